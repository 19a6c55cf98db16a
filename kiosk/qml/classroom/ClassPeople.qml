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
    readonly property bool isShown: Teacher.projector.isShown

    spacing: Theme.deskGap

    ScrollArea {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.deskGap

        PeopleCard { HourCard { width: parent.width } }
        PeopleCard {
            HeadCount { width: parent.width; people: root.people }
        }
        PeopleCard {
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
        objectName: root.isShown ? "blank" : "board-open"
        Layout.fillWidth: true
        Layout.fillHeight: false
        leastHeight: Theme.desk(14)
        pictogram: root.isShown && root.isBlank ? "eye" : "screen"
        look: root.isShown && root.isBlank ? "primary" : "outline"
        markup: !root.isShown ? qsTr("大画面をひらく") : root.isBlank ? qsTr("大画面を見せる") : qsTr("大画面をかくす（幕）")
        onChosen: root.isShown ? Teacher.press("blank") : Teacher.projector.open()
    }
}
