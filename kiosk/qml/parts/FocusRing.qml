import QtQuick
import "../theme"

// Where the keypad is: black within white on both sides, so that it is seen on pages of any colour, and never taken for
// the ring round a target.
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
    border.color: Theme.colours.paper

    Rectangle {
        anchors { fill: parent; margins: Theme.mm(0.5) }
        color: "transparent"
        radius: root.radius - Theme.mm(0.5)
        border.width: Theme.mm(0.9)
        border.color: Theme.colours.focus
    }
}
