import QtQuick
import "../theme"

// Where the keypad is: black within white within black, which is never taken for the ring round a target.
Rectangle {
    id: root

    property bool shown: false
    property real corner: Theme.drawn(22)

    anchors.fill: parent
    anchors.margins: -Theme.mm(1.8)
    visible: shown
    color: "transparent"
    radius: corner + Theme.mm(1.8)
    border.width: Theme.mm(1.8)
    border.color: Theme.colours.focus

    Rectangle {
        anchors { fill: parent; margins: Theme.mm(0.6) }
        color: "transparent"
        radius: root.radius - Theme.mm(0.6)
        border.width: Theme.mm(0.6)
        border.color: Theme.colours.paper
    }
}
