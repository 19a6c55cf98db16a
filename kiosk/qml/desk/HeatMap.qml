import QtQuick
import "../parts"
import "../theme"

// Weekdays down, hours across; the more uses, the darker. The figure stands in every field, so that colour says nothing alone.
Column {
    id: root

    // [{label, cells: [{share, text}]}]
    property var rows: []
    property var hours: []
    readonly property real cell: hours.length ? (width - Theme.desk(10)) / hours.length : 0

    spacing: Theme.desk(0.6)

    Row {
        Item { width: Theme.desk(10); height: 1 }
        Repeater {
            model: root.hours

            DeskText { required property string modelData; width: root.cell; centred: true; markup: modelData; pixels: Theme.deskDetail }
        }
    }
    Repeater {
        model: root.rows

        Row {
            id: day

            required property var modelData

            spacing: 0
            DeskText { width: Theme.desk(10); anchors.verticalCenter: parent.verticalCenter; markup: day.modelData.label; bold: true }
            Repeater {
                model: day.modelData.cells

                Rectangle {
                    id: field

                    required property var modelData
                    required property int index

                    width: root.cell
                    height: Theme.desk(11)
                    border { width: 1; color: Theme.colours.card }
                    color: Qt.tint(Theme.colours.card, Qt.alpha(Theme.colours.blue, field.modelData.share))
                    Accessible.role: Accessible.StaticText
                    Accessible.name: day.modelData.label + " " + root.hours[index] + ": " + modelData.text

                    // Black on the light half, white on the dark one.
                    DeskText {
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width
                        centred: true
                        markup: field.modelData.text
                        pixels: Theme.deskDetail
                        color: field.modelData.share > 0.5 ? Theme.colours.onBlue : Theme.colours.ink
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
