import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Twelve keys. Digits are shown as dots, and forgotten after each try. A keyboard types them too.
Item {
    id: root

    focus: true
    // Digits go in as soon as the page is there, wherever the focus was.
    Component.onCompleted: forceActiveFocus()
    Keys.onPressed: event => {
        if (event.text >= "0" && event.text <= "9") Desk.pad.digit(event.text)
        else if (event.key === Qt.Key_Backspace) Desk.pad.digit("back")
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) Desk.pad.digit("enter")
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 4 * Theme.deskGap, Theme.desk(130))
        spacing: Theme.deskGap

        DeskText { Layout.fillWidth: true; objectName: "heading"; centred: true; bold: true; pixels: Theme.deskHeading; markup: qsTr("職員の PIN を入れてください") }
        DeskText { Layout.fillWidth: true; Layout.minimumHeight: Theme.desk(9); centred: true; bold: true; pixels: Theme.desk(8); markup: "●".repeat(Desk.pad.typed)
                   Accessible.name: qsTr("%1桁").replace("%1", Desk.pad.typed) }
        DeskText { Layout.fillWidth: true; objectName: "pin-message"; Layout.minimumHeight: Theme.desk(7); centred: true; bold: true; color: Theme.colours.blue; markup: Desk.pad.message }
        GridLayout {
            Layout.fillWidth: true
            columns: 3
            columnSpacing: Theme.deskGap
            rowSpacing: Theme.deskGap
            uniformCellWidths: true

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "back", "0", "enter"]

                DeskButton {
                    required property string modelData

                    objectName: "pin-" + modelData
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    leastHeight: Theme.desk(16)
                    pixels: Theme.deskHeading
                    isQuick: modelData !== "enter"
                    markup: ({back: qsTr("けす"), enter: qsTr("ひらく")})[modelData] ?? modelData
                    look: modelData === "enter" ? "primary" : "plain"
                    onChosen: Desk.pad.digit(modelData)
                }
            }
        }
    }
}
