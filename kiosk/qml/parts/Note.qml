import QtQuick
import "../theme"

// A box below the sentence: a hint, a kind answer, a warning. Never red.
Rectangle {
    id: root

    property string pictogram
    property string markup
    property string tag: ""
    property int pixels: Theme.sized(9.5, 2)
    property real leastRuby: Theme.leastRuby

    visible: markup !== ""
    implicitHeight: markup === "" ? 0 : text.implicitHeight + 2 * Theme.padding
    radius: Theme.radius
    color: Theme.colours.warm

    Pictogram {
        id: mark

        x: Theme.padding
        y: text.y + text.firstLine - height / 2
        name: root.pictogram
        size: Math.min(Theme.mm(10), root.pixels * 1.4)
        color: Theme.colours.ink
    }
    RubyText {
        id: text

        anchors { left: mark.right; right: parent.right; margins: Theme.padding }
        y: Theme.padding
        markup: root.markup
        tag: root.tag
        isLit: true
        isUnderlined: true
        pixels: root.pixels
        leastRuby: root.leastRuby
    }
}
