import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// What is to be done, each with one key; or, of one, everything that is known.
Rectangle {
    id: root

    readonly property bool isLooking: Desk.home.whole !== ""

    objectName: "news"
    radius: Theme.radius
    color: Theme.colours.card
    border { width: Theme.thin; color: Theme.colours.border }

    ColumnLayout {
        anchors { fill: parent; margins: Theme.deskGap * 1.3 }
        spacing: Theme.desk(1)

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.deskGap

            DeskText { Layout.fillWidth: true; bold: true; pixels: Theme.desk(5.4); markup: root.isLooking ? qsTr("くわしく") : qsTr("きょう、すること"); Accessible.role: Accessible.Heading }
            DeskText { visible: !root.isLooking; Layout.preferredWidth: implicitWidth; bold: true; markup: qsTr("%1件").replace("%1", Desk.home.duties.length) }
            DeskButton { objectName: "duty-close"; visible: root.isLooking; pictogram: "back"; markup: qsTr("もどる"); onChosen: Desk.home.look(-1) }
        }
        ScrollArea {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            DeskText { objectName: "duty-whole"; width: parent.width; visible: root.isLooking; markup: Desk.home.whole }
            Repeater {
                model: root.isLooking ? 0 : Desk.home.duties.length

                DutyRow {
                    required property int index

                    duty: Desk.home.duties[index]
                    number: index
                    width: parent ? parent.width : 0
                    onPressed: Desk.home.do(index)
                }
            }
            DeskText { width: parent.width; visible: !root.isLooking && Desk.home.duties.length === 0; markup: Desk.figures.isReady ? qsTr("いまは ありません。") : ""; color: Theme.colours.soft }
        }
    }
}
