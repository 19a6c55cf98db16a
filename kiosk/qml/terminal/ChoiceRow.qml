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

    readonly property real least: Theme.mm(50) * Math.min(1.5, Theme.scale)

    columns: Math.max(1, Math.min(cards.length, Math.floor((width + columnSpacing) / (least + columnSpacing))))
    columnSpacing: Theme.drawn(18)
    rowSpacing: Theme.drawn(18)
    uniformCellWidths: true

    Repeater {
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
            pictogram: picture === "" ? card?.icon ?? "" : ""
            picture: card?.picture ?? ""
            isMarked: card?.look === "primary"
            isOutlined: card?.look === "outline"
            onChosen: Guide.press(objectName)
        }
    }
}
