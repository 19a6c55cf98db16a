import QtQuick
import "../parts"
import "../theme"

// A label as the real phone shows it, in Japanese; beneath it the same in the learner's language.
Column {
    id: root

    property string text
    property string gloss
    property bool bold: false
    property bool centred: false
    property int pixels: Theme.phoneText
    property color color: Theme.phone.ink
    property color glossColor: color === Theme.phone.ink ? Theme.phone.soft : color

    // Between which lines of it a page may end.
    readonly property var seams: {
        const shown = glosses.item as RubyText
        const below = shown ? shown.whole.tops.map(top => (label.visible ? label.implicitHeight + spacing : 0) + top) : []
        return [...(label.visible ? label.whole.tops : []), ...below]
    }

    spacing: Theme.mm(0.5)

    RubyText {
        id: label

        width: root.width
        visible: markup !== ""
        markup: root.text
        // An address is set in letters whose tails are not cut.
        family: /^[ -~]*$/.test(root.text) ? Theme.latinFamily : Theme.japaneseFamily
        pixels: root.pixels
        bold: root.bold
        centred: root.centred
        color: root.color
        rubyColor: root.color
    }
    Loader {
        id: glosses

        width: root.width
        active: root.gloss !== ""
        visible: active
        sourceComponent: RubyText {
            markup: root.gloss
            pixels: Math.min(Theme.phoneGloss, root.pixels)
            centred: root.centred
            color: root.glossColor
            rubyColor: root.glossColor
        }
    }
}
