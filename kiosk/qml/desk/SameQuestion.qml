import QtQuick
import QtQuick.Layouts
import "../parts"
import "../theme"

// A row of a table, or what was written by hand, beside the class that may be the same; what differs stands in bold.
Rectangle {
    id: root

    required property var question

    signal answered(string answer)

    objectName: "same-" + question.id
    implicitHeight: column.implicitHeight + Theme.desk(6)
    radius: Theme.radius
    color: Theme.colours.card
    border { width: question.answer === "" ? Theme.thick : Theme.thin; color: question.answer === "" ? Theme.colours.blue : Theme.colours.border }

    component Answer: DeskButton {
        required property string answer

        objectName: root.objectName + "-" + answer
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        pictogram: root.question.answer === answer ? "check" : ""
        look: root.question.answer === answer ? "primary" : "plain"
        onChosen: root.answered(answer)
    }
    component Fact: DeskText {
        Layout.fillWidth: true
        Layout.preferredWidth: 2
        pixels: Theme.deskDetail
    }

    ColumnLayout {
        id: column

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.desk(3) }
        spacing: Theme.desk(1.5)

        DeskText { Layout.fillWidth: true; bold: true; markup: qsTr("同じ教室ですか") }
        RowLayout {
            Layout.fillWidth: true

            Fact { Layout.preferredWidth: 1 }
            Fact { markup: root.question.row; bold: true }
            Fact { markup: root.question.there; bold: true }
        }
        Repeater {
            model: root.question.facts

            RowLayout {
                id: fact

                required property var modelData

                Layout.fillWidth: true

                Fact { Layout.preferredWidth: 1; markup: fact.modelData.label; color: Theme.colours.soft }
                Fact { markup: fact.modelData.row; bold: fact.modelData.differs }
                Fact { markup: fact.modelData.there; bold: fact.modelData.differs }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.deskGap

            Answer { answer: "same"; markup: qsTr("同じ教室です") }
            Answer { answer: "another"; markup: qsTr("べつの教室です") }
            Answer { answer: "correct"; visible: root.question.canCorrect; markup: qsTr("前のものを直す") }
        }
    }
}
