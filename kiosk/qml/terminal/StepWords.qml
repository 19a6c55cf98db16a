import QtQuick
import Kiosk
import "../parts"
import "../phone"
import "../theme"

// The panel beside the phone: the sentence, and below it an answer, a warning, or what the hand is to do.
Rectangle {
    id: root

    // The drawn phone beside it.
    property Handset handset: null
    property bool hasGesture: true
    // In portrait warning, task and advice stand beside the phone.
    property bool hasWarning: true

    readonly property real inner: Theme.drawn(38)
    readonly property var sentence: ({markup: Walk.sentence, tag: Walk.sentenceTag})
    readonly property var answer: ({markup: Walk.answer, tag: Walk.answerTag})
    // It was told before the first key; among the keys it is more use to see how the next letter is written.
    // A number has its keys from the first: its caution stays until one of them is touched.
    readonly property bool isTyping: Phone.strokes.some(stroke => stroke.isNow) && (!Phone.isNumber || Phone.strokes.some(stroke => stroke.isDone))
    // Beside the picture of the card it stands with that.
    readonly property bool isLaying: Walk.gesture === "card" && Walk.code === "" && Walk.advice === "" && Theme.scale < 1.4
    readonly property var warning: ({markup: !hasWarning || isTyping || isLaying ? "" : Walk.warning, tag: Walk.warningTag})
    // For whoever goes alone: what the lesson is to reach, and how to get on.
    readonly property var task: ({markup: hasWarning ? Walk.task : "", tag: Walk.taskTag})
    // That one waits stands on the phone, too: in the largest letters no page is turned for it.
    readonly property var advice: ({markup: hasWarning && !(Walk.gesture === "wait" && Theme.scale > 1.6) ? Walk.advice : "", tag: Walk.adviceTag})
    readonly property real wide: width - 2 * inner
    readonly property real margins: inner * 0.7 + inner * 0.8 + Theme.drawn(20)
    // What stands below the sentence needs so much; the gesture comes only where there is room for it.
    readonly property real noteRoom: Walk.answer !== "" ? tall(answer, leastAnswer, wide * 0.86) + 2 * Theme.padding : foremost + adviceRoom
    // The key for it stands below: no page is turned for the advice.
    readonly property bool hasAdvice: Theme.scale > 1.6 || Theme.tall(sentence, leastBeside, true, wide) + leastBeside * 0.7 + foremost + room(advice) + margins <= height
    readonly property real adviceRoom: hasAdvice ? room(advice) : 0
    // The advice has a place in the drawing, too.
    readonly property real foremost: room(warning) + room(task)
    readonly property int leastAnswer: Theme.letters(40, 1.5)
    // Behind an answer: no smaller than at 100 %.
    readonly property int leastRecalled: Math.max(leastAnswer, plainPixels, Theme.scale > 1 ? Theme.lettersAt(1, 60, 1) : 0)
    // Where an answer and the sentence in its size find no room together: the answer first, and the sentence below it.
    readonly property bool isRecalled: isPaged && Walk.answer !== "" && tall(answer, leastAnswer, wide) + leastAnswer * 0.6 + Theme.tall(sentence, leastRecalled, false, wide * 0.86) + 2 * Theme.padding + margins <= height
    readonly property real sentenceRoom: tall(sentence, Walk.answer === "" ? leastBeside : still.pixels, wide) + leastBeside * 0.7
    // Larger letters are never smaller than those of 100 %.
    readonly property int leastSentence: Math.max(Theme.letters(52, 1.45), plainPixels)
    // 0 at 100 %.
    readonly property int plainPixels: plain.pixels
    // With notes below it. Rather than smaller, the sentence has a page of its own.
    readonly property int leastBeside: Theme.scale > 1 ? Math.max(Theme.letters(60, 1.5), plainPixels) : leastSentence
    // With very large letters, or where they are too long, the notes are pages of the sentence.
    readonly property bool isPaged: Theme.scale > 1.6 || sentenceRoom + noteRoom + margins > height
    // The word to be typed, in boxes; it goes with very large letters, and where there is no room for it. Of one letter it is
    // more use to see how it is written.
    readonly property real modelRoom: model.isReadable ? model.implicitHeight + note.spacing : 0
    readonly property bool hasModel: modelRoom > 0 && modelRoom + sentenceRoom + noteRoom + margins <= height && !isPaged && !isPraising && !isHelping && Theme.scale < (model.strokes.length > 1 ? 1.6 : 1.4)
    readonly property real rest: height - sentenceRoom - margins - foremost - (hasModel ? modelRoom : 0)
    // How a word is written needs more room than what the hand does.
    // Among digits what is to be done takes the place of the caution, so that nothing above it moves.
    readonly property bool isNumber: isTyping && Phone.isNumber && Walk.warning !== ""
    readonly property real mostGesture: isNumber ? room({markup: Walk.warning, tag: Walk.warningTag}) - Theme.drawn(14) : isTyping && !Phone.isNumber ? height * 0.56 : Math.max(Math.min(height * 0.42, Theme.drawn(312)), Math.min(height * 0.54, leftBelow))
    // Below a short sentence in its usual size.
    readonly property int usual: Theme.letters(Theme.isCompact ? 60 : 64, 1.85)
    readonly property real leftBelow: hasGesture && Theme.scale < 1.4 ? height - tall(sentence, usual, wide) - usual * 0.7 - margins - modelRoom : 0
    readonly property real gestureRoom: isLaying ? Math.min(height * 0.72, Math.max(height * 0.32, rest)) : Math.min(mostGesture, Math.max(height * 0.24, rest))
    readonly property bool isGesturing: (hasGesture || isLaying) && !isPaged && Walk.code === "" && Walk.answer === "" && Walk.gesture !== "" && Theme.scale < 1.4
                                        && gestureRoom <= rest
    readonly property real restSlot: height - tall(sentence, leastBeside, wide) - leastBeside * 0.7 - margins - modelRoom
    readonly property real gestureSlot: restSlot < height * 0.24 || !hasGesture ? 0 : Math.min(mostGesture, restSlot)
    readonly property bool isPraising: Walk.isDone && Walk.answer !== "" && !isTold
    // What helps stands in the sentence's place, until something else is answered.
    readonly property bool isRemedied: Walk.remedies.length > 0 && !isTold
    readonly property bool isTold: Walk.trouble !== ""
    readonly property bool isUnread: text.visible && text.isUnread
    readonly property bool isHelping: isRemedied || isTold

    // Only in the largest letters is a page turned for letters a little larger.
    function worthAt(scale: real): real { return scale > 1.6 ? 0.85 : 0 }
    function room(text: var): real {
        return text.markup === "" ? 0 : tall(text, Theme.letters(36, 1.5), wide * 0.86) + 2 * Theme.padding + Theme.drawn(14)
    }
    function tall(text: var, pixels: int, width: real): real { return Theme.tall(text, pixels, true, width) }

    // It does not hang on the model word, whose boxes leave room for the sentence in this size.
    StillSentence { id: plain; words: root; isAsked: Theme.scale > 1; keyRoom: text.keyRoom; scale: 1; height: root.height; least: Theme.lettersAt(1, 52, 1); leastPaged: least; mostGesture: Math.min(height * 0.42, Theme.drawn(312)) }
    StillSentence { id: still; words: root; keyRoom: text.keyRoom; height: root.height; least: root.leastBeside; leastPaged: root.leastSentence; modelRoom: Theme.scale < 1.6 ? root.modelRoom : 0; mostGesture: root.mostGesture }

    radius: Theme.drawn(30)
    color: isPraising ? Theme.colours.mint : Theme.colours.card
    border.width: Theme.thin
    border.color: isPraising ? Theme.colours.green : Theme.colours.line

    PagedText {
        id: text

        visible: !root.isPraising && !root.isHelping
        x: root.inner
        y: root.inner * 0.7
        width: parent.width - 2 * root.inner
        height: (note.height === 0 ? parent.height : note.y) - y - (note.height === 0 ? root.inner * 0.7 : Theme.drawn(20))
        texts: root.isRecalled ? [root.answer]
               : root.isPaged && Walk.answer !== "" ? [root.answer, root.sentence]
               : root.isPaged ? [root.sentence, root.warning, root.task, root.advice].filter(text => text.markup !== "") : [root.sentence]
        keepsLine: !root.isPaged && Theme.tag === "ja"
        pixels: still.pixels
        isEither: Theme.scale <= 1
        leastPixels: root.isPaged && Walk.answer === "" ? still.pixels : root.isPaged ? root.leastAnswer : root.leastBeside
        leastMore: root.isPaged && Walk.answer !== "" ? root.leastSentence : Theme.letters(36, 1.5)
        // An answer is short: a kind word alone on a page helps nobody.
        // Of "if …, do …" nobody is to see only the one half.
        worthMore: Walk.answer !== "" ? worth : 0
        // What is to be done now is read first, wherever it stands in the sentence.
        isOrder: Walk.answer === ""
        orderName: Walk.orderName
        worth: root.isRecalled ? 0 : Walk.answer !== "" ? Math.min(0.5, root.worthAt(Theme.scale)) : root.worthAt(Theme.scale)
    }
    Column {
        id: note

        visible: (!root.isPaged || root.isRecalled) && !root.isPraising && !root.isHelping
        x: root.inner * 0.8
        // Of whole pixels, or a line runs through its boxes.
        y: Math.round(parent.height - height - root.inner * 0.8)
        width: parent.width - 2 * x
        height: visible ? implicitHeight : 0
        spacing: Theme.drawn(14)

        TypingModel { id: model; x: root.inner * 0.2; width: parent.width - x; visible: root.hasModel; mostHeight: root.height - root.tall(root.sentence, root.leastBeside, root.wide) - root.leastBeside * 0.7 - still.noteRoom - root.margins - note.spacing }
        Note { id: warningNote; objectName: "warning"; visible: markup !== "" && Walk.answer === "" && !root.isPaged; width: parent.width; pictogram: "shield"; markup: root.warning.markup; tag: Walk.warningTag; pixels: Theme.letters(36, 1.5) }
        Note { objectName: "recalled"; visible: root.isRecalled; width: parent.width; pictogram: "hand"; markup: Walk.sentence; tag: Walk.sentenceTag; pixels: root.leastRecalled }
        Note { objectName: "task"; visible: markup !== "" && Walk.answer === "" && !root.isPaged; width: parent.width; pictogram: "star"; markup: root.task.markup; tag: Walk.taskTag; pixels: Theme.letters(36, 1.5) }
        Note { objectName: "advice"; visible: markup !== "" && Walk.answer === "" && !root.isPaged && !root.isGesturing && root.hasAdvice; width: parent.width; pictogram: "bulb"; markup: root.advice.markup; tag: Walk.adviceTag; pixels: Theme.letters(36, 1.5) }
        // Among the keys it stands in the place of the gesture: the boxes above stay where they are.
        Note { objectName: "answer"; visible: markup !== "" && !root.isPaged; width: parent.width; height: root.isTyping && root.hasModel ? Math.max(implicitHeight, root.gestureSlot) : implicitHeight; pictogram: "bulb"; markup: Walk.answer; tag: Walk.answerTag; pixels: root.leastAnswer }
        GestureNote {
            handset: root.handset
            visible: root.isGesturing && !root.isLaying
            width: parent.width
            height: visible ? root.gestureRoom : 0
        }
        CardNote {
            hasWarning: root.hasGesture
            visible: root.isGesturing && root.isLaying
            width: parent.width
            height: visible ? root.gestureRoom : 0
        }
    }
    TypingBelow { words: root; text: text; anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: root.inner * 0.8 } }
    Loader { active: root.isTold; anchors { fill: parent; margins: root.inner * 0.8 } sourceComponent: TroubleAnswer {} }
    Loader { active: root.isRemedied; anchors { fill: parent; margins: root.inner * 0.8 } sourceComponent: CardRemedies {} }
    PraiseNote {
        visible: root.isPraising
        hasFace: root.hasGesture
        anchors { fill: parent; margins: Theme.isLargest ? root.inner * 0.7 : root.inner }
    }
}
