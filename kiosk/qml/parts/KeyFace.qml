import QtQuick
import "../theme"

// What stands on a key: its pictogram over its word, beside it where the key is low, or the word alone.
Item {
    id: root

    property string pictogram
    property string markup
    property string tag: ""
    property int pixels: Theme.button
    property color ink: Theme.colours.ink
    property string family: Theme.familyOf(markup, tag)
    property real leastRuby: Theme.leastRuby
    // Beside its word even where there would be room above it.
    property bool isFlat: false
    // Over its word however low the key is: the key is made for it.
    property bool isTall: false

    property real iconSize: pixels * 1.3
    readonly property var letters: Letters.found(markup, family, pixels, true, true, leastRuby, Theme.isSpaced)
    readonly property real natural: letters.natural
    // A word that is a little too long is set a little smaller rather than broken, a single one more than that; two lines
    // rather than three: the row keeps its height.
    readonly property real leastShare: /[ \u200b]/.test(markup) ? 0.86 : 0.7
    readonly property real twoLines: 2.1 * Letters.within(letters, pixels, natural, Letters.uncut).height
    readonly property real flatWidth: width - (pictogram === "" ? 0 : iconSize + between)
    readonly property int fitted: width <= 0 || natural <= (isFlat ? flatWidth : width) ? pixels
                                  : isFlat ? Math.max(Math.round(pixels * 0.6), Math.floor(pixels * (flatWidth - 1) / natural))
                                  : natural * leastShare <= width ? Math.max(Math.round(pixels * leastShare), Math.floor(pixels * (width - 1) / natural))
                                  : Math.min(Math.round(pixels * 0.86), Letters.fitting(letters, Math.round(pixels * 0.7), width, twoLines))
    readonly property real between: Theme.drawn(isFlat ? 16 : 5)
    // Asked of the typesetter: asked of the word, its width would hang on its height, through the height of the row.
    readonly property real tall: Letters.within(Letters.found(markup, family, fitted, true, true, leastRuby, Theme.isSpaced), fitted, width, Letters.uncut).height
    readonly property bool isAbove: pictogram !== "" && (isTall || !isFlat && tall + iconSize + between <= height + 1)
    readonly property bool isBeside: pictogram !== "" && !isAbove && words.implicitWidth + iconSize + between <= width + 1
    readonly property real shownWidth: Math.min(words.implicitWidth, width - (isBeside ? iconSize + between : 0))
    readonly property real shownHeight: tall + (isAbove ? iconSize + between : 0)

    implicitWidth: natural + (isFlat && pictogram !== "" ? iconSize + between : 0)
    implicitHeight: tall + (isFlat || pictogram === "" ? 0 : iconSize + between)

    Pictogram {
        visible: root.isAbove || root.isBeside
        x: root.isAbove ? (root.width - width) / 2 : (root.width - root.shownWidth - width - root.between) / 2
        y: root.isAbove ? (root.height - root.shownHeight) / 2 : (root.height - height) / 2
        name: root.pictogram
        size: root.iconSize
        color: root.ink
        stroke: 2
    }
    RubyText {
        id: words

        x: root.isBeside ? (root.width + root.iconSize + root.between - root.shownWidth) / 2 : (root.width - root.shownWidth) / 2
        y: root.isAbove ? (root.height + root.shownHeight) / 2 - height : (root.height - height) / 2
        width: root.shownWidth
        markup: root.markup
        tag: root.tag
        family: root.family
        pixels: root.fitted
        leastRuby: root.leastRuby
        bold: true
        centred: true
        color: root.ink
        rubyColor: root.ink
    }
}
