import QtQuick
import Kiosk
import "../parts"
import "../phone"
import "../theme"

// One sentence, one phone, the same keys: the four ways through a lesson.
Frame {
    id: root

    readonly property Handset drawn: (isPortrait ? below.item : side.item) as Handset

    // Where a code is to be read it has the phone's place: the true one lies in the hand, and nobody aims at the wrong code.
    readonly property bool hasCode: Walk.code !== ""
    readonly property Component besides: hasCode ? code : handset

    objectName: "steps"
    // In the largest letters which step it is matters more than the lesson's name.
    hasHeading: !isShort
    isShort: !isPortrait && Theme.isLargest
    isUnread: words.isUnread
    headingPixels: Theme.letters(36, 1.2)
    headingHeight: Theme.mm(14 * Math.min(1.2, Theme.scale))
    // The sample of the own phone is not touched: no arrow leads there.
    asideGap: Phone.isOwn ? Theme.drawn(32) : arrowRoom
    asideWidth: isPortrait ? 1 : phoneWidth

    sheet: isPortrait ? Qt.rect(from, Theme.space, wordsWidth, middle.y + words.height - Theme.space) : Qt.rect(from, Theme.space, wordsWidth, middle.y + middle.height - Theme.space)

    under: StepProgress {
        width: parent.width
        isLarge: root.isShort
        number: Walk.number
        count: Walk.count
        isDone: Walk.isDone
        done: Walk.doneSteps
    }

    StepWords {
        id: words

        readonly property real share: Walk.trouble !== "" ? (Theme.scale > 1.2 ? 1 : Walk.remedies.length > 0 ? 0.68 : 0.5)
            : words.isLaying ? 0.5 : Theme.scale > 1.6 ? 0.44 : Phone.isOwn ? 0.38 : Theme.scale > 1 || Theme.isSpaced ? 0.34 : 0.32

        handset: root.drawn
        width: parent.width
        // While a trouble is answered, the phone rests: it gives its place away for larger letters.
        height: root.isPortrait ? parent.height * share : parent.height
        hasGesture: !root.isPortrait
        hasWarning: !gesture.visible
    }
    // In portrait the sentence is only read: the phone comes down to the hand, and beside it what the hand does.
    GestureNote {
        id: gesture

        handset: root.drawn
        visible: root.isPortrait && Theme.scale < 1.6 && Walk.trouble === "" && !root.hasCode
        y: words.height + Theme.space
        width: tall.x - root.asideGap
        height: parent.height - y
        isTall: true
    }
    Item {
        id: tall

        visible: root.isPortrait && words.share < 1
        y: words.height + Theme.space
        x: gesture.visible ? parent.width - width : (parent.width - width) / 2
        width: !root.isPortrait ? 0 : root.hasCode ? parent.width : Math.min(parent.width * (Theme.scale < 1.6 ? 0.56 : 1), height * (Theme.scale < 1.6 ? 0.68 : 0.92))
        height: parent.height - y

        Loader { id: below; anchors.fill: parent; active: root.isPortrait; sourceComponent: root.besides }
    }
    aside: Loader { id: side; anchors.fill: parent; active: !root.isPortrait; sourceComponent: root.besides }

    Component {
        id: handset

        Handset { phone: Phone; keysFrom: root.isPortrait ? height : root.barRect.y - Theme.space * 1.5; gap: Guide.panel !== "" ? 0 : root.isPortrait ? Math.min(tall.x, root.asideGap) : root.asideGap }
    }
    Component { id: code; CodeCard {} }
}
