import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Something else has come up: the usual reasons of this step as large tiles, in pairs; then those of the whole lesson. The
// phone beside it stays.
Panel {
    id: root

    // Where the bar has them, help opens out of it, and the hint is no card.
    readonly property bool isInRail: Theme.isLargest && !isPortrait
    readonly property var cards: Guide.panelCards.filter(card => card.name !== "trouble-hint" || isInRail)
    readonly property int columns: Math.min(2, cards.length)
    readonly property int rows: Math.ceil(cards.length / 2)
    // A little smaller where all of a page is seen only then.
    readonly property int signPixels: [36, 33, 30].map(size => Theme.letters(size, 1.5)).find(pixels => rows * Math.max(least, ...cards.map(card => Theme.tall({markup: card.label, tag: card.tag}, pixels, true, textWidth) + Theme.drawn(34))) + (rows - 1) * area.spacing <= areaMost) ?? Theme.letters(30, 1.5)
    readonly property int leadsPixels: Theme.letters(30, 1.4)
    // Large enough to be known again on a small screen too.
    readonly property int pictureHigh: Math.max(112, Theme.drawn(140))
    readonly property int pictureWide: Math.round(pictureHigh * 120 / 220)
    readonly property real least: Math.max(Theme.mainTarget, pictureHigh + Theme.drawn(32))
    readonly property real cardWidth: (area.contentWidth - (columns - 1) * area.spacing) / Math.max(1, columns)
    readonly property real textWidth: cardWidth - Theme.drawn(32) - pictureWide - Theme.drawn(20)
    // All rows are as high as the highest needs it; where each leads is told where there is room for all of them.
    readonly property real bareHeight: Math.max(least, ...cards.map(card => Theme.tall({markup: card.label, tag: card.tag}, signPixels, true, textWidth) + Theme.drawn(34)))
    readonly property real fullHeight: Math.max(least, ...cards.map(card => Theme.tall({markup: card.label, tag: card.tag}, signPixels, true, textWidth)
        + Theme.tall({markup: card.detail, tag: card.detailTag}, leadsPixels, false, textWidth) + Theme.drawn(40)))
    readonly property bool hasLeads: rows * fullHeight + (rows - 1) * area.spacing <= areaBelowHead
    readonly property int rowHeight: Math.ceil(hasLeads ? fullHeight : bareHeight)

    // Other troubles begin at their first, however far those before them were gone through.
    onCardsChanged: area.toTop()

    isOfBar: !isInRail
    moreKey: "trouble-more"
    area.spacing: Theme.drawn(18)

    // Row by row, so that none is cut through where there are more than find room.
    Repeater {
        model: root.rows

        Row {
            id: row

            required property int index

            readonly property var cards: root.cards.slice(index * 2, (index + 1) * 2)

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
                    picture: modelData.picture
                    pictureWidth: root.pictureWide
                    pictureHeight: root.pictureHigh
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
