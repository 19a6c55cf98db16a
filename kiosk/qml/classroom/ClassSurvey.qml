import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// One question, three faces, one touch. The languages below; the way back small, for the instructor.
Item {
    id: root

    readonly property var survey: Teacher.asking.survey
    readonly property string family: Display.familyFor(survey.tag)

    ColumnLayout {
        anchors { fill: parent; margins: Theme.margin }
        spacing: Theme.gap

        RubyText {
            objectName: "survey-question"
            Layout.fillWidth: true
            centred: true
            bold: true
            family: root.family
            markup: root.survey.question
            pixels: Theme.desk(14)
            leastPixels: Theme.mm(8)
            mostHeight: root.height * 0.3
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap * 1.5

            Repeater {
                model: root.survey.answers

                Touchable {
                    id: face

                    required property var modelData

                    objectName: "answer-" + modelData.id
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    isMain: true
                    markup: modelData.label
                    opacity: root.survey.isThanking ? 0.35 : 1
                    onChosen: Teacher.asking.answer(modelData.id)
                    background: Rectangle {
                        radius: Theme.radius
                        color: face.down ? Theme.colours.pressed : Theme.colours.tint
                        border { width: Theme.thick; color: Theme.colours.blue }

                        FocusRing { shown: face.hasKeyFocus }
                    }
                    contentItem: Item {
                        Pictogram { id: smile; anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: parent.height * 0.07 } name: face.modelData.icon; size: Math.min(parent.width * 0.66, parent.height * 0.58) }
                        RubyText {
                            anchors { top: smile.bottom; topMargin: Theme.mm(4) }
                            width: parent.width
                            centred: true
                            bold: true
                            family: root.family
                            markup: face.modelData.label
                            pixels: Theme.desk(11)
                            leastPixels: Theme.mm(8)
                            mostHeight: parent.height * 0.28
                        }
                    }
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.gap

            Repeater {
                model: Teacher.asking.languages

                DeskButton {
                    required property var modelData

                    objectName: "survey-" + modelData.id
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    markup: modelData.label
                    family: Display.familyFor(modelData.tag)
                    look: modelData.id === root.survey.locale ? "primary" : "plain"
                    onChosen: Teacher.asking.askIn(modelData.id)
                }
            }
            DeskButton { objectName: "survey-end"; visible: !Teacher.isSurveyOnly; Layout.fillWidth: true; Layout.preferredWidth: 1; markup: qsTr("講師: もどる（%1人）").replace("%1", Teacher.people.answers); onChosen: Teacher.press("teach") }
        }
    }
}
