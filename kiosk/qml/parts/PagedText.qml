import QtQuick
import "../theme"

// Texts one after the other, page by page where they are long, in the largest letters at which each page ends with a
// sentence; the voice turns the pages until a finger does.
Item {
    id: root

    // [{markup, tag}]
    property var texts: []
    property int pixels: Theme.body
    property int leastPixels: pixels
    // Of the texts after the first, which are else never larger than it.
    property int leastMore: leastPixels
    // One page rather than several, unless its letters would have less than this share of their size.
    property real worth: 0.85
    property real worthMore: worth
    // What is to be touched: the page of the first text that names it comes first, for it stands alone; else they come as
    // they are read. The voice leaves the reader there, or on the last of that text; without it, where it ended.
    property bool isOrder: false
    property string orderName: ""
    property bool bold: true
    // The first text has its size or the least: none between, so that no eye sees a jump at every step.
    property bool isEither: false
    // Each sentence on a line of its own.
    property bool isBySentence: false

    // Whether the first line stands at one height, with furigana over it or without.
    property bool keepsLine: false
    readonly property RubyText first: repeater.count > 0 ? repeater.itemAt(0) as RubyText : null
    readonly property real lift: keepsLine && first ? Math.max(0, Math.min(height - first.whole.height, Math.round(first.shownPixels * 1.31 - first.firstLine))) : 0

    property alias page: bookmark.page
    // At once and not some time later, or what does not fit would be seen for a moment.
    readonly property var asRead: {
        const found = []
        for (let i = 0; i < repeater.count; i++)
            found.push(...((repeater.itemAt(i) as RubyText)?.paging.pages ?? []).map(page => ({text: i, from: page[0], to: page[1]})))
        return found
    }
    readonly property var own: asRead.filter(page => page.text === 0)
    readonly property var named: {
        // Of a sentence that is torn nobody reads the end before its beginning.
        if (!isOrder || orderName === "" || own.length < 2 || first?.paging.isTorn)
            return undefined
        const close = text => text.replace(/[\s\u200b]/g, "")
        const words = page => close((first?.whole.runs ?? []).filter(run => !run[5] && run[2] >= page.from - 0.5 && run[2] < page.to - 0.5).map(run => run[0]).join(""))
        return own.find(page => words(page).includes(close(Theme.bare(orderName))))
    }
    readonly property var pages: named ? [named, ...asRead.filter(page => page !== named)] : asRead
    // There is more to read than was seen, or heard.
    readonly property bool isUnread: isPaged && !bookmark.isRead
    readonly property int count: pages.length
    readonly property bool isPaged: count > 1
    readonly property var current: pages[Math.min(page, count - 1)] ?? {text: 0, from: 0, to: 0}
    // Below the text stands the key that turns, where there is more than one page.
    readonly property real keyRoom: turner.height + Theme.drawn(16)
    readonly property real shared: height - keyRoom - liftRoom
    readonly property real alone: texts.length > 1 ? shared : height - liftRoom
    readonly property real liftRoom: keepsLine ? leastPixels * 0.6 : 0
    // A line with furigana must have room.
    readonly property int leastThere: Math.max(Theme.leastText, Math.floor((height - keyRoom) / 2.1))

    function follow(index: int, top: real): void {
        if (top >= 0)
            bookmark.hear(pages.findIndex(page => page.text === index && top >= page.from - 1 && top < page.to))
    }

    onTextsChanged: bookmark.begin()

    Bookmark { id: bookmark; count: root.count; home: !root.isOrder ? -1 : root.named ? 0 : Math.max(0, root.own.length - 1); start: root.pages.findIndex(page => page.text === 0 && page.from === 0) }
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
            isBySentence: root.isBySentence
            isLit: true
            pixels: index === 0 ? root.pixels : Math.max(root.leastMore, root.first?.shownPixels ?? root.pixels)
            paging: {
                const least = Math.min(pixels, index === 0 ? root.leastPixels : root.leastMore, root.leastThere), worth = index === 0 ? root.worth : root.worthMore
                const found = Letters.paged(letters, least, width, root.alone, root.shared, worth)
                // Rather than in crumbs a sentence is read in letters a little smaller.
                if (found.isTorn) {
                    const lower = Math.max(Theme.leastText, Math.round(least * (Theme.scale > 1.4 ? 0.7 : 0.8)))
                    const again = Letters.paged(Theme.lettersOf({markup: markup, tag: tag}, least, bold), lower, width, root.alone, root.shared, worth)
                    if (!again.isTorn || again.pages.length < found.pages.length)
                        return again
                }
                const smaller = Math.min(pixels, root.leastPixels)
                return !root.isEither || index > 0 || found.pixels === pixels || found.pixels <= smaller ? found : Letters.paged(Theme.lettersOf({markup: markup, tag: tag}, smaller, bold), smaller, width, root.alone, root.shared, worth)
            }
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
        isUnread: root.isUnread
        onTurned: by => bookmark.turn(by)
    }
}
