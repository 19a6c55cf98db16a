import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Something else has come up: the usual reasons of this step, then of the lesson. The phone beside it stays.
Panel {
    id: root

    // Where the bar has them, help opens out of it, and the hint is no card.
    readonly property bool isInRail: Theme.isLargest && !isPortrait
    readonly property var cards: Guide.panelCards.filter(card => card.name !== "trouble-hint" || isInRail)
    // Even, without an empty place: up to three one below the other.
    readonly property int columns: cards.length < 4 || area.width < Theme.mm(150) * Math.min(1.4, Theme.scale) ? 1 : 2
    readonly property int rows: Math.ceil(cards.length / columns)
    readonly property int signPixels: Theme.letters(36, 1.5)
    readonly property int leadsPixels: Theme.letters(30, 1.4)
    // The largest letters need its place.
    readonly property bool hasPictures: Theme.scale < 1.6
    readonly property real least: Math.max(Theme.mainTarget, !hasPictures || Theme.isCompact ? 0 : Theme.drawn(110))
    readonly property real cardWidth: (area.contentWidth - (columns - 1) * area.spacing) / columns
    readonly property real textWidth: cardWidth - Theme.drawn(32) - (hasPictures ? Math.min(Theme.drawn(84), cardWidth * 0.26) + Theme.drawn(20) : 0)
    // All rows are as high as the highest needs it; where each leads is told where there is room for all of them.
    readonly property real bareHeight: Math.max(least, ...cards.map(card => Theme.tall({markup: card.label, tag: card.tag}, signPixels, true, textWidth) + Theme.drawn(34)))
    readonly property real fullHeight: Math.max(least, ...cards.map(card => Theme.tall({markup: card.label, tag: card.tag}, signPixels, true, textWidth)
        + Theme.tall({markup: card.detail, tag: card.detailTag}, leadsPixels, false, textWidth) + Theme.drawn(40)))
    readonly property bool hasLeads: rows * fullHeight + (rows - 1) * area.spacing <= areaBelowHead
    readonly property int rowHeight: Math.ceil(hasLeads ? fullHeight : bareHeight)

    isOfBar: !isInRail
    area.spacing: Theme.drawn(18)

    // Row by row, so that none is cut through where there are more than find room.
    Repeater {
        model: root.rows

        Row {
            id: row

            required property int index

            readonly property var cards: root.cards.slice(index * root.columns, (index + 1) * root.columns)

            width: parent.width
            height: root.rowHeight
            spacing: root.area.spacing

            Repeater {
                model: row.cards

                ChoiceCard {
                    required property var modelData

                    objectName: modelData.name
                    // One alone in its row has the whole of it.
                    width: row.cards.length < root.columns ? row.width : root.cardWidth
                    height: root.rowHeight
                    pictogram: modelData.icon
                    picture: root.hasPictures ? modelData.picture : ""
                    pictureWidth: Math.min(Theme.drawn(84), root.cardWidth * 0.26)
                    markup: modelData.label
                    tag: modelData.tag
                    detail: root.hasLeads ? modelData.detail : ""
                    detailTag: modelData.detailTag
                    pixels: root.signPixels
                    detailPixels: root.leadsPixels
                    isOutlined: true
                    onChosen: Guide.press(objectName)
                }
            }
        }
    }
}
