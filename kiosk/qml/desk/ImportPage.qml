import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// The city's own table: chosen from those that lie near or dropped here, looked at, explained, then written as a whole.
Item {
    id: root

    readonly property var table: Desk.tableImport

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.deskGap

        DeskText { Layout.fillWidth: true; bold: true; pixels: Theme.deskHeading; markup: qsTr("表から読みこむ"); Accessible.role: Accessible.Heading }
        DeskText { Layout.fillWidth: true; visible: root.table.file === ""; markup: qsTr("Excel か CSV の表を選ぶか、ここに置いてください。市の表を、そのまま読みます。") }
        DeskText { Layout.fillWidth: true; objectName: "import-found"; visible: root.table.file !== ""; bold: true; markup: root.table.file + "\n" + root.table.found }
        ScrollArea {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.desk(2.5)

            DeskText { width: parent.width; objectName: "import-busy"; visible: root.table.isBusy; bold: true; markup: root.table.file === "" ? qsTr("表をさがしています…") : qsTr("表を読んでいます…") }
            Repeater {
                model: root.table.file === "" ? root.table.near : []

                DeskButton {
                    required property var modelData
                    required property int index

                    objectName: "import-table-" + index
                    width: parent ? parent.width : 0
                    markup: modelData.name + "\n" + modelData.folder
                    pixels: Theme.deskDetail
                    look: "outline"
                    onChosen: root.table.choose(index)
                }
            }
            DeskText { width: parent.width; visible: root.table.file === "" && root.table.near.length === 0 && !root.table.isBusy; markup: qsTr("USB メモリーにもダウンロードにも、表はありません。") }
            ImportUndo { width: parent.width; visible: root.table.file === "" && root.table.before.length > 0; table: root.table }
            ImportSayings { width: parent.width; visible: root.table.file !== ""; table: root.table }
            Repeater {
                model: root.table.problems

                DeskText { required property string modelData; objectName: "import-problem"; width: parent ? parent.width : 0; bold: true; markup: modelData; pixels: Theme.deskDetail }
            }
            DeskButton {
                objectName: "import-same-all"
                visible: root.table.openQuestions > 1
                width: implicitWidth + Theme.desk(8)
                markup: qsTr("たしかめる %1件は、ぜんぶ同じ教室です").replace("%1", root.table.openQuestions)
                onChosen: root.table.answer("", "same")
            }
            Repeater {
                model: root.table.questions

                SameQuestion { required property var modelData; width: parent ? parent.width : 0; question: modelData; onAnswered: answer => root.table.answer(modelData.id, answer) }
            }
            Repeater {
                model: root.table.lines

                DeskText { required property string modelData; objectName: "import-line"; width: parent ? parent.width : 0; markup: modelData; pixels: Theme.deskDetail }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.deskGap

            DeskButton { objectName: "import-quit"; Layout.fillWidth: true; Layout.preferredWidth: 1; markup: qsTr("やめる"); onChosen: root.table.close() }
            DeskButton { objectName: "import-template"; Layout.fillWidth: true; Layout.preferredWidth: 1; visible: root.table.file === ""; markup: qsTr("見本の表を保存"); onChosen: Desk.saveTemplate() }
            DeskButton { objectName: "import-again"; Layout.fillWidth: true; Layout.preferredWidth: 1; markup: root.table.file === "" ? qsTr("もう一度さがす") : qsTr("べつの表を選ぶ"); onChosen: root.table.look() }
            DeskButton { objectName: "import-save"; Layout.fillWidth: true; Layout.preferredWidth: 2; visible: root.table.isReady; look: "primary"; markup: qsTr("%1件の教室を書きこむ").replace("%1", root.table.count); onChosen: root.table.save() }
        }
    }
    DropArea {
        anchors.fill: parent
        onDropped: drop => { if (drop.hasUrls) root.table.read(drop.urls[0]) }
    }
}
