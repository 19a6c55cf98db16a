import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Back, and on: the largest key of the console, which says what comes.
RowLayout {
    id: root

    readonly property int size: Theme.desk(34)
    readonly property string following: Teacher.card.following

    spacing: Theme.deskGap

    DeskButton { objectName: "back"; Layout.preferredWidth: Theme.desk(44); leastHeight: root.size; pixels: Theme.deskHeading; pictogram: "back"; markup: qsTr("もどる"); onChosen: Teacher.press("back") }
    Touchable {
        id: next

        readonly property color ink: down ? Theme.colours.paper : Theme.colours.onBlue

        objectName: "next"
        Layout.fillWidth: true
        Layout.preferredHeight: root.size
        isMain: true
        markup: qsTr("つぎへ")
        spoken: markup + "。" + root.following
        leftPadding: Theme.desk(4)
        rightPadding: Theme.desk(4)
        onChosen: Teacher.press("next")
        background: Rectangle {
            radius: Theme.radius
            color: next.down ? Theme.colours.ink : Theme.colours.blue

            FocusRing { shown: next.hasKeyFocus }
        }
        contentItem: Item {
            Column {
                anchors { left: parent.left; right: arrow.left; verticalCenter: parent.verticalCenter }
                spacing: Theme.desk(0.5)

                DeskText { width: parent.width; centred: true; bold: true; pixels: Theme.desk(9); markup: next.markup; color: next.ink }
                DeskText { objectName: "following"; width: parent.width; centred: true; visible: markup !== ""; pixels: Theme.deskText; leastPixels: Theme.desk(3); mostHeight: Theme.desk(15); markup: root.following; color: next.ink; rubyColor: color }
            }
            Pictogram { id: arrow; anchors { right: parent.right; verticalCenter: parent.verticalCenter } name: "next"; size: Theme.desk(12); stroke: 2.6; color: next.ink }
        }
    }
}
