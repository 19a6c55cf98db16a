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

            DeskText { Layout.fillWidth: true; objectName: "heading"; bold: true; pixels: Theme.deskHeading; markup: Desk.heading; mostHeight: Theme.mm(16); leastPixels: Theme.mm(4); Accessible.role: Accessible.Heading }
            DeskButton { objectName: "year-back"; markup: qsTr("前の年度"); onChosen: Desk.moveYear(-1) }
            DeskText { objectName: "period"; bold: true; markup: Desk.period; Layout.preferredWidth: implicitWidth }
            DeskButton { objectName: "year-on"; markup: qsTr("次の年度"); onChosen: Desk.moveYear(1) }
            DeskButton { objectName: "lock"; markup: qsTr("とじる"); onChosen: Desk.lock() }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.deskGap

            ScrollArea {
                Layout.preferredWidth: Theme.mm(74)
                Layout.fillHeight: true
                spacing: Theme.mm(3)

                Repeater {
                    model: Desk.sections

                    DeskButton {
                        required property var modelData

                        objectName: "section-" + modelData.value
                        width: parent ? parent.width : 0
                        pixels: Theme.deskDetail
                        markup: modelData.label
                        look: modelData.value === Desk.section ? "primary" : "plain"
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
        DeskText { Layout.fillWidth: true; objectName: "notice"; visible: markup !== ""; markup: Desk.notice; bold: true; color: Theme.colours.green }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.deskGap

            DeskButton { objectName: "view"; visible: Desk.hasPicture; Layout.fillWidth: true; Layout.preferredWidth: 2; look: "outline"; markup: Desk.isTable ? qsTr("絵で見る") : qsTr("表で見る"); onChosen: Desk.switchView() }
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

        ScrollArea {
            spacing: Theme.mm(3)

            DeskText { width: parent.width; bold: true; pixels: Theme.deskHeading; markup: Desk.isReady ? Desk.shown.title : qsTr("数えています…") }
            Flow {
                width: parent.width
                visible: Desk.isReady && Desk.section === "class_list"
                spacing: Theme.deskGap

                DeskButton { objectName: "enter"; width: implicitWidth + Theme.mm(8); look: "outline"; markup: qsTr("教室をたす"); onChosen: Desk.enter() }
                DeskButton { objectName: "import"; width: implicitWidth + Theme.mm(8); look: "outline"; markup: qsTr("表から読みこむ"); onChosen: Desk.importTable() }
            }
            Loader { width: parent.width; active: Desk.isReady; sourceComponent: Desk.isTable ? table : Desk.chart.kind === "heat" ? heat : bars }
            DeskText { width: parent.width; visible: markup !== ""; markup: Desk.shown.note; pixels: Theme.deskDetail; color: Theme.colours.soft }
            Repeater {
                model: Desk.section === "plan" || Desk.section === "summary" ? Desk.rules : []

                DeskText { required property string modelData; width: parent ? parent.width : 0; markup: modelData; pixels: Theme.deskDetail; color: Theme.colours.soft }
            }
        }
    }
    Component { id: bars; Bars { bars: Desk.chart.bars; isProgress: Desk.chart.kind === "progress" } }
    Component { id: heat; HeatMap { rows: Desk.chart.heat; hours: Desk.chart.hours } }
    Component { id: table; CountsTable { columns: Desk.shown.columns; rows: Desk.shown.rows; onOpened: key => Desk.openClass(key) } }
    Component { id: oneClass; OneClass {} }
    Component { id: entryForm; EntryForm {} }
    Component { id: importPage; ImportPage {} }
}
