import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Cards that fill the page, six at most; two keys turn to the next ones. Nobody has to know how to scroll.
Item {
    id: root

    readonly property var kept: ({cards: []})
    readonly property var cards: visible ? kept.cards = Guide.choices : kept.cards
    readonly property real gap: Theme.drawn(20)
    // Three stand in one row wherever their words are whole there: nobody is to look for the third.
    readonly property bool isThree: cards.length === 3 && !isPortrait && cards.every(card => Theme.isWhole({markup: card.label, tag: card.tag}, Theme.letters(44, 1.45), true, (width - 2 * gap) / 3 - Theme.drawn(52)))
    readonly property int widest: isThree ? 3 : Math.max(1, Math.floor((width + gap) / (Theme.mm(86) * Math.min(1.5, Theme.scale) + gap)))
    readonly property int mostRows: Math.max(1, Math.floor((height + gap) / (Theme.mm(44) * Math.min(1.6, Theme.scale) + gap)))
    readonly property int perPage: Math.max(1, Math.min(6, widest * mostRows))
    readonly property int pages: Math.ceil(cards.length / perPage)
    property int page: 0
    readonly property var shown: cards.slice(page * perPage, (page + 1) * perPage)
    readonly property bool isPortrait: height > width
    // One below the other they have room for larger words.
    readonly property bool isLarge: isPortrait && columns === 1
    readonly property int columns: isPortrait ? (shown.length < 4 ? 1 : Math.min(2, widest))
                                   : shown.length === 4 ? Math.min(2, widest) : Math.min(3, widest, Math.max(1, shown.length))
    readonly property int rows: Math.ceil(shown.length / columns)
    readonly property real cardWidth: (width - (columns - 1) * gap) / columns
    readonly property real cardHeight: Math.min(Theme.drawn(740), (height - (pages > 1 ? turn.height + gap : 0) - (rows - 1) * gap) / Math.max(1, rows))

    // The highest of a row: how high its words are, and how low their first line stands.
    function highest(row: int, what: string): real {
        let found = 0;
        for (let number = row * columns; number < Math.min((row + 1) * columns, cardsShown.count); number++)
            found = Math.max(found, cardsShown.itemAt(number)?.[what] ?? 0);
        return found;
    }

    // Whoever comes begins with the first.
    onVisibleChanged: if (!visible) page = 0
    onCardsChanged: page = Math.min(page, Math.max(0, pages - 1))

    Repeater {
        id: cardsShown

        model: root.shown.length

        PictureCard {
            required property int index

            readonly property var card: root.shown[index]

            objectName: card?.name ?? ""
            x: (index % root.columns) * (root.cardWidth + root.gap)
            y: Math.floor(index / root.columns) * (root.cardHeight + root.gap)
            width: root.cardWidth
            height: root.cardHeight
            wordsHeight: root.highest(Math.floor(index / root.columns), "ownWordsHeight")
            line: root.highest(Math.floor(index / root.columns), "firstLine")
            pixels: Theme.letters(root.isLarge ? 64 : 44, 1.45)
            detailPixels: Theme.letters(root.isLarge ? 46 : 34, 1.45)
            markup: card?.label ?? ""
            tag: card?.tag ?? ""
            detail: card?.detail ?? ""
            detailTag: card?.detailTag ?? ""
            picture: card?.picture ?? ""
            topic: card?.topic ?? ""
            number: card?.number > 0 ? qsTr("%1{番|ばん}").replace("%1", card.number) : ""
            onChosen: Guide.press(objectName)
        }
    }
    Row {
        id: turn

        visible: root.pages > 1
        anchors { right: parent.right; bottom: parent.bottom }
        height: before.implicitHeight
        spacing: root.gap

        BarKey { id: before; objectName: "page-before"; width: Theme.drawn(330); isFlat: true; pictogram: "up"; markup: qsTr("まえ"); enabled: root.page > 0; opacity: enabled ? 1 : 0; onChosen: root.page-- }
        BarKey { objectName: "page-after"; width: Theme.drawn(330); isFlat: true; look: "outline"; pictogram: "down"; markup: qsTr("ほかの れんしゅう"); enabled: root.page < root.pages - 1; opacity: enabled ? 1 : 0; onChosen: root.page++ }
    }
}
