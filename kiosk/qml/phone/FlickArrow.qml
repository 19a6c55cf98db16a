import QtQuick
import "../theme"

// Which way the finger slides from the key: a tip at that edge of it, in the gap between the keys. It hides neither the
// letter of the key nor that of its neighbour.
Item {
    id: root

    property string flick
    readonly property int turn: ({right: 90, down: 180, left: 270})[flick] ?? 0
    readonly property bool isAcross: turn % 180 === 90

    Item {
        x: ({left: -Theme.mm(3), right: root.width + Theme.mm(3) - width})[root.flick] ?? (root.width - width) / 2
        y: ({up: -Theme.mm(3), down: root.height + Theme.mm(3) - height})[root.flick] ?? (root.height - height) / 2
        visible: ["left", "up", "right", "down"].includes(root.flick)
        width: root.isAcross ? tip.height : tip.width
        height: root.isAcross ? tip.width : tip.height

        Image {
            id: tip

            objectName: "flick-tip"
            anchors.centerIn: parent
            width: Theme.mm(10)
            height: Theme.mm(4)
            rotation: root.turn
            source: "pictures/tip.svg"
            sourceSize: Qt.size(width, height)
        }
    }
}
