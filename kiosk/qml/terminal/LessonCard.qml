import QtQuick
import Kiosk
import "../parts"
import "../theme"

// What you will be able to do, how long it takes, what to bring.
Frame {
    id: root

    Rectangle {
        anchors.fill: parent
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
}
