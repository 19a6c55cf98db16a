import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Cards that fill the page, six at most; two keys turn to the next ones. Nobody has to know how to scroll.
Item {
    id: root

    readonly property var cards: Guide.choices
    readonly property real gap: Theme.drawn(20)
    readonly property int widest: Math.max(1, Math.floor((width + gap) / (Theme.mm(86) * Math.min(1.5, Theme.scale) + gap)))
    readonly property int highest: Math.max(1, Math.floor((height + gap) / (Theme.mm(44) * Math.min(1.6, Theme.scale) + gap)))
    readonly property int perPage: Math.max(1, Math.min(6, widest * highest))
    readonly property int pages: Math.ceil(cards.length / perPage)
    property int page: 0
    readonly property var shown: cards.slice(page * perPage, (page + 1) * perPage)
    readonly property bool isPortrait: height > width
    readonly property int columns: isPortrait ? (shown.length < 4 ? 1 : Math.min(2, widest))
                                   : shown.length === 4 ? Math.min(2, widest) : Math.min(3, widest, Math.max(1, shown.length))
    readonly property int rows: Math.ceil(shown.length / columns)
    readonly property real cardWidth: (width - (columns - 1) * gap) / columns
    readonly property real cardHeight: Math.min(Theme.drawn(740), (height - (pages > 1 ? turn.height + gap : 0) - (rows - 1) * gap) / Math.max(1, rows))

    function wordsHeight(row: int): real {
        let highest = 0;
        for (let number = row * columns; number < Math.min((row + 1) * columns, cardsShown.count); number++)
            highest = Math.max(highest, (cardsShown.itemAt(number) as PictureCard)?.ownWordsHeight ?? 0);
        return highest;
    }

    onCardsChanged: page = Math.min(page, Math.max(0, pages - 1))

    Repeater {
        id: cardsShown

        model: root.shown

        PictureCard {
            required property var modelData
            required property int index

            objectName: modelData.name
            x: (index % root.columns) * (root.cardWidth + root.gap)
            y: Math.floor(index / root.columns) * (root.cardHeight + root.gap)
            width: root.cardWidth
            height: root.cardHeight
            wordsHeight: root.wordsHeight(Math.floor(index / root.columns))
            markup: modelData.label
            tag: modelData.tag
            detail: modelData.detail
            detailTag: modelData.detailTag
            picture: modelData.picture
            topic: modelData.topic
            number: modelData.number > 0 ? qsTr("%1{番|ばん}").replace("%1", modelData.number) : ""
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
