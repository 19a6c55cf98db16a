import QtQuick
import "../theme"

// Where the keypad is: a thick ring outside the control.
Rectangle {
    id: root

    property bool shown: false

    anchors.fill: parent
    anchors.margins: -Theme.mm(1.6)
    visible: shown
    color: "transparent"
    radius: Theme.radius + Theme.mm(1.6)
    border.width: Theme.thick
    border.color: Theme.colours.focus
}
