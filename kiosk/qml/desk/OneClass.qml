import QtQuick
import Kiosk
import "../parts"
import "../theme"

// One class: what is known of it, what was corrected, and the means to correct it.
ScrollArea {
    id: root

    property string reason: "count"

    spacing: Theme.mm(3)

    DeskButton { objectName: "class-close"; markup: qsTr("一覧にもどる"); pictogram: "back"; width: implicitWidth + Theme.mm(6); onChosen: Desk.openClass("") }
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
    Counter { width: Math.min(parent.width, Theme.mm(140)); name: "correct"; label: qsTr("正しい人数"); number: Desk.opened.people; onStepped: change => Desk.count(change) }
    DeskChoice { width: parent.width; name: "reason"; label: qsTr("理由"); options: Desk.opened.reasons; current: root.reason; onPicked: value => root.reason = value }
    Row {
        spacing: Theme.deskGap

        DeskButton { objectName: "correct"; markup: qsTr("この人数に直す"); look: "primary"; width: implicitWidth + Theme.mm(6); onChosen: Desk.correct(root.reason) }
        DeskButton { objectName: "cancel"; markup: qsTr("この教室を取り消す"); width: implicitWidth + Theme.mm(6); onChosen: Desk.cancel(root.reason) }
    }
}
