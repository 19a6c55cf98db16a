import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Cards that fill the page, six at most: nobody has to know how to scroll. Those of a long list have keys in the bar.
Item {
    id: root

    readonly property var kept: ({cards: []})
    readonly property var cards: visible ? kept.cards = Guide.choices : kept.cards
    readonly property real gap: Theme.drawn(20)
    readonly property bool isPortrait: height > width
    // Three stand in one row wherever their words are whole there: nobody is to look for the third.
    readonly property bool isThree: cards.length === 3 && !isPortrait && cards.every(card => Theme.isWhole({markup: card.label, tag: card.tag}, Theme.letters(44, 1.45), true, (width - 2 * gap) / 3 - 2 * side))
    // The largest letters have longer lines in two columns, of three cards in one.
    readonly property int widest: isPortrait || Theme.scale > 1.4 ? 2 : 3
    readonly property int columns: isThree ? 3 : cards.length < 4 && (isPortrait || widest === 2) ? 1 : cards.length === 4 ? 2 : Math.min(widest, Math.max(1, cards.length))
    readonly property int rows: Math.ceil(cards.length / columns)
    // One below the other they have room for larger words.
    readonly property bool isLarge: isPortrait && columns === 1
    readonly property real cardWidth: (width - (columns - 1) * gap) / columns
    readonly property real cardHeight: Math.min(Theme.drawn(740), (height - (rows - 1) * gap) / Math.max(1, rows))

    // Titles of one page have letters of one size: the largest in which each is whole.
    readonly property real side: Theme.drawn(26)
    readonly property bool isTall: cardHeight > cardWidth * 0.8
    readonly property real titleWidth: cardWidth - 2 * side - (isTall || cardWidth <= Theme.mm(70) ? 0 : (cardWidth < Theme.mm(110) ? 0.32 : 0.42) * Math.min(cardWidth, cardHeight / 0.44))
    readonly property real titleRoom: isTall ? cardHeight * 0.6 - 2 * Theme.drawn(24) : cardHeight - 2 * Theme.drawn(16)
    readonly property int pixels: {
        const most = Theme.letters(isLarge ? 64 : 44, 1.45)
        const isHeld = size => cards.every(card => {
            const title = {markup: card.label, tag: card.tag}
            return Theme.tall(title, size, true, titleWidth) <= titleRoom && Theme.isWhole(title, size, true, titleWidth)
        })
        return [1, 0.92, 0.85, 0.78, 0.72, 0.66].map(share => Math.max(Theme.leastText, Math.round(most * share))).find(isHeld) ?? Math.max(Theme.leastText, Math.round(most * 0.6))
    }

    readonly property bool haveDetails: {
        for (let number = 0; number < cardsShown.count; number++)
            if (!(cardsShown.itemAt(number)?.hasDetailRoom ?? true))
                return false
        return true
    }

    // The highest of a row: how high its words are, and how low their first line stands.
    function highest(row: int, what: string): real {
        let found = 0;
        for (let number = row * columns; number < Math.min((row + 1) * columns, cardsShown.count); number++)
            found = Math.max(found, cardsShown.itemAt(number)?.[what] ?? 0);
        return found;
    }

    Repeater {
        id: cardsShown

        model: root.cards.length

        PictureCard {
            required property int index

            readonly property var card: root.cards[index]

            objectName: card?.name ?? ""
            x: (index % root.columns) * (root.cardWidth + root.gap)
            y: Math.floor(index / root.columns) * (root.cardHeight + root.gap)
            width: root.cardWidth
            height: root.cardHeight
            wordsHeight: root.highest(Math.floor(index / root.columns), "ownWordsHeight")
            hasDetail: root.haveDetails
            line: root.highest(Math.floor(index / root.columns), "firstLine")
            pixels: root.pixels
            detailPixels: Theme.letters(root.isLarge ? 46 : 34, 1.45)
            markup: card?.label ?? ""
            tag: card?.tag ?? ""
            detail: card?.detail ?? ""
            detailTag: card?.detailTag ?? ""
            picture: card?.picture ?? ""
            topic: card?.topic ?? ""
            number: card?.number > 0 ? qsTr("%1{番|ばん}").replace("%1", card.number) : ""
            isDone: number !== "" && card?.icon === "check"
            onChosen: Guide.press(objectName)
        }
    }
}
