import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The class is counted. What it came to, and the report.
DeskPage {
    id: root

    heading: qsTr("教室をとじました。数えました。")
    buttons: [
        {name: "save", label: qsTr("報告を保存する"), look: "primary", icon: "notes"},
        {name: "quit", label: qsTr("おわる"), look: "plain", icon: "door"}
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
        Repeater {
            model: Teacher.closing.summary

            Item {
                id: row

                required property var modelData

                width: parent ? parent.width : 0
                height: Math.max(label.implicitHeight, value.implicitHeight) + Theme.desk(2)

                DeskText { id: label; width: parent.width * 0.3; markup: row.modelData.label; color: Theme.colours.soft }
                DeskText { id: value; x: parent.width * 0.32; width: parent.width * 0.68; markup: row.modelData.value; bold: true; pixels: Theme.deskHeading }
            }
        }
    }
}
