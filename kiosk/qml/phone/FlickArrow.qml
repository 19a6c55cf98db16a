import QtQuick
import "../parts"
import "../theme"

// Which way the finger slides from the key: an arrow at that edge of it.
Item {
    id: root

    property string flick

    Rectangle {
        // Mostly outside, so that it hides neither the letter of the key nor that of its neighbour.
        x: ({left: -width * 0.7, right: root.width - width * 0.3})[root.flick] ?? (root.width - width) / 2
        y: ({up: -height * 0.7, down: root.height - height * 0.3})[root.flick] ?? (root.height - height) / 2
        visible: ["left", "up", "right", "down"].includes(root.flick)
        width: Theme.mm(8)
        height: width
        radius: width / 2
        color: Theme.phone.target

        Pictogram {
            anchors.centerIn: parent
            name: ({up: "up", down: "down", left: "back", right: "next"})[root.flick] ?? ""
            size: Theme.mm(6)
            color: Theme.phone.onScene
            stroke: 3
        }
    }
}
