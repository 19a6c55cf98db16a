import QtQuick
import "../parts"
import "../theme"

// What to touch next, with the mark of the ring that is round it on the phone; or what is to be done instead.
Rectangle {
    id: root

    property string markup
    property string tag: ""
    property int pixels
    // In place of the ring.
    property string pictogram: ""
    // What its words do not have of the width.
    readonly property real beside: Theme.drawn(124)

    radius: Theme.drawn(22)
    color: Theme.colours.sand

    RingMark { id: mark; x: Theme.drawn(24); visible: root.pictogram === ""; anchors.verticalCenter: parent.verticalCenter }
    Pictogram { anchors.centerIn: mark; visible: root.pictogram !== ""; name: root.pictogram; size: mark.width; color: Theme.colours.ink }
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
