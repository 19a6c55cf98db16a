import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The class is counted. What it came to, and the report.
DeskPage {
    id: root

    pictogram: "check"
    heading: qsTr("教室をとじました。数えました。")
    buttons: [
        {name: "save", label: qsTr("報告を保存する"), look: "primary", icon: "notes"},
        {name: "quit", label: qsTr("おわる"), look: "plain", icon: "leave"}
    ]
    onPressed: name => name === "save" ? Teacher.closing.save() : Qt.quit()

    ScrollArea {
        anchors.fill: parent
        spacing: Theme.desk(2)

        Repeater {
            model: Teacher.closing.saved

            DeskText {
                required property string modelData

                objectName: "saved"
                width: parent ? parent.width : 0
                markup: modelData
                bold: true
                color: Theme.colours.blue
            }
        }
        Flow {
            id: facts

            readonly property real tile: (width - 2 * spacing) / 3

            width: parent.width
            spacing: Theme.deskGap

            Repeater {
                model: Teacher.closing.summary.length

                Rectangle {
                    id: fact

                    required property int index
                    readonly property var row: Teacher.closing.summary[index]

                    width: facts.tile
                    height: Theme.desk(31)
                    radius: Theme.radius
                    color: index % 2 ? Theme.colours.card : Theme.colours.sand
                    border { width: Theme.thin; color: Theme.colours.border }

                    DeskText { id: label; x: Theme.desk(4); y: Theme.desk(2.4); width: parent.width - 2 * x; markup: fact.row.label; color: Theme.colours.soft; mostHeight: Theme.desk(8); leastPixels: Theme.desk(3.4) }
                    DeskText { x: Theme.desk(4); y: Theme.desk(11); width: parent.width - 2 * x; markup: fact.row.value; bold: true; pixels: Theme.desk(8.4); leastPixels: Theme.desk(3.6); mostHeight: Theme.desk(18) }
                }
            }
        }
    }
}
