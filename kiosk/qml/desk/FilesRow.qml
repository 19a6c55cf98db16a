import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// The same figures as picture or table, and as files.
RowLayout {
    id: root

    spacing: Theme.deskGap

    DeskButton { objectName: "view"; visible: Desk.figures.hasPicture; Layout.fillWidth: true; Layout.preferredWidth: 2; look: "outline"; markup: Desk.figures.isTable ? qsTr("絵で見る") : qsTr("表で見る"); onChosen: Desk.figures.switchView() }
    Repeater {
        model: [["xlsx", qsTr("Excel")], ["csv", qsTr("CSV")], ["json", qsTr("JSON")], ["pdf", qsTr("PDF")], ["open", qsTr("オープンデータ")]]

        DeskButton {
            required property var modelData

            objectName: "save-" + modelData[0]
            Layout.fillWidth: true
            Layout.preferredWidth: modelData[0] === "open" ? 2 : 1
            markup: modelData[1]
            onChosen: Desk.save(modelData[0])
        }
    }
}
