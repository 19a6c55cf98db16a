import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Cards in as many columns as stay readable; more than fit are reached by the large arrows.
ScrollArea {
    id: root

    readonly property var cards: Guide.choices
    readonly property int fitting: Math.max(1, Math.floor((width + Theme.gap) / (Theme.mm(96) * Math.min(1.2, Theme.scale) + Theme.gap)))
    readonly property int columns: Math.max(1, Math.min(fitting, 3, cards.length === 4 ? 2 : cards.length))
    readonly property int rows: Math.ceil(cards.length / columns)
    readonly property real evenHeight: Math.min(Theme.mm(125), (height - (rows - 1) * Theme.gap) / Math.max(1, rows))

    GridLayout {
        width: parent.width
        columns: root.columns
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true

        Repeater {
            model: root.cards

            ChoiceCard {
                required property var modelData

                objectName: modelData.name
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumHeight: root.evenHeight
                markup: modelData.label
                tag: modelData.tag
                detail: modelData.detail
                detailTag: modelData.detailTag
                pictogram: modelData.icon
                onChosen: Guide.press(objectName)
            }
        }
    }
}
