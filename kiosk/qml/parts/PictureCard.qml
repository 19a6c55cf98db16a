import QtQuick
import "../theme"

// A large card: an illustration on its wash, the word, a line of explanation. Tall cards have the picture on top.
Touchable {
    id: root

    property string picture
    property string topic: ""
    property color wash: Theme.wash(topic)
    property string detail
    property string detailTag: ""
    property string number: ""
    // A lesson that was finished in this visit has its flower.
    property bool isDone: false
    // plain, or filled as the one way forward.
    property string look: "plain"
    property bool isMarked: false
    // The explanation above the word, and always there: it says what the word is.
    property bool isDetailFirst: false
    property int pixels: Theme.letters(44, 1.45)
    property int detailPixels: Theme.letters(34, 1.45)
    property string family: Theme.familyOf(markup, tag)

    readonly property bool isTall: height > width * 0.8
    readonly property bool hasPicture: picture !== "" && (isTall || width > Theme.mm(70))
    // In a narrow card the words need the room.
    readonly property real besideShare: width < Theme.mm(110) ? 0.32 : 0.42
    readonly property real pictureWidth: !hasPicture ? 0 : isTall ? width : besideShare * Math.min(width, height / 0.44)
    readonly property real pictureHeight: !hasPicture ? 0 : isTall ? Math.max(0, height - wordsHeight - 2 * Theme.drawn(24)) : height
    // What a card keeps for its words; cards of one row keep the same, so that pictures end and words begin together.
    property real wordsHeight: ownWordsHeight
    readonly property real ownWordsHeight: words.implicitHeight
    // Where the title's first line stands; cards of one row keep the same, furigana over it or not.
    property real line: firstLine
    readonly property real firstLine: title.firstLine
    // Where there is room for it, and for the picture above; cards of one page all have it, or none has.
    readonly property bool hasDetailRoom: detail === "" || title.implicitHeight + small.implicitHeight + Theme.drawn(40) <= height * (isTall && picture !== "" ? 0.68 : 1)
    property bool hasDetail: hasDetailRoom
    readonly property color ink: look === "primary" ? Theme.colours.onBlue : Theme.colours.ink

    isMain: true
    spoken: detail === "" ? markup : markup + "。" + detail
    padding: 0
    // How high its words need it to be.
    readonly property real needed: words.implicitHeight + 2 * Theme.drawn(24)

    implicitHeight: Theme.drawn(200)

    // Whether its word stands on one line in letters of this size, beside a picture of a low card.
    function isOnOneLine(pixels: int): bool {
        const wide = width - 2 * words.side - (picture === "" ? 0 : besideShare * Math.min(width, implicitHeight / 0.44))
        return wide > 0 && Theme.setting({markup: markup, tag: tag}, pixels, true, wide).lines === 1
    }

    background: Rectangle {
        radius: Theme.drawn(26)
        color: root.down ? Theme.colours.pressed : root.look === "primary" ? Theme.colours.blue : Theme.colours.card
        border.width: root.isMarked ? Theme.drawn(7) : Theme.thin
        border.color: root.isMarked || root.look !== "plain" ? Theme.colours.blue : Theme.colours.border

        FocusRing { shown: root.hasKeyFocus; corner: Theme.drawn(26) }
    }
    contentItem: Item {
        // Rounded where the card is: a clip would be square.
        Rectangle {
            readonly property real edge: root.isMarked ? Theme.drawn(7) : Theme.thin

            visible: root.hasPicture
            x: edge
            y: edge
            width: root.pictureWidth - (root.isTall ? 2 * edge : edge)
            height: root.pictureHeight - (root.isTall ? edge : 2 * edge)
            color: root.wash
            topLeftRadius: Theme.drawn(26) - edge
            topRightRadius: root.isTall ? Theme.drawn(26) - edge : 0
            bottomLeftRadius: root.isTall ? 0 : Theme.drawn(26) - edge

            // Below the number, or beside it, where that stands on its ground.
            Picture { anchors { fill: parent; margins: Theme.drawn(14); leftMargin: badge.visible && root.isTall && parent.height < 3.2 * badge.height ? badge.x + badge.width : Theme.drawn(14); topMargin: badge.visible && !root.isTall ? badge.height + Theme.drawn(22) : Theme.drawn(14) } name: root.picture; otherwise: root.topic === "" ? "" : "topic-" + root.topic }
        }
        Rectangle {
            id: badge

            visible: root.number !== "" && root.hasPicture
            x: Theme.drawn(18)
            y: Theme.drawn(14)
            width: place.implicitWidth + Theme.drawn(28)
            height: place.implicitHeight + Theme.drawn(10)
            radius: Theme.drawn(16)
            color: Theme.colours.rail

            RubyText { id: place; anchors.centerIn: parent; width: implicitWidth; markup: root.number; bold: true; pixels: Theme.letters(36, 1.3); color: Theme.colours.onRail; rubyColor: Theme.colours.onRail }
        }
        Picture {
            visible: root.isDone && root.hasPicture
            x: root.isTall ? root.width - width - Theme.drawn(14) : root.pictureWidth - width - Theme.drawn(6)
            y: root.isTall ? Theme.drawn(10) : root.height - height - Theme.drawn(6)
            width: Math.min(Theme.mm(17), root.pictureWidth * 0.4)
            height: width
            name: root.isDone ? "hanamaru" : ""
        }
        Column {
            id: words

            readonly property real side: Theme.drawn(26)

            x: (root.isTall ? 0 : root.pictureWidth) + side
            y: root.isTall ? root.pictureHeight + Theme.drawn(22) : (parent.height - Math.max(height, root.wordsHeight)) / 2
            width: parent.width - x - side
            spacing: Theme.drawn(6)
            topPadding: Math.max(0, root.line - root.firstLine)

            RubyText {
                width: parent.width
                visible: root.isDetailFirst && markup !== ""
                markup: root.detail
                tag: root.detailTag
                pixels: root.detailPixels
                color: root.ink
                rubyColor: root.ink
            }
            RubyText {
                id: title

                width: parent.width
                markup: root.markup
                family: root.family
                pixels: root.pixels
                bold: true
                color: root.ink
                rubyColor: root.ink
            }
            RubyText {
                id: small

                width: parent.width
                visible: !root.isDetailFirst && markup !== "" && root.hasDetail
                markup: root.detail
                tag: root.detailTag
                pixels: root.detailPixels
                color: root.look === "primary" ? Theme.colours.onBlue : Theme.colours.soft
                rubyColor: color
            }
        }
        Rectangle {
            visible: root.isMarked
            anchors { right: parent.right; bottom: parent.bottom; margins: Theme.drawn(16) }
            width: Theme.drawn(60)
            height: width
            radius: width / 2
            color: Theme.colours.blue

            Pictogram { anchors.centerIn: parent; name: "check"; size: parent.width * 0.64; color: Theme.colours.onBlue; stroke: 2.6 }
        }
    }
}
