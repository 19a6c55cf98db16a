import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Left what there is to look at, right the picture or the table, below the files.
Item {
    id: root

    ColumnLayout {
        anchors { fill: parent; margins: Theme.deskGap * 1.5 }
        spacing: Theme.deskGap

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.deskGap

            DeskText { Layout.fillWidth: true; objectName: "heading"; bold: true; pixels: Theme.deskHeading; markup: Desk.figures.heading; mostHeight: Theme.desk(16); leastPixels: Theme.desk(4); Accessible.role: Accessible.Heading }
            DeskButton { objectName: "year-back"; markup: qsTr("前の年度"); onChosen: Desk.moveYear(-1) }
            DeskText { objectName: "period"; bold: true; markup: Desk.figures.period; Layout.preferredWidth: implicitWidth }
            DeskButton { objectName: "year-on"; markup: qsTr("次の年度"); onChosen: Desk.moveYear(1) }
            DeskButton { objectName: "lock"; markup: qsTr("とじる"); onChosen: Desk.lock() }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.deskGap

            ScrollArea {
                Layout.preferredWidth: Theme.desk(74)
                Layout.fillHeight: true
                spacing: Theme.desk(3)

                Repeater {
                    model: Desk.figures.sections

                    DeskButton {
                        required property var modelData

                        objectName: "section-" + modelData.value
                        width: parent ? parent.width : 0
                        pixels: Theme.deskDetail
                        markup: modelData.label
                        look: modelData.value === Desk.figures.section ? "primary" : "plain"
                        onChosen: Desk.choose(modelData.value)
                    }
                }
            }
            Rectangle {
                Layout.fillWidth: true
                Layout.fillHeight: true
                radius: Theme.radius
                color: Theme.colours.card
                border { width: Theme.thin; color: Theme.colours.border }

                Loader {
                    anchors { fill: parent; margins: Theme.deskGap }
                    sourceComponent: Desk.entry.isOpen ? entryForm : Desk.tableImport.isOpen ? importPage : Desk.opened.key !== "" ? oneClass : content
                }
            }
        }
        DeskText { Layout.fillWidth: true; objectName: "notice"; visible: markup !== "" && Desk.lockIn === 0; markup: Desk.notice; bold: true; color: Theme.colours.green }
        DeskText { Layout.fillWidth: true; objectName: "lock-in"; visible: Desk.lockIn > 0; markup: qsTr("あと%1秒で とじます。つづけるときは、どこかに さわってください。").replace("%1", Desk.lockIn); bold: true; color: Theme.colours.blue; Accessible.role: Accessible.AlertMessage }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
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
