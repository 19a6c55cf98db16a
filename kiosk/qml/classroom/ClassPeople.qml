import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// The clock beside the plan, the heads, what people ask, and the curtain: one touch each.
ColumnLayout {
    id: root

    readonly property var people: Teacher.people
    readonly property var asked: Teacher.questions
    readonly property bool isBlank: Teacher.projector.board.kind === "blank"

    component Card: Rectangle {
        default property alias content: inside.data

        width: parent ? parent.width : 0
        height: inside.implicitHeight + 2 * Theme.desk(2.4)
        radius: Theme.radius
        color: Theme.colours.card
        border { width: Theme.thin; color: Theme.colours.border }

        Column {
            id: inside

            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.desk(2.4) }
            spacing: Theme.desk(1.4)
        }
    }

    spacing: Theme.deskGap

    ScrollArea {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.deskGap

        Card { HourCard { width: parent.width } }
        Card {
            HeadCount { width: parent.width; people: root.people }
        }
        Card {
            DeskText { width: parent.width; bold: true; pixels: Theme.deskDetail; markup: qsTr("質問 さわると 1つ ふえます") }
            Grid {
                id: questions

                width: parent.width
                columns: 3
                spacing: Theme.desk(1.6)

                Repeater {
                    model: root.asked.length

                    QuestionKey {
                        required property int index

                        question: root.asked[index]
                        width: (questions.width - 2 * questions.spacing) / 3
                    }
                }
            }
        }
    }
    DeskButton {
        objectName: "blank"
        Layout.fillWidth: true
        Layout.fillHeight: false
        leastHeight: Theme.desk(14)
        pictogram: root.isBlank ? "eye" : "screen"
        look: root.isBlank ? "primary" : "outline"
        markup: root.isBlank ? qsTr("大画面を見せる") : qsTr("大画面をかくす（幕）")
        onChosen: Teacher.press("blank")
    }
}
