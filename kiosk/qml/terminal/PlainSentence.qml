import QtQuick
import Kiosk
import "../theme"

// How large the sentence of a step is set at 100 %, whatever has been asked for now.
QtObject {
    id: root

    required property StepWords words
    required property real keyRoom

    readonly property int most: Theme.lettersAt(1, 74, 1)
    readonly property int least: Theme.lettersAt(1, 52, 1)
    readonly property real margins: words.margins
    readonly property real height: words.plainHeight
    readonly property real noteRoom: Walk.code !== "" ? words.codeSide : room(words.warning) + room(words.task)
    readonly property real rest: height - Theme.tall(words.sentence, least, true, words.wide) - least * 0.7 - margins
    readonly property real gestureRoom: Math.min(height * 0.42, Theme.drawn(312), Math.max(height * 0.28, rest))
    readonly property bool isGesturing: words.hasGesture && noteRoom === 0 && Walk.gesture !== "" && gestureRoom <= rest
    readonly property bool isPaged: noteRoom > rest
    readonly property real below: isPaged ? 0 : isGesturing ? gestureRoom : noteRoom
    readonly property real alone: height - margins - below - (isPaged || Theme.tag !== "ja" ? 0 : least * 0.6)
    readonly property real shared: alone - keyRoom
    readonly property int pixels: Letters.paged(Theme.lettersOf(words.sentence, most, true), least, words.wide,
                                                isPaged && noteRoom > 0 ? shared : alone, shared, 0).pixels

    function room(text: var): real {
        const pixels = Theme.lettersAt(1, 36, 1)
        return text.markup === "" ? 0 : Theme.tall(text, pixels, true, words.wide * 0.86) + 2 * Theme.padding + Theme.drawn(14)
    }
}
