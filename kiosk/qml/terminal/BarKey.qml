import QtQuick
import "../parts"
import "../theme"

// A key of the bar: pictogram over word. plain: grey · outline: blue border · primary: filled blue · staff: as the rail.
Touchable {
    id: root

    property string pictogram
    property string look: "plain"
    property int pixels: Theme.letters(34, 1.4)
    property bool isFlat: false
    // What the word means, below it; then the pictogram comes only where there is room for it.
    property string detail: ""
    property string detailTag: ""
    readonly property string family: face.family

    readonly property bool isFilled: look === "primary" || look === "staff"
    readonly property color ink: look === "staff" ? (down ? Theme.colours.paper : Theme.colours.onRail)
                                 : look === "primary" ? (down ? Theme.colours.paper : Theme.colours.onBlue)
                                 : look === "outline" ? Theme.colours.blue : Theme.colours.ink

    isMain: true
    leftPadding: Theme.drawn(14)
    rightPadding: Theme.drawn(14)
    topPadding: Theme.drawn(8)
    bottomPadding: Theme.drawn(8)
    implicitWidth: face.implicitWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.mm(20), (detail === "" ? face.implicitHeight : face.tall + small.implicitHeight) + topPadding + bottomPadding)

    background: Rectangle {
        radius: Theme.drawn(22)
        color: root.down ? (root.isFilled ? Theme.colours.ink : Theme.colours.pressed)
               : root.look === "staff" ? Theme.colours.rail : root.look === "primary" ? Theme.colours.blue : Theme.colours.card
        border.width: Theme.thin
        border.color: root.look === "plain" ? Theme.colours.border : Theme.colours.blue

        FocusRing { shown: root.hasKeyFocus }
    }
    contentItem: Item {
        KeyFace {
            id: face

            width: parent.width
            height: parent.height - (small.visible ? small.height : 0)
            pictogram: root.pictogram
            markup: root.markup
            tag: root.tag
            pixels: root.pixels
            ink: root.ink
            isFlat: root.isFlat
        }
        RubyText {
            id: small

            visible: markup !== ""
            anchors.bottom: parent.bottom
            width: parent.width
            centred: true
            markup: root.detail
            tag: root.detailTag
            pixels: Theme.letters(28, 1.2)
            color: root.look === "plain" || root.down ? root.ink : Theme.colours.soft
            rubyColor: color
        }
    }
}
