import QtQuick
import "../parts"
import "../theme"

// What to touch next, with the mark of the ring that is round it on the phone.
Rectangle {
    id: root

    property string markup
    property int pixels

    radius: Theme.drawn(22)
    color: Theme.colours.sand

    RingMark { id: mark; x: Theme.drawn(24); anchors.verticalCenter: parent.verticalCenter }
    RubyText {
        x: mark.x + mark.width + Theme.drawn(20)
        width: parent.width - x - Theme.drawn(20)
        anchors.verticalCenter: parent.verticalCenter
        markup: root.markup
        isLit: true
        isUnderlined: true
        pixels: root.pixels
    }
}
