import QtQuick
import Kiosk
import "../parts"
import "../theme"

// One class: what is known of it, what was corrected, and the ways to correct and to cancel it.
ScrollArea {
    id: root

    property string reason

    spacing: Theme.desk(3)

    Row {
        spacing: Theme.deskGap

        DeskButton { objectName: "class-close"; markup: qsTr("一覧にもどる"); pictogram: "back"; width: implicitWidth + Theme.desk(6); onChosen: Desk.openClass("") }
        DeskButton { objectName: "correct"; markup: Desk.opened.isCancelled ? qsTr("教室を直してもどす") : qsTr("教室を直す"); look: "primary"; width: implicitWidth + Theme.desk(6); onChosen: Desk.correct() }
    }
    Repeater {
        model: Desk.opened.rows

        Item {
            id: row

            required property var modelData

            width: parent ? parent.width : 0
            height: Math.max(label.implicitHeight, value.implicitHeight)

            DeskText { id: label; width: parent.width * 0.32; markup: row.modelData.label; pixels: Theme.deskDetail; color: Theme.colours.soft }
            DeskText { id: value; x: parent.width * 0.34; width: parent.width * 0.66; markup: row.modelData.value; bold: true }
        }
    }
    Repeater {
        model: Desk.opened.history

        DeskText { required property string modelData; objectName: "history"; width: parent ? parent.width : 0; markup: modelData; pixels: Theme.deskDetail }
    }
    DeskChoice { width: parent.width; visible: !Desk.opened.isCancelled; name: "reason"; label: qsTr("取り消すときは、その理由"); options: Desk.entry.reasons; current: root.reason; onPicked: value => root.reason = value }
    DeskButton { objectName: "cancel"; visible: !Desk.opened.isCancelled && root.reason !== ""; markup: qsTr("この教室を取り消す"); width: implicitWidth + Theme.desk(6); onChosen: Desk.cancel(root.reason) }
}
