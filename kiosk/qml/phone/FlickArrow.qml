import QtQuick
import "../theme"

// Which way the finger slides from the key: a tip at that edge of it, within its ring. It hides neither the letter of the
// key nor that of its neighbour.
Item {
    id: root

    property string flick
    // How far the ring comes in.
    property real inset
    readonly property int turn: ({right: 90, down: 180, left: 270})[flick] ?? 0
    readonly property bool isAcross: turn % 180 === 90

    Item {
        x: ({left: root.inset, right: root.width - root.inset - width})[root.flick] ?? (root.width - width) / 2
        y: ({up: root.inset, down: root.height - root.inset - height})[root.flick] ?? (root.height - height) / 2
        visible: ["left", "up", "right", "down"].includes(root.flick)
        width: root.isAcross ? tip.height : tip.width
        height: root.isAcross ? tip.width : tip.height

        Image {
            id: tip

            objectName: "flick-tip"
            anchors.centerIn: parent
            width: Theme.mm(6)
            height: Theme.mm(2.4)
            rotation: root.turn
            source: "pictures/tip.svg"
            sourceSize: Qt.size(width, height)
        }
    }
}
