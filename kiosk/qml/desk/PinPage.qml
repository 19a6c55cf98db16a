import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// On indigo what is asked and what was typed, beside it twelve keys. Digits are shown as dots, and forgotten after each
// try. A keyboard types them too.
Item {
    id: root

    readonly property real keyHeight: Math.min(Theme.desk(28), (height - 8 * Theme.deskGap) / 4)

    focus: true
    // Digits go in as soon as the page is there, wherever the focus was.
    Component.onCompleted: forceActiveFocus()
    Keys.onPressed: event => {
        if (event.text >= "0" && event.text <= "9") Desk.pad.digit(event.text)
        else if (event.key === Qt.Key_Backspace) Desk.pad.digit("back")
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) Desk.pad.digit("enter")
    }

    Rectangle {
        id: asked

        width: parent.width * 0.42
        height: parent.height
        color: Theme.colours.rail
        border { width: Display.scheme === "yellow" ? Theme.thin : 0; color: Theme.colours.border }

        Column {
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.desk(8) }
            spacing: Theme.desk(5)

            Pictogram { anchors.horizontalCenter: parent.horizontalCenter; name: "lock"; size: Theme.desk(30); stroke: 1.4; color: Theme.colours.onRail }
            DeskText { width: parent.width; objectName: "heading"; centred: true; bold: true; pixels: Theme.desk(7.4); markup: qsTr("職員の PIN を入れてください"); color: Theme.colours.onRail; rubyColor: color }
            Rectangle {
                width: parent.width
                height: Theme.desk(18)
                radius: Theme.radius
                color: Theme.colours.card
                border { width: Theme.thin; color: Theme.colours.border }

                DeskText { anchors.verticalCenter: parent.verticalCenter; x: Theme.desk(3); width: parent.width - 2 * x; centred: true; bold: true; pixels: Theme.desk(8); leastPixels: Theme.desk(4); mostHeight: parent.height; markup: "●".repeat(Desk.pad.typed)
                           Accessible.name: qsTr("%1桁").replace("%1", Desk.pad.typed) }
            }
            Item {
                width: parent.width
                height: Theme.desk(22)

                DeskText { width: parent.width; objectName: "pin-message"; centred: true; bold: true; color: Theme.colours.onRail; rubyColor: color; markup: Desk.pad.message }
            }
        }
    }
    GridLayout {
        anchors { left: asked.right; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.deskGap * 3 }
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
                leastHeight: root.keyHeight
                pixels: modelData.length === 1 ? Theme.desk(9) : Theme.deskHeading
                isQuick: modelData !== "enter"
                markup: ({back: qsTr("けす"), enter: qsTr("ひらく")})[modelData] ?? modelData
                look: modelData === "enter" ? "primary" : "plain"
                onChosen: Desk.pad.digit(modelData)
            }
        }
    }
}
