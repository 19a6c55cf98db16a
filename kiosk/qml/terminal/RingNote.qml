import QtQuick
import "../parts"
import "../theme"

// What to touch next, or what is to be done instead, with its sign.
Rectangle {
    id: root

    property string markup
    property string tag: ""
    property int pixels
    property string pictogram: "hand"
    // What its words do not have of the width.
    readonly property real beside: Theme.drawn(124)

    radius: Theme.drawn(22)
    color: Theme.colours.sand

    Pictogram { x: Theme.drawn(24); anchors.verticalCenter: parent.verticalCenter; name: root.pictogram; size: Theme.drawn(60); color: Theme.colours.ink }
    RubyText {
        x: root.beside - Theme.drawn(20)
        width: parent.width - root.beside
        anchors.verticalCenter: parent.verticalCenter
        markup: root.markup
        tag: root.tag
        isLit: true
        isUnderlined: true
        pixels: root.pixels
    }
}
