import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Who came, and who helps: − number +, in one row; below it whether helpers are too few.
ColumnLayout {
    id: root

    required property var people

    component Sign: DeskButton {
        Layout.preferredWidth: leastHeight
        leftPadding: 0
        rightPadding: 0
        isEach: true
        look: "outline"
        pixels: Theme.desk(7)
    }
    component Stepper: RowLayout {
        id: stepper

        property string name
        property string label
        property int number
        property real size

        signal stepped(int change)

        spacing: Theme.desk(1)

        Sign { leastHeight: stepper.size; objectName: stepper.name + "-less"; markup: "−"; spoken: stepper.label + " " + qsTr("へらす"); onChosen: stepper.stepped(-1) }
        DeskText {
            id: shown

            objectName: stepper.name + "-number"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.desk(stepper.size > Theme.desk(14) ? 11 : 7)
            centred: true
            bold: true
            markup: written.activeFocus ? "" : String(stepper.number)
            pixels: Theme.desk(stepper.size > Theme.desk(14) ? 9 : 6.4)

            // Forty people are written sooner than counted.
            TextInput {
                id: written

                objectName: stepper.name + "-written"
                anchors.fill: parent
                horizontalAlignment: TextInput.AlignHCenter
                verticalAlignment: TextInput.AlignVCenter
                activeFocusOnTab: true
                color: activeFocus ? Theme.colours.ink : "transparent"
                selectByMouse: true
                inputMethodHints: Qt.ImhDigitsOnly
                validator: IntValidator { bottom: 0; top: 500 }
                font { family: Theme.family; bold: true; pixelSize: shown.pixels }
                Accessible.role: Accessible.EditableText
                Accessible.name: stepper.label
                onActiveFocusChanged: {
                    text = String(stepper.number)
                    if (activeFocus)
                        selectAll()
                }
                onAccepted: focus = false
                onEditingFinished: { if (acceptableInput && Number(text) !== stepper.number) stepper.stepped(Number(text) - stepper.number) }
            }
        }
        Sign { leastHeight: stepper.size; objectName: stepper.name + "-more"; markup: "＋"; spoken: stepper.label + " " + qsTr("ふやす"); onChosen: stepper.stepped(1) }
    }

    spacing: Theme.desk(1)

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.desk(3)
        rowSpacing: Theme.desk(1)

        DeskText { Layout.fillWidth: true; bold: true; pixels: Theme.deskDetail; markup: qsTr("来ている人") }
        DeskText { Layout.preferredWidth: Theme.desk(33.5); bold: true; pixels: Theme.deskDetail; markup: qsTr("補助者") }
        Stepper { Layout.fillWidth: true; name: "people"; label: qsTr("来ている人"); number: root.people.participants; size: Theme.desk(14.6); onStepped: change => Teacher.count(change) }
        Stepper { Layout.preferredWidth: Theme.desk(33.5); Layout.fillWidth: false; name: "helpers"; label: qsTr("補助者"); number: root.people.helpers; size: Theme.desk(12.4); onStepped: change => Teacher.help(change) }
    }
    Rectangle {
        objectName: "crowded"
        Layout.fillWidth: true
        Layout.preferredHeight: words.implicitHeight + Theme.desk(2)
        visible: root.people.isCrowded
        radius: Theme.desk(2)
        color: Theme.colours.spoken

        DeskText { id: words; x: Theme.desk(2); y: Theme.desk(1); width: parent.width - 2 * x; pixels: Theme.deskDetail; markup: qsTr("補助者1人に4人まで。あと%1人 ほしい").replace("%1", root.people.missing) }
    }
}
