import QtQuick
import "../parts"
import "../theme"

// A key of the bar: pictogram over word. plain: grey · outline: blue border · primary: filled blue.
Touchable {
    id: root

    property string pictogram
    property string look: "plain"
    property int pixels: Theme.letters(34, 1.4)
    property bool isFlat: false
    readonly property string family: face.family

    readonly property color ink: look === "primary" ? (down ? Theme.colours.paper : Theme.colours.onBlue)
                                 : look === "outline" ? Theme.colours.blue : Theme.colours.ink

    isMain: true
    leftPadding: Theme.drawn(8)
    rightPadding: Theme.drawn(8)
    topPadding: Theme.drawn(8)
    bottomPadding: Theme.drawn(8)
    implicitWidth: face.implicitWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.mm(20), face.implicitHeight + topPadding + bottomPadding)

    background: Rectangle {
        radius: Theme.drawn(22)
        color: root.down ? (root.look === "primary" ? Theme.colours.ink : Theme.colours.pressed)
               : root.look === "primary" ? Theme.colours.blue : Theme.colours.card
        border.width: Theme.thin
        border.color: root.look === "plain" ? Theme.colours.border : Theme.colours.blue

        FocusRing { shown: root.hasKeyFocus }
    }
    contentItem: KeyFace {
        id: face

        pictogram: root.pictogram
        markup: root.markup
        tag: root.tag
        pixels: root.pixels
        ink: root.ink
        isFlat: root.isFlat
    }
}
