import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// The first page, or behind it: on the rail what there is to look at, beside it the picture or the table, below the files.
Item {
    id: root

    readonly property bool isInside: Desk.entry.isOpen || Desk.tableImport.isOpen || Desk.opened.key !== ""
    readonly property bool isHome: Desk.figures.isHome && !isInside

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        DeskHead {
            Layout.fillWidth: true
            pictogram: "house"
            title: Desk.figures.heading
            about: root.isHome ? Desk.figures.period : ""

            DeskRailKey { objectName: "year-back"; visible: !root.isHome; markup: qsTr("前の年度"); onChosen: Desk.moveYear(-1) }
            DeskText { objectName: "period"; visible: !root.isHome; bold: true; markup: Desk.figures.period; Layout.preferredWidth: implicitWidth; color: Theme.colours.onRail; rubyColor: color }
            DeskRailKey { objectName: "year-on"; visible: !root.isHome; markup: qsTr("次の年度"); onChosen: Desk.moveYear(1) }
            DeskRailKey { objectName: "lock"; pictogram: "lock"; markup: qsTr("とじる"); onChosen: Desk.lock() }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Loader { active: !root.isHome; visible: active; Layout.fillHeight: true; Layout.preferredWidth: active ? Theme.desk(66) : 0; sourceComponent: rail }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.margins: Theme.deskGap * 1.3
                spacing: Theme.deskGap

                Loader { Layout.fillWidth: true; Layout.fillHeight: true; sourceComponent: root.isHome ? home : card }
                DeskText { Layout.fillWidth: true; objectName: "notice"; visible: markup !== "" && Desk.lockIn === 0; markup: Desk.notice; bold: true; color: Theme.colours.green }
                DeskText { Layout.fillWidth: true; objectName: "lock-in"; visible: Desk.lockIn > 0; markup: qsTr("あと%1秒で とじます。つづけるときは、どこかに さわってください。").replace("%1", Desk.lockIn); bold: true; color: Theme.colours.blue; Accessible.role: Accessible.AlertMessage }
                FilesRow { Layout.fillWidth: true; visible: !root.isHome }
            }
        }
    }
    Component { id: rail; SectionRail {} }
    Component { id: home; HomePage {} }
    Component {
        id: card

        Rectangle {
            radius: Theme.radius
            color: Theme.colours.card
            border { width: Theme.thin; color: Theme.colours.border }

            Loader {
                anchors { fill: parent; margins: Theme.deskGap }
                sourceComponent: Desk.entry.isOpen ? entryForm : Desk.tableImport.isOpen ? importPage : Desk.opened.key !== "" ? oneClass : content
            }
        }
    }
    Component {
        id: content

        Loader { sourceComponent: Desk.figures.isReady && Desk.figures.isTable ? table : picture }
    }
    Component {
        id: picture

        ScrollArea {
            spacing: Theme.desk(3)

            CountsHead { width: parent.width }
            Loader { width: parent.width; active: Desk.figures.isReady; sourceComponent: Desk.figures.chart.kind === "heat" ? heat : bars }
            CountsFoot { width: parent.width }
        }
    }
    Component { id: table; CountsTable { onOpened: key => Desk.openClass(key) } }
    Component { id: bars; Bars { bars: Desk.figures.chart.bars; isProgress: Desk.figures.chart.kind === "progress" } }
    Component { id: heat; HeatMap { rows: Desk.figures.chart.heat; hours: Desk.figures.chart.hours } }
    Component { id: oneClass; OneClass {} }
    Component { id: entryForm; EntryForm {} }
    Component { id: importPage; ImportPage {} }
}
