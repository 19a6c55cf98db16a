import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Cards side by side of which one may be marked: kinds of phone, other ways to learn.
GridLayout {
    id: root

    property var cards: []
    property bool isPortrait: false
    // Whether one of them gets a tick, for which there is room on all.
    property bool hasTicks: false

    readonly property real least: Theme.mm(50) * Math.min(1.5, Theme.scale)

    // The largest size at which no word of any card has to be made smaller.
    function common(most: int, bold: bool, text: var, wide: var): int {
        let pixels = most
        for (let i = 0; i < shown.count; i++) {
            const card = shown.itemAt(i) as ChoiceCard
            while (card && pixels > Theme.leastText * 0.8 && !Theme.isWhole(text(card), pixels, bold, wide(card)))
                pixels--
        }
        return pixels
    }

    columns: Math.max(1, Math.min(cards.length, Math.floor((width + columnSpacing) / (least + columnSpacing))))
    columnSpacing: Theme.drawn(18)
    rowSpacing: Theme.drawn(18)
    uniformCellWidths: true

    Repeater {
        id: shown

        model: root.cards.length

        ChoiceCard {
            required property int index

            readonly property var card: root.cards[index]

            objectName: card?.name ?? ""
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            markup: card?.label ?? ""
            tag: card?.tag ?? ""
            detail: card?.detail ?? ""
            detailTag: card?.detailTag ?? ""
            pixels: root.common(mostPixels, true, one => ({markup: one.markup, tag: one.tag}), one => one.wordsWidth)
            detailPixels: root.common(mostDetailPixels, false, one => ({markup: one.detail, tag: one.detailTag}), one => one.detailWidth)
            leastPicture: Theme.drawn(Theme.isCompact ? 116 : 140)
            pictogram: picture === "" ? card?.icon ?? "" : ""
            picture: card?.picture ?? ""
            hasTickRoom: root.hasTicks
            isMarked: card?.look === "primary"
            isOutlined: card?.look === "outline"
            onChosen: Guide.press(objectName)
        }
    }
}
