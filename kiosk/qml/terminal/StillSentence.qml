import QtQuick
import Kiosk
import "../theme"

// How large the sentence of a step is set while nothing has been answered: it keeps that size. For any size of letters
// there are two: the eye is not to see a jump at each step.
QtObject {
    id: root

    required property StepWords words
    required property real keyRoom

    property real scale: Theme.scale
    property bool isAsked: true
    required property real height
    // With notes below it, and on a page of its own.
    required property int least
    required property int leastPaged
    property real modelRoom: 0
    required property real mostGesture
    readonly property int normal: Math.max(Theme.lettersAt(scale, usual, 1.85), least)
    readonly property int smaller: !isPaged ? (words.hasGesture || scale <= 1 ? least : Math.max(Theme.lettersAt(scale, 62, 1.53), least)) : Math.max(Theme.lettersAt(scale, usual, 1.53), leastPaged)
    // In portrait nothing stands below it.
    readonly property int usual: Theme.isCompact ? 60 : words.hasGesture ? 64 : 74
    readonly property real margins: words.margins
    readonly property real foremost: room(words.warning) + room(words.task)
    readonly property real noteRoom: foremost + (words.hasAdvice ? room(words.advice) : 0)
    readonly property real rest: height - Theme.tall(words.sentence, least, true, words.wide) - least * 0.7 - margins
    readonly property real modelThere: modelRoom + noteRoom <= rest ? modelRoom : 0
    readonly property real left: rest - modelThere - foremost
    readonly property real gestureRoom: words.isLaying ? Math.min(height * 0.72, Math.max(height * 0.32, rest)) : Math.min(mostGesture, Math.max(height * 0.24, left))
    readonly property bool isGesturing: (words.hasGesture || words.isLaying) && !isPaged && Walk.code === "" && Walk.gesture !== "" && scale < 1.4 && gestureRoom <= left
    readonly property bool isPaged: scale > 1.6 || noteRoom > rest
    readonly property real below: isPaged ? 0 : modelThere + (isGesturing ? foremost + gestureRoom : noteRoom)
    readonly property real alone: height - margins - below - (isPaged || Theme.tag !== "ja" ? 0 : least * 0.6)
    readonly property real shared: alone - keyRoom
    readonly property real onOnePage: isPaged && noteRoom > 0 ? shared : alone
    // No page more is turned for larger letters, and no sentence torn: before that they get smaller, down to `leastPaged`.
    // Each size costs a whole setting: it is tried only where the one before would not do.
    readonly property int pixels: {
        if (!isAsked)
            return 0
        const at = (pixels, least) => Letters.paged(Theme.lettersOf(words.sentence, pixels, true), least, words.wide, onOnePage, shared, 0)
        const large = at(normal, normal)
        if (large.pages.length === 1 && (scale <= 1 || !large.isSplit))
            return normal
        const small = at(smaller, smaller)
        if (isPaged && !large.isTorn && (scale <= 1 || !large.isSplit) && large.pages.length <= small.pages.length)
            return normal
        // In larger letters a line that would begin with a particle is worth a size between, where one helps.
        const whole = scale > 1 && small.isSplit ? at(smaller, Math.min(leastPaged, smaller)) : small
        if (scale > 1 && small.isSplit && !whole.isSplit)
            return whole.pixels
        if (small.pages.length === 1 || isPaged && (scale > 1 ? !small.isTorn : small.cuts.length > 0))
            return smaller
        return scale > 1 && small.isTorn ? at(smaller, Math.min(leastPaged, smaller)).pixels : isPaged ? leastPaged : least
    }

    function room(text: var): real {
        const pixels = Theme.lettersAt(scale, 36, 1.5)
        return text.markup === "" ? 0 : Theme.tall(text, pixels, true, words.wide * 0.86) + 2 * Theme.padding + Theme.drawn(14)
    }
}
