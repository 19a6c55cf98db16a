import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// The year against its mark: how far it is, where it should be today, what is needed from now on, month by month.
Rectangle {
    id: root

    readonly property var outlook: Desk.home.outlook

    radius: Theme.radius
    color: Theme.colours.card
    border { width: Theme.thin; color: Theme.colours.border }

    ColumnLayout {
        anchors { fill: parent; margins: Theme.deskGap * 1.3 }
        spacing: Theme.desk(2)

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.deskGap

            DeskText { Layout.fillWidth: true; objectName: "plan-title"; bold: true; markup: Desk.figures.isReady ? root.outlook.title : qsTr("数えています…"); pixels: Theme.desk(5.4); leastPixels: Theme.deskDetail; mostHeight: Theme.desk(16); Accessible.role: Accessible.Heading }
            DeskText { Layout.preferredWidth: implicitWidth; markup: root.outlook.span; pixels: Theme.deskDetail }
        }
        DeskChoice {
            Layout.fillWidth: true
            visible: Desk.home.indicators.length > 0
            name: "indicator"
            options: Desk.home.indicators
            current: Desk.home.chosen
            onPicked: value => Desk.home.choose(value)
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.deskGap * 2

            RowLayout {
                Layout.fillWidth: false
                spacing: Theme.desk(1.5)

                DeskText { objectName: "plan-done"; Layout.preferredWidth: implicitWidth; bold: true; markup: root.outlook.done; pixels: Theme.desk(12) }
                DeskText { Layout.preferredWidth: implicitWidth; Layout.alignment: Qt.AlignBottom; Layout.bottomMargin: Theme.desk(2); markup: root.outlook.unit + (root.outlook.percent === "" ? "" : "　" + root.outlook.percent) }
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.desk(1)

                MarkBar { Layout.fillWidth: true; visible: root.outlook.percent !== ""; share: root.outlook.share; mark: root.outlook.mark }
                DeskText { Layout.fillWidth: true; objectName: "plan-mark"; visible: markup !== ""; bold: true; color: Theme.colours.beni; pixels: Theme.deskDetail; markup: root.outlook.markText === "" ? "" : "｜" + root.outlook.markText }
                DeskText { Layout.fillWidth: true; objectName: "plan-pace"; visible: markup !== ""; pixels: Theme.deskDetail; markup: root.outlook.pace }
            }
        }
        YearColumns { Layout.fillWidth: true; Layout.fillHeight: true; outlook: root.outlook }
    }
}
