import QtQuick
import Kiosk
import "../parts"
import "../theme"

// In larger letters, too, it is told how the letter of the moment is written, where the sentence leaves room.
Loader {
    id: root

    required property StepWords words
    required property PagedText text

    readonly property real room: words.height - words.inner * 0.8 - text.y - text.lift - (text.first?.whole.height ?? 0) - Theme.drawn(24)
    readonly property bool isMeant: Theme.scale >= 1.4 && !words.isHelping && !words.hasModel && Walk.answer === "" && text.count === 1 && Phone.strokes.some(stroke => stroke.isNow && stroke.flick !== "")

    active: isMeant && room > Theme.drawn(140)
    height: active ? room : 0
    sourceComponent: TypingHelp { handset: root.words.handset }
}
