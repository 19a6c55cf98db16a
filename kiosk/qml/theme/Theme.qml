pragma Singleton
import QtQuick
import Kiosk

// Sizes in millimetres on the real screen, colours after デジタル庁デザインシステム (MIT), taken to 7:1 where it is not.
QtObject {
    id: root

    readonly property real scale: Display.text / 100
    // Each of these is asked for hundreds of times a page: what Python says is asked once.
    readonly property string family: Display.family
    readonly property string tag: Display.tag
    readonly property string furigana: Display.furigana
    readonly property bool isSpaced: Display.isSpaced
    readonly property string japaneseFamily: Display.japaneseFamily
    readonly property string latinFamily: Display.familyFor("en")
    readonly property real pixelsPerMm: Display.pixelsPerMm
    readonly property bool isMoving: Display.isMoving

    // Larger screens give more room to buttons and margins; letters follow a little.
    readonly property real roomy: Math.max(1, Math.min(2, Display.shortSide / pixelsPerMm / 205))

    function mm(length: real): real { return Math.round(length * pixelsPerMm) }
    function onPhone(length: real): real { return mm(length * roomy) }
    function desk(length: real): real { return mm(length * deskRoom) }
    function sized(length: real, most: real): int { return mm(length * Math.min(scale, most)) }
    // Words that are not in the screen's language are set in the letters of their own; without a tag it is told from them.
    function familyOf(markup: string, language: string): string {
        if (language === tag || (language === "" && tag === "ja"))
            return family
        const spoken = language !== "" ? language : markup === "" ? tag : Letters.tagOf(markup)
        return spoken === tag ? family : spoken === "ja" ? japaneseFamily : spoken === "en" ? latinFamily : Display.familyFor(spoken)
    }

    // A length of the drawings, which are 1080 pixels high on a screen of 24": smaller screens get less of everything.
    function drawn(pixels: real): int { return mm(pixels / 5.26 * roomy) }
    // Letters of the drawings, never smaller than can be read.
    function letters(pixels: real, most: real): int { return lettersAt(scale, pixels, most) }
    function lettersAt(scale: real, pixels: real, most: real): int { return Math.max(leastText, Math.round(drawn(pixels) * Math.min(scale, most))) }

    // The words alone, where no reading has its room.
    function bare(markup: string): string { return markup.replace(/\{([^|}]*)\|[^}]*\}/g, "$1") }

    // How high a text {markup, tag} would be, without drawing it.
    function tall(text: var, pixels: int, bold: bool, width: real): real { return setting(text, pixels, bold, width).height }
    // Whether no word of it is wider than its place, and so made smaller.
    function isWhole(text: var, pixels: int, bold: bool, width: real): bool {
        return setting(text, pixels, bold, width).runs.every(run => run[5] || run[3] >= pixels)
    }
    function setting(text: var, pixels: int, bold: bool, width: real): var {
        if (text.markup === "" || width <= 0)
            return {height: 0, runs: []}
        return Letters.within(lettersOf(text, pixels, bold), pixels, width, Letters.uncut)
    }
    function lettersOf(text: var, pixels: int, bold: bool): var {
        return Letters.found(text.markup, familyOf(text.markup, text.tag), pixels, bold, false, leastRuby, isSpaced)
    }

    // The rail at the side, the bar below, and what stands between them.
    readonly property bool isCompact: roomy < 1.2
    // The largest letters on a small screen: fewer keys, larger ones.
    readonly property bool isLargest: isCompact && scale > 1.6
    readonly property int railWidth: Math.max(drawn(168), mm(isLargest ? 38 : 35))
    readonly property int space: drawn(24)
    readonly property int slot: Math.max(drawn(213), mm(45))

    // Letters: the step's sentence grows freely, the others are capped so that everything keeps its place.
    readonly property int heading: sized(12 * Math.sqrt(roomy), 1.5)
    readonly property int body: sized(8.4 * Math.sqrt(roomy), 2)
    readonly property int button: sized(8.5 * Math.sqrt(roomy), 1.45)
    readonly property int tool: sized(8, 1.15)
    readonly property int detail: sized(8, 1.45)
    readonly property int leastText: mm(8)
    readonly property int leastRuby: mm(4.8)
    // On the drawn phone all grows with its glass; letters also for whoever wants larger ones.
    readonly property real phoneScale: ({100: 1, 125: 1.15, 150: 1.25})[Display.text] ?? 1.4
    readonly property int phoneText: Math.ceil(pixelsPerMm * 6.3 * roomy * phoneScale)
    readonly property int phoneGloss: Math.round(phoneText * 0.88)

    // At a desk: read from half a metre, by somebody who works there, with a mouse as well as a finger.
    // A larger screen gives all of it more room, letters too.
    readonly property real deskRoom: roomy
    readonly property int deskHeading: desk(6.4)
    readonly property int deskText: desk(4.8)
    readonly property int deskDetail: desk(4.2)
    readonly property int deskRuby: desk(2.4)
    readonly property int deskTarget: desk(12.4)
    readonly property int deskGap: desk(3)
    // The picture on the projector is laid out this high and then enlarged: its smallest letters are 1/30 of it.
    readonly property int boardHeight: mm(156)

    readonly property int gap: mm(4 * roomy)
    readonly property int margin: mm(6 * roomy)
    readonly property int padding: mm(4 * roomy)
    readonly property int smallTarget: mm(13)
    readonly property int mainTarget: mm(20 * roomy)
    readonly property int radius: mm(4)
    readonly property int thin: Math.max(1, mm(0.5))
    readonly property int thick: Math.max(2, mm(1.2))
    readonly property int qr: mm(46 * roomy)

    readonly property var palettes: ({
        light: {
            paper: "#fbfaf6", card: "#ffffff", ink: "#1a1a1c", soft: "#414143", border: "#8a8a8c", blue: "#0017c1",
            onBlue: "#ffffff", tint: "#e8f1fe", green: "#0c472a", mint: "#e6f5ec", warm: "#fbf5e0", spoken: "#fff0b3",
            target: "#d94a00", focus: "#1a1a1c", pressed: "#d9e6ff", track: "#dddbcf", line: "#d9d5ca",
            rail: "#14206b", railKey: "#2a3890", railLine: "#a9b4ee", onRail: "#ffffff", onRailKey: "#ffffff",
            beni: "#8f163d", rose: "#fbe6ec", sand: "#f5ecda", onGreen: "#ffffff",
            spokenLine: "#8a5a00"
        },
        dark: {
            paper: "#1a1a1c", card: "#262629", ink: "#ffffff", soft: "#e8e8eb", border: "#9a9a9e", blue: "#c5d7fb",
            onBlue: "#00118f", tint: "#2f3542", green: "#c2e5d1", mint: "#1d3327", warm: "#38311c", spoken: "#5c4a00",
            target: "#ff9a5c", focus: "#ffffff", pressed: "#3a4a6b", track: "#4d4d52", line: "#5c5c62",
            rail: "#0d1440", railKey: "#26306e", railLine: "#a9b4ee", onRail: "#ffffff", onRailKey: "#ffffff",
            beni: "#f3a6bd", rose: "#3a1f28", sand: "#38311c", onGreen: "#0c2a1a",
            spokenLine: "#ffd43b"
        },
        yellow: {
            paper: "#000000", card: "#000000", ink: "#ffe600", soft: "#ffe600", border: "#ffe600", blue: "#ffe600",
            onBlue: "#000000", tint: "#262200", green: "#ffe600", mint: "#1a1800", warm: "#262200", spoken: "#4a4200",
            target: "#ff9a5c", focus: "#ffffff", pressed: "#403900", track: "#595000", line: "#ffe600",
            rail: "#000000", railKey: "#262200", railLine: "#ffe600", onRail: "#ffe600", onRailKey: "#ffe600",
            beni: "#ffe600", rose: "#262200", sand: "#262200", onGreen: "#000000",
            spokenLine: "#ffe600"
        }
    })
    readonly property var colours: palettes[Display.scheme]
    // Text and what it stands on; a test computes each of them in each palette.
    readonly property var textPairs: [
        ["ink", "paper"], ["ink", "card"], ["soft", "paper"], ["soft", "card"], ["blue", "card"], ["onBlue", "blue"],
        ["ink", "mint"], ["green", "mint"], ["ink", "warm"], ["ink", "spoken"], ["soft", "spoken"], ["soft", "warm"],
        ["soft", "mint"], ["ink", "pressed"], ["blue", "paper"], ["blue", "tint"], ["ink", "tint"], ["soft", "tint"],
        ["onRail", "rail"], ["onRailKey", "railKey"], ["rail", "onRail"], ["ink", "rose"], ["beni", "rose"], ["beni", "card"],
        ["beni", "paper"], ["ink", "sand"], ["soft", "sand"], ["soft", "rose"], ["onGreen", "green"]
    ]
    readonly property var partPairs: [
        ["border", "paper"], ["border", "card"], ["focus", "paper"], ["focus", "card"], ["target", "card"], ["blue", "track"],
        ["spokenLine", "warm"], ["spokenLine", "sand"], ["spokenLine", "mint"], ["spokenLine", "spoken"]
    ]

    // Behind a drawing: always light, as drawings are; each topic has its own, which returns in its lessons.
    readonly property var washes: ({
        basics: "#dfe7fb", line: "#e2f0e5", safety: "#fbefc6", card: "#fbe6ec", mynaportal: "#fbe6ec", application: "#e9e6f6",
        city: "#f5ecda"
    })
    function wash(topic: string): string { return washes[topic] ?? washes.basics }

    // The drawn phone is light in every palette, as the learner's own is.
    readonly property var phone: ({
        body: "#23262f", glass: "#ffffff", wall: "#e4ecfb", hill: "#a9cdb1", ink: "#1a1a1c", soft: "#414143",
        line: "#8a8a8c", fill: "#f1f1f4", blue: "#0017c1", blueDown: "#000d6e", onBlue: "#ffffff", green: "#0c472a",
        mint: "#e8f2e8", band: "#ffd43b", target: "#d94a00", mine: "#d8f0c8", notice: "#f5ecda", scene: "#3b3d48",
        onScene: "#ffffff", key: "#ffffff", keys: "#e3e4ea", keyBeside: "#c9cdd8", table: "#e9cfa4", cardLine: "#3a2a24",
        metal: "#c3c8d2", panel: "#2f3542", end: "#a31512", take: "#0f5a30"
    })
    readonly property var phonePairs: [
        ["ink", "glass"], ["ink", "wall"], ["soft", "glass"], ["ink", "fill"], ["blue", "glass"], ["onBlue", "blue"],
        ["ink", "band"], ["ink", "mine"], ["ink", "notice"], ["soft", "notice"], ["onScene", "scene"], ["ink", "key"],
        ["soft", "fill"], ["soft", "wall"], ["soft", "mine"], ["onBlue", "green"], ["onScene", "body"],
        ["onBlue", "blueDown"], ["ink", "keyBeside"], ["ink", "hill"], ["ink", "table"], ["green", "mint"],
        ["ink", "metal"], ["onScene", "panel"], ["onBlue", "end"], ["onBlue", "take"], ["blue", "mint"]
    ]
}
