import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// A class written by hand, new or corrected. What cannot be read is said beside the buttons; nothing typed is lost.
ColumnLayout {
    id: root

    readonly property var entry: Desk.entry

    component Labelled: Column {
        id: labelled

        required property string fact
        property string label
        property string example

        Layout.fillWidth: true
        Layout.preferredWidth: 1
        spacing: Theme.desk(1)

        DeskText { width: labelled.width; markup: labelled.label; pixels: Theme.deskDetail; bold: true }
        DeskField {
            objectName: "entry-" + labelled.fact
            width: labelled.width
            text: root.entry.texts[labelled.fact] ?? ""
            hint: labelled.example
            spoken: labelled.label
            onEdited: text => root.entry.fill(labelled.fact, text)
        }
    }

    spacing: Theme.deskGap

    DeskText { Layout.fillWidth: true; bold: true; pixels: Theme.deskHeading; markup: root.entry.isNew ? qsTr("教室をたす") : qsTr("教室を直す"); Accessible.role: Accessible.Heading }
    ScrollArea {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.desk(3)

        DeskChoice {
            width: parent.width
            name: "entry-course"
            label: qsTr("講座")
            options: root.entry.courses
            current: root.entry.texts.course
            onPicked: value => root.entry.fill("course", value)
        }
        DeskChoice {
            width: parent.width
            visible: root.entry.days > 1
            name: "entry-day"
            label: qsTr("何日目")
            options: Array.from({length: root.entry.days}, (_, i) => ({value: String(i + 1), label: qsTr("%1日目").replace("%1", i + 1)}))
            current: root.entry.texts.day
            onPicked: value => root.entry.fill("day", value)
        }
        RowLayout {
            width: parent.width
            spacing: Theme.deskGap

            Labelled { fact: "held_on"; label: qsTr("開催日"); example: "2026-11-21 / R8.11.21"; Layout.preferredWidth: 2 }
            DeskButton { objectName: "entry-date-back"; Layout.alignment: Qt.AlignBottom; markup: qsTr("前の日"); onChosen: root.entry.moveDate(-1) }
            DeskButton { objectName: "entry-date-on"; Layout.alignment: Qt.AlignBottom; markup: qsTr("次の日"); onChosen: root.entry.moveDate(1) }
            Labelled { fact: "starts"; label: qsTr("開始の時刻"); example: "13:30" }
        }
        RowLayout {
            width: parent.width
            spacing: Theme.deskGap

            Labelled { fact: "participants"; label: qsTr("参加者数"); example: "0" }
            Labelled { fact: "capacity"; label: qsTr("定員"); example: "10" }
            Labelled { fact: "helpers"; label: qsTr("補助者"); example: "0" }
            Labelled { fact: "minutes"; label: qsTr("長さ（分）"); example: "60" }
        }
        Labelled { width: parent.width; fact: "place"; label: qsTr("場所"); example: qsTr("人の名前は書きません") }
        DeskChoice {
            width: parent.width
            visible: options.length > 0
            name: "entry-place"
            options: root.entry.places
            current: root.entry.texts.place
            onPicked: value => root.entry.fill("place", value)
        }
        DeskChoice {
            width: parent.width
            name: "entry-role"
            label: qsTr("講師（名前は書きません）")
            options: root.entry.roles
            current: root.entry.role
            onPicked: value => root.entry.chooseRole(value)
        }
        DeskChoice {
            width: parent.width
            visible: !root.entry.isNew
            name: "entry-reason"
            label: qsTr("直す理由")
            options: root.entry.reasons
            current: root.entry.reason
            onPicked: value => root.entry.chooseReason(value)
        }
    }
    Repeater {
        model: root.entry.questions

        SameQuestion { required property var modelData; Layout.fillWidth: true; question: modelData; onAnswered: answer => root.entry.answer(answer) }
    }
    DeskText { Layout.fillWidth: true; objectName: "entry-problems"; visible: markup !== ""; markup: root.entry.problems.join("\n"); bold: true; color: Theme.colours.blue }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: Theme.deskGap

        DeskButton { objectName: "entry-quit"; Layout.fillWidth: true; Layout.preferredWidth: 1; markup: qsTr("やめる"); onChosen: root.entry.close() }
        DeskButton { objectName: "entry-save"; Layout.fillWidth: true; Layout.preferredWidth: 2; look: "primary"; markup: qsTr("書きこむ"); onChosen: root.entry.save() }
    }
}
