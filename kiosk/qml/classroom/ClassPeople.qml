import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Clock and minute marks, head count, questions, and the way to the end.
ColumnLayout {
    id: root

    readonly property var people: Teacher.people

    spacing: Theme.deskGap

    ScrollArea {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.mm(3)

        DeskText { objectName: "minutes"; width: parent.width; markup: qsTr("%1分").replace("%1", Teacher.minutes); bold: true; pixels: Theme.mm(10) }
        DeskText { width: parent.width; markup: qsTr("番号 %1").replace("%1", Teacher.key); pixels: Theme.deskDetail; color: Theme.colours.soft }
        Repeater {
            model: Teacher.parts

            DeskButton {
                id: part

                required property var modelData
                required property int index
                readonly property bool isLate: modelData.isCurrent && Teacher.minutes >= modelData.begins + modelData.minutes

                objectName: "part-" + index
                width: parent ? parent.width : 0
                markup: qsTr("%1分").replace("%1", modelData.begins) + "　" + modelData.name + (isLate ? qsTr("（時間をすぎました）") : "")
                pixels: Theme.deskDetail
                look: modelData.isCurrent ? "primary" : "plain"
                onChosen: Teacher.goTo(index)
            }
        }
        Counter { width: parent.width; name: "people"; label: qsTr("参加者"); number: root.people.participants; isLarge: true; onStepped: change => Teacher.count(change) }
        Counter { width: parent.width; name: "helpers"; label: qsTr("補助者"); number: root.people.helpers; onStepped: change => Teacher.help(change) }
        Note { objectName: "crowded"; width: parent.width; visible: root.people.isCrowded; pictogram: "person"; pixels: Theme.deskText
               markup: qsTr("補助者1人に、受講者が4人より多くなっています。補助者をふやすと安心です。") }
        Note { objectName: "trouble"; width: parent.width; pictogram: "notes"; pixels: Theme.deskText; leastRuby: Theme.deskRuby; markup: Teacher.trouble }
        DeskText { width: parent.width; markup: qsTr("質問の種類"); bold: true }
        Flow {
            width: parent.width
            spacing: Theme.mm(3)

            Repeater {
                model: Teacher.questions

                DeskButton {
                    required property var modelData

                    objectName: "question-" + modelData.id
                    width: (parent ? parent.width - Theme.mm(3) : 0) / 2
                    pixels: Theme.deskDetail
                    markup: modelData.label + (modelData.count ? "　" + modelData.count : "")
                    look: modelData.count ? "outline" : "plain"
                    onChosen: Teacher.ask(modelData.id, 1)
                    onPressAndHold: Teacher.ask(modelData.id, -1)
                }
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: Theme.deskGap

        DeskButton { objectName: "survey"; Layout.fillWidth: true; Layout.preferredWidth: 1; markup: qsTr("アンケート"); look: "outline"; onChosen: Teacher.press("survey") }
        DeskButton { objectName: "close"; Layout.fillWidth: true; Layout.preferredWidth: 1; markup: sure.running ? qsTr("もういちどで とじます") : qsTr("教室をとじる"); look: sure.running ? "primary" : "plain"
                     onChosen: { if (sure.running) Teacher.press("close"); else sure.restart() } }
    }
    // A slip of the finger closes nothing.
    Timer { id: sure; interval: 4000 }
}
