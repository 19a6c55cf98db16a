import QtQuick
import Kiosk
import "../theme"

// A text with furigana. Lines are set in Python; here each run is only placed.
Item {
    id: root

    property string markup
    // The language of the text where it is known; else it is told from the text.
    property string tag: ""
    property string family: Theme.familyOf(markup, tag)
    property int pixels: Theme.body
    property bool bold: false
    property bool centred: false
    property color color: Theme.colours.ink
    property color rubyColor: Theme.colours.soft
    property real leastRuby: Theme.leastRuby
    // With a height given, the letters are made smaller, down to `leastPixels`, until the text stays within it.
    property real mostHeight: 0
    property int leastPixels: Theme.leastText
    // Whether the phrase that is being spoken is lit.
    property bool isLit: false
    // On a ground that is no white, light alone is hardly seen: the phrase is underlined too.
    property bool isUnderlined: false
    readonly property bool isText: true

    property bool isSpaced: Theme.isSpaced
    // Each sentence on a line of its own.
    property bool isBySentence: false
    readonly property var last: ({})
    readonly property var letters: Letters.of(last, isBySentence ? markup.replace(/。(?!」|$)/g, "。\n").replace(/([.!?])\s+(?=\S)/g, "$1\n") : markup, family, pixels, bold, centred, leastRuby, isSpaced)
    // Of a text in pages: its size, and after which characters a page ends.
    property var paging: null
    readonly property int shownPixels: paging ? paging.pixels : mostHeight > 0 && width > 0 ? Letters.fitting(letters, leastPixels, width, mostHeight) : pixels
    // Of a text that is turned page by page: from the top of one line to the foot of another.
    property real pageTop: 0
    property real pageFoot: Infinity
    readonly property var whole: Letters.within(letters, shownPixels, width, paging ? paging.cuts : Letters.uncut)
    readonly property var setting: isFlush && !centred ? flush : pageFoot === Infinity ? whole : part(pageTop, pageFoot)
    // Lines begin with their letters, one below the other; a reading that is wider hangs over the edge.
    property bool isFlush: false
    readonly property var flush: {
        const line = run => whole.tops.filter(top => top <= run[2] + 0.5).length
        const leads = {}
        for (const run of whole.runs)
            if (!run[5])
                leads[line(run)] = Math.min(leads[line(run)] ?? Infinity, run[1])
        return {
            width: whole.width, height: whole.height, lines: whole.lines, middle: whole.middle, tops: whole.tops, lights: whole.lights,
            runs: whole.runs.map(run => [run[0], run[1] - Math.min(leads[line(run)] ?? 0, Theme.mm(5)), ...run.slice(2)])
        }
    }

    // Where a mark beside the text belongs: the middle of the letters of the first line, not of their furigana.
    readonly property real firstLine: whole.middle
    readonly property int spokenPhrase: isLit && Voice.text === markup ? Voice.phrase : -1
    // Most texts are never lit: without a model the repeater does not even ask for one.
    readonly property var lit: spokenPhrase < 0 ? undefined : setting.lights.filter(box => box[0] === spokenPhrase)
    readonly property real spokenTop: spokenPhrase < 0 ? -1 : whole.lights.find(box => box[0] === spokenPhrase)?.[2] ?? -1

    // Of a letter that is just being taken away.
    readonly property var gone: ["", 0, 0, 1, 0, false, 0]

    function part(top: real, foot: real): var {
        const isIn = y => y >= top - 0.5 && y < foot - 0.5
        return {
            width: whole.width, height: foot - top, lines: whole.lines, middle: whole.middle, tops: whole.tops,
            runs: whole.runs.filter(run => isIn(run[2])).map(run => [run[0], run[1], run[2] - top, ...run.slice(3)]),
            lights: whole.lights.filter(light => isIn(light[2])).map(light => [light[0], light[1], light[2] - top, ...light.slice(3)])
        }
    }

    implicitWidth: letters.natural
    implicitHeight: Math.ceil(setting.height)

    Accessible.role: Accessible.StaticText
    Accessible.name: letters.plain

    Repeater {
        model: root.lit

        Rectangle {
            required property var modelData

            x: modelData[1] - Theme.mm(0.8)
            // Not into the furigana above.
            y: modelData[2]
            width: modelData[3] + Theme.mm(1.6)
            height: modelData[4] + Theme.mm(0.4)
            radius: Theme.mm(1.5)
            color: Theme.colours.spoken

            Rectangle {
                objectName: "spoken-line"
                visible: root.isUnderlined
                // Below the feet of letters, 。 and 」.
                anchors { left: parent.left; right: parent.right; top: parent.bottom; topMargin: -Theme.mm(0.4) }
                height: Theme.thick
                radius: height / 2
                color: Theme.colours.spokenLine
            }
        }
    }

    // Most texts have one run, for which a repeater takes as long as for many.
    Run { run: root.setting.runs[0] ?? root.gone }
    Repeater {
        model: root.setting.runs.length > 1 ? Math.max(0, root.setting.runs.length - 1) : undefined

        Run {
            required property int index

            run: root.setting.runs[index + 1] ?? root.gone
        }
    }

    component Run: Text {
        property var run
        // Letters of another script bring their own height with them: all the same they stand on one line.
        readonly property real drop: run[5] ? 0 : run[3] * root.whole.ascent - baselineOffset

        x: run[1]
        y: run[2] + (Math.abs(drop) > 1 ? Math.round(drop) : 0)
        text: run[0]
        textFormat: Text.PlainText
        color: run[5] ? root.rubyColor : root.color
        font { family: root.letters.family ?? root.family; pixelSize: run[3]; bold: root.bold; letterSpacing: run[6] }
        Accessible.ignored: true
    }
}
