import QtQuick
import Kiosk
import "../theme"

// A card: pictogram or small illustration, word, and a line of explanation. Marked: a thick border and a tick.
Touchable {
    id: root

    property string pictogram
    property string picture: ""
    property string detail
    property string detailTag: ""
    // Room for the picture, whether or not the words need it.
    property real leastPicture: Theme.drawn(140)
    property real pictureHeight: Theme.drawn(140)
    property bool isMarked: false
    // The tick stands in the lower right corner; nothing is broken anew when it comes.
    property bool hasTickRoom: false
    property bool isOutlined: false
    property string family: Theme.familyOf(markup, tag)
    // Cards of one row have letters of one size.
    property int pixels: mostPixels
    property int detailPixels: mostDetailPixels
    readonly property int mostPixels: Theme.letters(37, 1.5)
    readonly property int mostDetailPixels: Theme.letters(34, 1.25)
    readonly property real wordsWidth: words.width
    readonly property real detailWidth: words.width - (hasTickRoom ? tick.width - tick.overhang : 0)

    readonly property real inner: Theme.drawn(16)
    // Within the card, however low it is.
    readonly property real boxHeight: Math.max(0, height - 2 * inner)
    property real pictureWidth: Math.min(Theme.drawn(Theme.isCompact ? 64 : 84), width * 0.26)
    readonly property real boxWidth: picture !== "" ? pictureWidth
                                     : pictogram !== "" && width > Theme.mm(44) ? Math.min(Theme.drawn(64), width * 0.24) : 0

    isMain: true
    spoken: detail === "" ? markup : markup + "。" + detail
    padding: inner
    implicitHeight: Math.max(Theme.mainTarget, words.implicitHeight + topPadding + bottomPadding, picture !== "" ? leastPicture : 0)

    background: Rectangle {
        radius: Theme.drawn(24)
        color: root.down ? Theme.colours.pressed : root.isMarked ? Theme.colours.tint : Theme.colours.card
        border.width: root.isMarked ? Theme.drawn(7) : Theme.thin
        border.color: root.isMarked || root.isOutlined ? Theme.colours.blue : Theme.colours.border

        FocusRing { shown: root.hasKeyFocus; corner: Theme.drawn(24) }
    }
    contentItem: Item {
        // Drawn with dark lines, it needs a light ground.
        Rectangle {
            visible: root.picture !== "" && Display.scheme !== "light"
            anchors { fill: shown; margins: -Theme.drawn(6) }
            radius: Theme.drawn(10)
            color: "#e9e2d3"
        }
        Picture {
            id: shown

            width: root.boxWidth
            height: Math.min(parent.height, root.pictureHeight)
            anchors.verticalCenter: parent.verticalCenter
            name: root.picture
        }
        Pictogram {
            visible: root.picture === "" && root.boxWidth > 0
            anchors.verticalCenter: parent.verticalCenter
            name: root.pictogram
            size: Math.min(root.boxWidth, parent.height)
        }
        Column {
            id: words

            x: root.boxWidth > 0 ? root.boxWidth + Theme.drawn(Theme.isCompact ? 12 : 20) : 0
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.drawn(4)

            RubyText {
                width: parent.width
                markup: root.markup
                family: root.family
                pixels: root.pixels
                bold: true
                color: root.isOutlined ? Theme.colours.blue : Theme.colours.ink
                rubyColor: color
            }
            RubyText {
                width: root.detailWidth
                visible: markup !== ""
                markup: root.detail
                tag: root.detailTag
                pixels: root.detailPixels
                color: Theme.colours.soft
            }
        }
        Rectangle {
            id: tick

            // Within the thick border, with air.
            readonly property real overhang: root.inner - Theme.drawn(15)

            objectName: "tick"
            visible: root.isMarked
            anchors { right: parent.right; bottom: parent.bottom; margins: -overhang }
            width: Theme.drawn(52)
            height: width
            radius: width / 2
            color: Theme.colours.blue

            Pictogram { anchors.centerIn: parent; name: "check"; size: parent.width * 0.64; color: Theme.colours.onBlue; stroke: 2.6 }
        }
    }
}
