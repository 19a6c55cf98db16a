import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// The instructor's view: left the plan of the hour, in the middle what the class sees and what to say, right the people.
Item {
    id: root

    readonly property real middle: (width - 4.6 * Theme.deskGap) * 0.44
    readonly property real pictureHeight: Math.min(height * 0.36, (middle - Theme.desk(34)) * 9 / 16)

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        DeskHead {
            Layout.fillWidth: true
            pictogram: "person"
            title: Teacher.head.title
            about: Teacher.head.about

            DeskRailKey { objectName: "survey"; pictogram: "smile"; markup: qsTr("アンケート"); onChosen: Teacher.press("survey") }
            DeskRailKey {
                objectName: "close"
                pictogram: "leave"
                isOn: sure.running
                markup: !sure.running ? qsTr("教室をおわる") : Teacher.people.participants === 0 ? qsTr("0人のまま とじますか") : qsTr("もういちどで とじます")
                onChosen: { if (sure.running) Teacher.press("close"); else sure.restart() }
            }
        }
        Note {
            objectName: "trouble"
            Layout.fillWidth: true
            Layout.fillHeight: false
            pictogram: "notes"
            pixels: Theme.deskText
            leastRuby: Theme.deskRuby
            markup: Teacher.trouble
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.deskGap
            spacing: Theme.deskGap * 1.3

            ConsoleOutline {
                Layout.preferredWidth: 25
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            ColumnLayout {
                Layout.preferredWidth: 44
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: Theme.deskGap

                ConsoleScreen {
                    id: screen

                    Layout.fillWidth: true
                    Layout.fillHeight: false
                    pictureHeight: root.pictureHeight
                }
                Loader {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    sourceComponent: screen.isChoosing ? board : card
                }
                ConsoleTurn { Layout.fillWidth: true; Layout.fillHeight: false }
            }
            ClassPeople {
                Layout.preferredWidth: 31
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
    }
    // A slip of the finger closes nothing.
    Timer { id: sure; interval: 4000 }
    Component { id: card; ConsoleCard {} }
    Component { id: board; ConsoleBoard {} }
}
