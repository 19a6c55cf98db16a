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
    // With a height given, very large letters are as much smaller as it takes to stay within it; never smaller than at 100 %.
    property real mostHeight: 0
    // Whether what stands below rather is a little smaller than on two lines.
    property bool isGlossWhole: false
    readonly property real small: {
        const tall = share => Theme.tall({markup: text, tag: "ja"}, pixels * share, bold, width)
            + Theme.tall({markup: gloss, tag: ""}, Math.min(Theme.phoneGloss, pixels) * share, false, width) + spacing
        return mostHeight <= 0 || width <= 0 || oneLine < 1 ? oneLine : Math.max(1 / Theme.phoneScale, [1, 0.92, 0.85, 0.78].find(share => tall(share) <= mostHeight) ?? 0.72)
    }
    // The words of a button are rather a little smaller than torn.
    readonly property real oneLine: {
        const natural = centred && bold && width > 0 && !/[ \u200b]/.test(text) ? Theme.lettersOf({markup: text, tag: "ja"}, pixels, bold).natural : 0
        return natural > width && natural * 0.75 <= width ? Math.floor(pixels * width / natural) / pixels : 1
    }
    readonly property real glossLine: {
        const natural = isGlossWhole && width > 0 ? Theme.lettersOf({markup: gloss, tag: ""}, Math.min(Theme.phoneGloss, pixels), false).natural : 0
        return natural > width && natural * 0.78 <= width ? width / (natural + 1) : 1
    }
    property color color: Theme.phone.ink
    property color glossColor: color === Theme.phone.ink ? Theme.phone.soft : color

    // How high it is, shown or not.
    readonly property real tall: Math.ceil(Theme.tall({markup: text, tag: "ja"}, pixels * small, bold, width)) + (gloss !== "" ? Math.ceil(Theme.tall({markup: gloss, tag: ""}, Math.min(Theme.phoneGloss, pixels) * small, false, width)) + spacing : 0)
    // The middle of the letters of the first line.
    readonly property real firstLine: label.firstLine
    // Where its two languages meet.
    readonly property var joints: text !== "" && gloss !== "" ? [label.implicitHeight + spacing] : []
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
        // An address is set in letters whose tails are not cut; a name like LINE has none.
        family: /^[ -~]*[a-z@][ -~]*$/.test(root.text) ? Theme.latinFamily : Theme.japaneseFamily
        pixels: root.pixels * root.small
        bold: root.bold
        centred: root.centred
        isFlush: true
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
            pixels: Math.min(Theme.phoneGloss, root.pixels) * Math.min(root.small, root.glossLine)
            centred: root.centred
            isFlush: true
            color: root.glossColor
            rubyColor: root.glossColor
        }
    }
}
