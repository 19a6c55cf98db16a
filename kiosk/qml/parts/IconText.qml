import QtQuick
import "../theme"

// A pictogram and a word or two beside it, on one height.
Item {
    id: root

    property string pictogram
    property string markup
    property string tag: ""
    property int pixels: Theme.letters(32, 1.45)
    property color color: Theme.colours.ink
    property real widest: Infinity
    // Where the middle of its letters is to be: on one line with a neighbour that has furigana, or more of it.
    property real lineAt: words.firstLine
    readonly property real firstLine: words.firstLine

    implicitWidth: words.x + words.width
    implicitHeight: words.y + words.implicitHeight

    Pictogram { id: mark; y: words.y + words.firstLine - height / 2; name: root.pictogram; size: root.pixels * 1.15; color: root.color }
    RubyText {
        id: words

        x: mark.width + Theme.drawn(10)
        y: root.lineAt - firstLine
        width: Math.min(implicitWidth, root.widest - x)
        markup: root.markup
        tag: root.tag
        pixels: root.pixels
        color: root.color
    }
}
