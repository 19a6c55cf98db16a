import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// The plan of the hour with the steps of the lesson that is on; a touch goes there. Or all lessons, to choose another.
ColumnLayout {
    id: root

    property bool isChoosing: false
    readonly property var rows: isChoosing ? Teacher.lessons : Teacher.outline

    function go(row: var): void {
        if (row.kind === "lesson")
            Teacher.choose(row.id ?? row.name.slice(7))
        else if (row.kind === "part")
            Teacher.goTo(row.to)
        else
            Teacher.goToStep(row.to)
        isChoosing = false
    }

    spacing: Theme.desk(1.6)

    DeskText { Layout.fillWidth: true; bold: true; markup: root.isChoosing ? qsTr("どの レッスンにしますか") : qsTr("手順 さわると、そこへ とびます"); pixels: Theme.deskDetail }
    ScrollArea {
        id: area

        objectName: "outline"
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.desk(1.4)

        Repeater {
            // By number: a list that says the same with another mark keeps its rows, and the focus on them.
            model: root.rows.length

            OutlineRow {
                required property int index

                row: root.rows[index] ?? ({})
                width: parent ? parent.width : 0
                onChosen: root.go(row)
                onIsCurrentChanged: if (isCurrent) area.revealSoon(this, false)
                Component.onCompleted: if (isCurrent) area.revealSoon(this, false)
            }
        }
    }
    DeskButton {
        objectName: "lessons"
        Layout.fillWidth: true
        Layout.fillHeight: false
        markup: root.isChoosing ? qsTr("予定にもどる") : qsTr("ほかの レッスン")
        pictogram: root.isChoosing ? "back" : "notes"
        pixels: Theme.deskDetail
        onChosen: root.isChoosing = !root.isChoosing
    }
    DeskText { Layout.fillWidth: true; markup: qsTr("PgDn＝つぎ PgUp＝もどる B＝幕"); pixels: Theme.desk(3.6); color: Theme.colours.soft }
}
