import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Before the class: what, where, how many. The last answers are there already; one touch may be enough.
DeskPage {
    id: root

    readonly property var form: Teacher.opening.form

    heading: qsTr("教室をひらく")
    buttons: [
        {name: "quit", label: qsTr("やめる"), look: "plain"},
        {name: "open", label: qsTr("この教室をひらく"), look: "primary", icon: "next"}
    ]
    onPressed: name => name === "open" ? Teacher.opening.open() : Qt.quit()

    component FormCard: Rectangle {
        id: card

        default property alias content: inside.data
        property string pictogram
        property string heading

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        implicitHeight: inside.implicitHeight + 2 * Theme.desk(4)
        radius: Theme.radius
        color: Theme.colours.card
        border { width: Theme.thin; color: Theme.colours.border }

        Column {
            id: inside

            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.desk(4) }
            spacing: Theme.desk(3.4)

            Row {
                spacing: Theme.desk(3)

                Pictogram { name: card.pictogram; size: Theme.deskHeading * 1.4 }
                DeskText { width: implicitWidth; bold: true; pixels: Theme.deskHeading; markup: card.heading }
            }
        }
    }

    ScrollArea {
        anchors.fill: parent
        spacing: Theme.deskGap

        DeskText { objectName: "problem"; width: parent.width; visible: markup !== ""; markup: root.form.problem; bold: true; color: Theme.colours.blue; Accessible.role: Accessible.AlertMessage }
        Repeater {
            model: Teacher.opening.unfinished

            Rectangle {
                id: unfinished

                required property var modelData

                width: parent ? parent.width : 0
                height: again.height + 2 * Theme.deskGap
                radius: Theme.radius
                color: Theme.colours.warm

                DeskText {
                    anchors { left: parent.left; right: again.left; verticalCenter: parent.verticalCenter; margins: Theme.deskGap }
                    markup: qsTr("とじていない教室があります: %1（%2人）").replace("%1", unfinished.modelData.label).replace("%2", unfinished.modelData.people)
                }
                DeskButton {
                    id: again

                    objectName: "resume-" + unfinished.modelData.key
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.deskGap }
                    markup: qsTr("つづける")
                    look: "primary"
                    width: implicitWidth + Theme.desk(8)
                    onChosen: Teacher.opening.resume(unfinished.modelData.key)
                }
            }
        }
        GridLayout {
            width: parent.width
            columns: root.width > Theme.desk(200) ? 2 : 1
            columnSpacing: Theme.deskGap * 1.3
            rowSpacing: Theme.deskGap * 1.3
            uniformCellWidths: true

            FormCard {
                pictogram: "notes"
                heading: qsTr("何を、どこで")

                DeskChoice {
                    width: parent.width
                    name: "course"
                    label: qsTr("講座")
                    options: Teacher.opening.courses
                    current: root.form.course
                    onPicked: value => Teacher.opening.fill("course", value)
                }
                DeskChoice {
                    width: parent.width
                    visible: root.form.days > 1
                    name: "day"
                    label: qsTr("何日目")
                    options: Array.from({length: root.form.days}, (_, i) => ({value: i + 1, label: qsTr("%1日目").replace("%1", i + 1)}))
                    current: root.form.day
                    onPicked: value => Teacher.opening.fill("day", value)
                }
                DeskChoice {
                    width: parent.width
                    name: "place"
                    label: qsTr("場所")
                    options: Teacher.opening.places.map(place => ({value: place, label: place}))
                    current: root.form.place
                    onPicked: value => { Teacher.opening.fill("place", value); place.text = value }
                }
                DeskField {
                    id: place

                    objectName: "place"
                    width: parent.width
                    text: root.form.place
                    hint: qsTr("ほかの場所の名前")
                    onEdited: text => Teacher.opening.fill("place", text)
                }
            }
            FormCard {
                pictogram: "person"
                heading: qsTr("いつ、何人で")

                RowLayout {
                    width: parent.width
                    spacing: Theme.deskGap

                    DeskText { Layout.fillWidth: true; visible: !root.form.isClockWrong; markup: root.form.date + (root.form.isToday ? qsTr("（きょう）") : ""); bold: true }
                    DeskField { objectName: "date"; Layout.fillWidth: true; visible: root.form.isClockWrong; hint: "2026-11-21 / R8.11.21"; spoken: qsTr("開催日"); onEdited: text => Teacher.opening.writeDate(text) }
                    DeskButton { objectName: "date-back"; markup: qsTr("前の日"); onChosen: Teacher.opening.moveDate(-1) }
                    DeskButton { objectName: "date-on"; markup: qsTr("次の日"); enabled: !root.form.isToday; onChosen: Teacher.opening.moveDate(1) }
                }
                Counter { width: parent.width; name: "capacity"; label: qsTr("定員"); number: root.form.capacity; isLarge: true; onStepped: change => Teacher.opening.fill("capacity", root.form.capacity + change) }
                Counter { width: parent.width; name: "helpers"; label: qsTr("補助者"); number: root.form.helpers; isLarge: true; onStepped: change => Teacher.opening.fill("helpers", root.form.helpers + change) }
                DeskChoice {
                    width: parent.width
                    name: "role"
                    label: qsTr("講師（名前は書きません）")
                    options: Teacher.opening.roles
                    current: root.form.role
                    onPicked: value => Teacher.opening.fill("role", value)
                }
            }
        }
    }
}
