pragma Singleton
import QtQuick
import Kiosk

// What the typesetter says of a text, kept: asking it takes longer than drawing the text. What has not been wanted for
// long is let go.
QtObject {
    id: root

    readonly property int most: 800
    readonly property int mostPlaces: 128
    // Within an object, so that no binding hangs on what is put into it.
    readonly property var kept: ({young: new Map(), old: new Map(), languages: new Map()})
    readonly property var nowhere: ({width: 0, height: 0, lines: 0, middle: 0, ascent: 1, tops: [], runs: [], lights: []})
    readonly property var uncut: []
    readonly property var noPages: ({pixels: 0, cuts: uncut, pages: [], isTorn: false, isSplit: false})
    readonly property var nothing: ({written: "", plain: "", natural: 0, places: new Map()})

    // A text in letters of one kind: as it is written for this person, without furigana, its width on one line. `last` is
    // whatever object the asker keeps for it: while the language turns, and words and letters change one by one, the text
    // stays as it was.
    function of(last: var, markup: string, family: string, pixels: int, bold: bool, centred: bool, leastRuby: real, isSpaced: bool): var {
        if (Display.isTurning && last.text)
            return last.text
        return last.text = markup === "" ? nothing : found(markup, family, pixels, bold, centred, leastRuby, isSpaced)
    }
    function found(markup: string, family: string, pixels: int, bold: bool, centred: bool, leastRuby: real, isSpaced: bool): var {
        const key = `${Theme.furigana}|${isSpaced}|${family}|${pixels}|${bold}|${centred}|${leastRuby}|${markup}`
        return kept.young.get(key) ?? keep(key, kept.old.get(key) ?? made(markup, family, pixels, bold, centred, leastRuby, isSpaced))
    }
    // Its lines where there is so much room, perhaps in letters of another size, or with pages that end where they are cut:
    // as Typesetter.layout.
    function within(text: var, pixels: int, width: real, cuts: var): var {
        if (text === nothing || !(width > 0))
            return nowhere
        return placed(text, `${pixels} ${width} ${cuts}`, () => Typesetter.layout(text.written, text.family, pixels, text.bold, text.centred, text.leastRuby, width, cuts))
    }
    // Its pages, as Typesetter.paged, from its own size down to `least`.
    function paged(text: var, least: int, width: real, alone: real, shared: real, worth: real): var {
        if (text === nothing || !(width > 0))
            return noPages
        return placed(text, `${least} ${width} ${alone} ${shared} ${worth}`, () => Typesetter.paged(text.written, text.family, text.pixels, least, text.bold, text.leastRuby, width, alone, shared, worth))
    }
    // As Typesetter.fitting.
    function fitting(text: var, least: int, width: real, height: real): int {
        return placed(text, `${least} ${width} ${height}`, () => Typesetter.fitting(text.written, text.family, text.pixels, least, text.bold, text.leastRuby, width, height))
    }
    // The language of a text that does not say it.
    function tagOf(markup: string): string {
        const key = Theme.tag + markup
        if (!kept.languages.has(key)) {
            if (kept.languages.size >= most)
                kept.languages.clear()
            kept.languages.set(key, Display.tagOf(markup))
        }
        return kept.languages.get(key)
    }

    function made(markup: string, family: string, pixels: int, bold: bool, centred: bool, leastRuby: real, isSpaced: bool): var {
        const written = Typesetter.written(markup, Theme.furigana, isSpaced)
        return {
            written: written, plain: Typesetter.plain(markup), family: family, pixels: pixels, bold: bold, centred: centred, leastRuby: leastRuby,
            natural: Math.ceil(Typesetter.naturalWidth(written, family, pixels, bold, leastRuby)), places: new Map()
        }
    }
    function keep(key: string, text: var): var {
        if (kept.young.size >= most) {
            kept.old = kept.young
            kept.young = new Map()
        }
        kept.young.set(key, text)
        return text
    }
    function placed(text: var, key: string, make: var): var {
        let place = text.places.get(key)
        if (place === undefined) {
            if (text.places.size >= mostPlaces)
                text.places.clear()
            place = make()
            text.places.set(key, place)
        }
        return place
    }
}
