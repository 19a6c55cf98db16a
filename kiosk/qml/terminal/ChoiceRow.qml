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
        model: root.cards

        ChoiceCard {
            required property var modelData

            objectName: modelData.name
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            markup: modelData.label
            tag: modelData.tag
            detail: modelData.detail
            detailTag: modelData.detailTag
            pictogram: modelData.picture === "" ? modelData.icon : ""
            picture: modelData.picture
            isMarked: modelData.look === "primary"
            isOutlined: modelData.look === "outline"
            onChosen: Guide.press(objectName)
        }
    }
}
