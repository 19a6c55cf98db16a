import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Other ways of showing: larger, the code, the other phone, another language.
Rectangle {
    id: root

    readonly property var board: Teacher.projector.board
    // [name, label, is on]
    readonly property var ways: [
        ["large", qsTr("電話を大きく"), board.isLarge], ["qr", qsTr("QRコード"), board.kind === "qr"],
        ["phone", board.skin === "android" ? "Android" : "iPhone", false]
    ]

    radius: Theme.radius
    color: Theme.colours.card
    border { width: Theme.thin; color: Theme.colours.blue }

    ScrollArea {
        anchors { fill: parent; margins: Theme.deskGap }
        spacing: Theme.deskGap

        Flow {
            width: parent.width
            spacing: Theme.deskGap

            Repeater {
                model: root.ways.length

                DeskButton {
                    required property int index
                    readonly property var way: root.ways[index]

                    objectName: way[0]
                    width: implicitWidth + Theme.desk(10)
                    pixels: Theme.deskDetail
                    markup: way[1]
                    pictogram: way[2] ? "check" : way[0] === "phone" ? "phone" : ""
                    look: way[2] ? "primary" : "plain"
                    onChosen: Teacher.press(way[0])
                }
            }
        }
        DeskChoice {
            width: parent.width
            name: "board-locale"
            label: qsTr("大画面の ことば")
            options: Teacher.asking.languages.map(one => ({value: one.id, label: one.label}))
            current: Teacher.projector.locale
            onPicked: value => Teacher.projector.showIn(value)
        }
    }
}
