import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The class is counted. What it came to, and the report.
DeskPage {
    id: root

    readonly property var end: Teacher.closing.end
    // What is mended is written at once, by one key, not with each step.
    property int people: Teacher.people.participants
    property bool isNone: false

    pictogram: end.isDiscarded ? "notes" : "check"
    heading: end.heading
    buttons: [
        {name: "save", label: qsTr("報告を保存する"), look: "primary", icon: "notes"},
        {name: "quit", label: qsTr("おわる"), look: "plain", icon: "leave"}
    ]
    onPressed: name => name === "save" ? Teacher.closing.save() : Qt.quit()

    ScrollArea {
        anchors.fill: parent
        spacing: Theme.desk(2)

        Repeater {
            model: Teacher.closing.saved

            DeskText {
                required property string modelData

                objectName: "saved"
                width: parent ? parent.width : 0
                markup: modelData
                bold: true
                color: Theme.colours.blue
            }
        }
        Row {
            width: parent.width
            visible: !root.end.isDiscarded
            spacing: Theme.deskGap

            Counter { name: "mended"; width: parent.width * 0.44; label: qsTr("来た人"); number: root.people; onStepped: change => root.people = Math.max(0, root.people + change) }
            DeskButton { objectName: "mend"; visible: root.people !== Teacher.people.participants; width: implicitWidth + Theme.desk(8); look: "primary"; markup: qsTr("%1人に直す").replace("%1", root.people); onChosen: Teacher.mend(root.people) }
            DeskButton { objectName: "none"; visible: root.people === Teacher.people.participants && !root.isNone; width: implicitWidth + Theme.desk(8); markup: qsTr("この教室は まちがいでした"); onChosen: root.isNone = true }
        }
        DeskChoice { width: parent.width; visible: root.isNone && !root.end.isDiscarded; name: "discard"; label: qsTr("取り消す理由"); options: root.end.reasons; onPicked: value => Teacher.discard(value) }
        Flow {
            id: facts

            readonly property real tile: Math.floor((width - 2 * spacing) / 3) - 1

            width: parent.width
            spacing: Theme.deskGap

            Repeater {
                model: Teacher.closing.summary.length

                Rectangle {
                    id: fact

                    required property int index
                    readonly property var row: Teacher.closing.summary[index]

                    width: facts.tile
                    height: Theme.desk(26.6)
                    radius: Theme.radius
                    color: index % 2 ? Theme.colours.card : Theme.colours.sand
                    border { width: Theme.thin; color: Theme.colours.border }

                    DeskText { id: label; x: Theme.desk(4); y: Theme.desk(2.4); width: parent.width - 2 * x; markup: fact.row.label; color: Theme.colours.soft; mostHeight: Theme.desk(8); leastPixels: Theme.desk(3.4) }
                    DeskText { x: Theme.desk(4); y: Theme.desk(10); width: parent.width - 2 * x; markup: fact.row.value; bold: true; pixels: Theme.desk(8); leastPixels: Theme.desk(3.6); mostHeight: Theme.desk(15.6) }
                }
            }
        }
    }
}
