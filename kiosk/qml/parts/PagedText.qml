import QtQuick
import "../theme"

// Texts one after the other, page by page where they are long: whole lines only, and the voice turns the pages.
Item {
    id: root

    // [{markup, tag}]
    property var texts: []
    property int pixels: Theme.body
    property int leastPixels: pixels
    property bool bold: true

    // Whether the first line stands at one height, with furigana over it or without.
    property bool keepsLine: false
    readonly property RubyText first: repeater.count > 0 ? repeater.itemAt(0) as RubyText : null
    readonly property real lift: keepsLine && first ? Math.max(0, Math.round(first.shownPixels * 1.31 - first.firstLine)) : 0

    property int page: 0
    // At once and not some time later, or what does not fit would be seen for a moment.
    readonly property var pages: {
        const whole = cut(height - lift)
        return whole.length > 1 ? cut(height - lift - keyRoom) : whole
    }
    readonly property int count: pages.length
    readonly property bool isPaged: count > 1
    readonly property var current: pages[Math.min(page, count - 1)] ?? {text: 0, from: 0, to: 0}
    // Below the text stands the key that turns, where there is more than one page. A line with furigana must have room.
    readonly property real keyRoom: turner.height + Theme.drawn(16)
    readonly property int mostPixels: Math.floor((height - keyRoom) / 2.1)

    // Lines to pages: [{text, from, to}].
    function cut(room: real): var {
        const found = []
        for (let i = 0; i < repeater.count; i++) {
            const text = repeater.itemAt(i) as RubyText
            if (!text || text.markup === "")
                continue
            const ends = [...text.whole.tops.slice(1), text.whole.height]
            let from = 0
            ends.forEach((end, line) => {
                const next = ends[line + 1] ?? Infinity
                if (next - from > room + 1 || line === ends.length - 1) {
                    found.push({text: i, from: from, to: end})
                    from = end
                }
            })
        }
        return found
    }
    function follow(index: int, top: real): void {
        if (top < 0)
            return
        const spoken = pages.findIndex(page => page.text === index && top >= page.from - 1 && top < page.to)
        if (spoken >= 0)
            page = spoken
    }

    onTextsChanged: page = 0

    Repeater {
        id: repeater

        model: root.texts.length

        RubyText {
            required property int index

            readonly property var text: root.texts[index]

            objectName: index === 0 ? "sentence" : "more"
            y: root.lift
            width: root.width
            visible: index === root.current.text
            pageTop: root.isPaged && visible ? root.current.from : 0
            pageFoot: root.isPaged && visible ? root.current.to : Infinity
            markup: text?.markup ?? ""
            tag: text?.tag ?? ""
            bold: root.bold
            isLit: true
            pixels: Math.max(Theme.leastText, Math.min(root.pixels, root.mostPixels))
            leastPixels: Math.min(pixels, root.leastPixels)
            mostHeight: root.leastPixels < root.pixels ? root.height - root.pixels * 0.6 : 0
            onSpokenTopChanged: root.follow(index, spokenTop)
        }
    }
    PageTurner {
        id: turner

        visible: root.isPaged
        y: parent.height - height
        width: parent.width
        page: root.page
        count: root.count
        onTurned: root.page = (root.page + 1) % count
    }
}
