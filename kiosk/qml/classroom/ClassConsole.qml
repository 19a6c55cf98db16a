import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// The instructor's view: left what the class sees, in the middle what to say, right the clock and the people.
Item {
    id: root

    readonly property var card: Teacher.card
    readonly property var board: Teacher.projector.board
    readonly property bool isNarrow: width < Theme.mm(250)

    RowLayout {
        anchors { fill: parent; margins: Theme.deskGap }
        spacing: Theme.deskGap

        ColumnLayout {
            Layout.preferredWidth: root.isNarrow ? 38 : 42
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.deskGap

            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: width * 9 / 16
                Layout.maximumHeight: root.height * 0.42
                color: "#000000"
                border { width: Theme.thick; color: root.board.isFrozen ? Theme.colours.target : Theme.colours.blue }

                Board {
                    id: picture

                    height: parent.height - 2 * Theme.thick
                    width: Math.min(parent.width - 2 * Theme.thick, height * 16 / 9)
                    anchors.centerIn: parent

                    MouseArea {
                        objectName: "pointer-area"
                        anchors.fill: parent
                        hoverEnabled: true
                        onPositionChanged: mouse => Teacher.projector.pointAt(mouse.x / width, mouse.y / height)
                        onExited: Teacher.projector.pointAt(-1, -1)
                    }
                }
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.fillHeight: false
                spacing: Theme.deskGap

                DeskButton { objectName: "back"; Layout.fillWidth: true; Layout.preferredWidth: 1; markup: qsTr("もどる"); onChosen: Teacher.press("back") }
                DeskButton { objectName: "next"; Layout.fillWidth: true; Layout.preferredWidth: 2; markup: qsTr("つぎへ"); look: "primary"; onChosen: Teacher.press("next") }
            }
            GridLayout {
                Layout.fillWidth: true
                Layout.fillHeight: false
                columns: root.isNarrow ? 2 : 3
                columnSpacing: Theme.deskGap
                rowSpacing: Theme.deskGap
                uniformCellWidths: true

                Repeater {
                    // [name, label, is on]
                    model: [
                        ["demonstrate", qsTr("やってみせる"), false], ["read", qsTr("読みあげる"), false],
                        ["large", qsTr("電話を大きく"), root.board.isLarge], ["qr", qsTr("QRコード"), root.board.kind === "qr"],
                        ["blank", qsTr("画面を消す"), root.board.kind === "blank"], ["freeze", qsTr("画面を止める"), root.board.isFrozen],
                        ["phone", root.board.skin === "android" ? "Android" : "iPhone", false]
                    ]

                    DeskButton {
                        required property var modelData

                        objectName: modelData[0]
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredWidth: 1
                        pixels: Theme.deskDetail
                        markup: modelData[1]
                        pictogram: modelData[2] ? "check" : ""
                        look: modelData[2] ? "primary" : "plain"
                        onChosen: Teacher.press(modelData[0])
                    }
                }
            }
            DeskChoice {
                Layout.fillWidth: true
                name: "board-locale"
                options: Teacher.asking.languages.map(one => ({value: one.id, label: one.label}))
                current: Teacher.projector.locale
                onPicked: value => Teacher.projector.showIn(value)
            }
            Item { Layout.fillHeight: true }
        }
        Rectangle {
            Layout.preferredWidth: 34
            Layout.fillWidth: true
            Layout.fillHeight: true
            radius: Theme.radius
            color: Theme.colours.card
            border { width: Theme.thin; color: Theme.colours.border }

            ScrollArea {
                anchors { fill: parent; margins: Theme.deskGap }
                spacing: Theme.mm(3)

                DeskText { width: parent.width; markup: root.board.title; bold: true; color: Theme.colours.soft }
                DeskText { objectName: "card-sentence"; width: parent.width; markup: root.card.sentence; bold: true; pixels: Theme.deskHeading }
                DeskText { width: parent.width; visible: markup !== ""; markup: root.card.hint === "" ? "" : qsTr("ヒント: %1").replace("%1", root.card.hint) }
                Note { width: parent.width; pictogram: "shield"; markup: root.card.warn; pixels: Theme.deskText; leastRuby: Theme.deskRuby }
                Note { width: parent.width; pictogram: "pen"; markup: root.card.note; pixels: Theme.deskText; leastRuby: Theme.deskRuby }
                DeskText { width: parent.width; visible: root.card.troubles.length > 0; markup: qsTr("よくある質問"); bold: true; color: Theme.colours.blue }
                Repeater {
                    model: root.card.troubles

                    Column {
                        required property var modelData

                        width: parent ? parent.width : 0
                        DeskText { width: parent.width; markup: parent.modelData.sign; bold: true }
                        DeskText { width: parent.width; markup: parent.modelData.say; pixels: Theme.deskDetail }
                    }
                }
                DeskText { width: parent.width; visible: root.card.following !== ""; markup: qsTr("つぎ: %1").replace("%1", root.card.following); color: Theme.colours.soft }
            }
        }
        ClassPeople {
            Layout.preferredWidth: 30
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
