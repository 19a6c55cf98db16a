import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// What is on the projector now, small, with a pointer; beside it what is done to it most often.
ColumnLayout {
    id: root

    // Of the picture; told from outside, for what a layout works out of its own width it works out again.
    property real pictureHeight: Theme.desk(50)
    // Whether the other ways of showing are wanted, in the place below.
    property bool isChoosing: false
    readonly property var board: Teacher.projector.board
    readonly property string state_: board.isFrozen ? qsTr("とまっています") : board.kind === "blank" ? qsTr("かくしています")
        : Teacher.projector.isShown ? qsTr("つながっています") : qsTr("つながっていません")

    spacing: Theme.desk(1.6)

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.deskGap

        DeskText { Layout.fillWidth: true; bold: true; markup: qsTr("いま、うつっている画面"); pixels: Theme.deskDetail }
        Rectangle {
            Layout.preferredWidth: chip.implicitWidth + Theme.desk(11)
            Layout.preferredHeight: chip.implicitHeight + Theme.desk(2)
            radius: Theme.desk(2)
            color: root.board.isFrozen || root.board.kind === "blank" ? Theme.colours.rose : Theme.colours.mint

            Pictogram { x: Theme.desk(1.6); anchors.verticalCenter: parent.verticalCenter; name: "screen"; size: Theme.desk(6); color: Theme.colours.ink }
            DeskText { id: chip; objectName: "projector-state"; x: Theme.desk(9); anchors.verticalCenter: parent.verticalCenter; width: implicitWidth; bold: true; pixels: Theme.deskDetail; markup: root.state_ }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.deskGap

        Rectangle {
            Layout.preferredHeight: root.pictureHeight
            Layout.preferredWidth: root.pictureHeight * 16 / 9
            Layout.alignment: Qt.AlignTop
            radius: Theme.desk(1.6)
            color: Theme.colours.ink
            border { width: Theme.thick; color: root.board.isFrozen ? Theme.colours.target : Theme.colours.ink }

            Board {
                anchors { fill: parent; margins: Theme.thick }

                MouseArea {
                    objectName: "pointer-area"
                    anchors.fill: parent
                    hoverEnabled: true
                    onPositionChanged: mouse => Teacher.projector.pointAt(mouse.x / width, mouse.y / height)
                    onExited: Teacher.projector.pointAt(-1, -1)
                }
            }
        }
        ColumnLayout {
            id: keys

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.desk(1.6)

            component Tool: DeskButton {
                property bool isOn: false

                Layout.fillWidth: true
                leastHeight: Theme.desk(12.4)
                topPadding: Theme.desk(1)
                bottomPadding: Theme.desk(1)
                pixels: Theme.deskDetail
                pictogram: isOn ? "check" : ""
                look: isOn ? "primary" : "plain"
                onChosen: Teacher.press(objectName)
            }

            Tool { objectName: "demonstrate"; markup: qsTr("やってみせる") }
            Tool { objectName: "read"; markup: qsTr("読みあげる") }
            Tool { objectName: "freeze"; markup: qsTr("画面を止める"); isOn: root.board.isFrozen }
            DeskButton {
                objectName: "showing"
                Layout.fillWidth: true
                leastHeight: Theme.desk(12.4)
                topPadding: Theme.desk(1)
                bottomPadding: Theme.desk(1)
                pixels: Theme.deskDetail
                markup: qsTr("うつしかた")
                look: root.isChoosing ? "primary" : "outline"
                onChosen: root.isChoosing = !root.isChoosing
            }
        }
    }
}
