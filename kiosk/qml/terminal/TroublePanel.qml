import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Something else has come up: the usual reasons of this step, then of the lesson. The phone beside it stays.
Panel {
    id: root

    readonly property var cards: Guide.panelCards
    readonly property int columns: area.width < Theme.mm(150) * Math.min(1.4, Theme.scale) ? 1 : 2

    isOfBar: true
    area.spacing: Theme.drawn(18)

    // Row by row, so that none is cut through where there are more than find room.
    Repeater {
        model: Math.ceil(root.cards.length / root.columns)

        RowLayout {
            id: row

            required property int index

            width: parent.width
            spacing: Theme.drawn(18)
            uniformCellSizes: true

            Repeater {
                model: root.cards.slice(row.index * root.columns, (row.index + 1) * root.columns)

                ChoiceCard {
                    required property var modelData

                    objectName: modelData.name
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    // The largest letters need its place.
                    picture: Theme.scale < 1.6 ? modelData.picture : ""
                    leastPicture: Theme.isCompact ? 0 : Theme.drawn(110)
                    markup: modelData.label
                    tag: modelData.tag
                    pixels: Theme.letters(36, 1.5)
                    isOutlined: true
                    onChosen: Guide.press(objectName)
                }
            }
            // Keeps the place of the one that is missing in the last row.
            Item { visible: (row.index + 1) * root.columns > root.cards.length; Layout.fillWidth: true; Layout.preferredWidth: 1 }
        }
    }
}
