import QtQuick
import Kiosk
import "../theme"

// How large the sentence of a step is set while nothing has been answered: it keeps that size. For any size of letters.
QtObject {
    id: root

    required property StepWords words
    required property real keyRoom

    property real scale: Theme.scale
    required property real height
    // With notes below it, and on a page of its own.
    required property int least
    required property int leastPaged
    property real modelRoom: 0
    readonly property int most: Theme.lettersAt(scale, 74, 2)
    readonly property real margins: words.margins
    readonly property real noteRoom: Walk.code !== "" ? words.codeSide : room(words.warning) + room(words.task) + room(words.advice)
    readonly property real rest: height - Theme.tall(words.sentence, least, true, words.wide) - least * 0.7 - margins
    readonly property real modelThere: modelRoom + noteRoom <= rest ? modelRoom : 0
    readonly property real gestureRoom: Math.min(height * (words.isLaying ? 0.56 : 0.42), Theme.drawn(words.isLaying ? 420 : 312), Math.max(height * 0.28, rest - modelThere))
    readonly property bool isGesturing: words.hasGesture && noteRoom === 0 && Walk.gesture !== "" && scale < 1.4 && gestureRoom <= rest - modelThere
    readonly property bool isPaged: scale > 1.6 || noteRoom > rest
    readonly property real below: isPaged ? 0 : noteRoom + modelThere + (isGesturing ? gestureRoom : 0)
    readonly property real alone: height - margins - below - (isPaged || Theme.tag !== "ja" ? 0 : least * 0.6)
    readonly property real shared: alone - keyRoom
    readonly property int pixels: Letters.paged(Theme.lettersOf(words.sentence, most, true), isPaged ? leastPaged : least, words.wide,
                                                isPaged && noteRoom > 0 ? shared : alone, shared, words.worthAt(scale)).pixels

    function room(text: var): real {
        const pixels = Theme.lettersAt(scale, 36, 1.5)
        return text.markup === "" ? 0 : Theme.tall(text, pixels, true, words.wide * 0.86) + 2 * Theme.padding + Theme.drawn(14)
    }
}
