import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// What you will be able to do, how long it takes, what to bring; on which phone, and how.
Frame {
    id: root

    Rectangle {
        id: about

        width: root.isPortrait ? parent.width : parent.width * 0.34
        height: root.isPortrait ? parent.height * 0.3 : parent.height
        radius: Theme.radius
        color: Theme.colours.card
        border.width: Theme.thin
        border.color: Theme.colours.border

        ScrollArea {
            anchors.fill: parent
            anchors.margins: Theme.padding
            spacing: Theme.mm(6)

            LabelledText { width: parent.width; pictogram: "star"; label: qsTr("できるように なること"); text: Guide.lesson.goal; tag: Guide.lesson.tags.goal; isLit: true }
            LabelledText {
                width: parent.width
                pictogram: "clock"
                label: qsTr("かかる {時間|じかん}")
                text: qsTr("{約|やく}%1{分|ふん}").replace("%1", Guide.lesson.minutes)
            }
            LabelledText {
                width: parent.width
                visible: Guide.lesson.bring.length > 0
                pictogram: "notes"
                label: qsTr("じぶんの スマホで するとき いるもの")
                text: Guide.lesson.bring.join(qsTr("、"))
            }
        }
    }
    ScrollArea {
        x: root.isPortrait ? 0 : about.width + Theme.gap
        y: root.isPortrait ? about.height + Theme.gap : 0
        width: parent.width - x
        height: parent.height - y
        spacing: Theme.gap

        GridLayout {
            width: parent.width
            columns: root.isPortrait ? 1 : 3
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            uniformCellWidths: true

            Repeater {
                model: [...Guide.phones, ...Guide.choices]

                BigButton {
                    required property var modelData

                    objectName: modelData.name
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    Layout.columnSpan: modelData.name === "way-practise" ? parent.columns : 1
                    markup: modelData.label
                    tag: modelData.tag
                    pictogram: modelData.icon
                    look: modelData.look
                    onChosen: Guide.press(objectName)
                }
            }
        }
    }
}
