import QtQuick
import Kiosk
import "../parts"
import "../theme"

// What is left of the hour, large; how the part that is on stands; whether the class is late.
Column {
    id: root

    readonly property var hour: Teacher.hour

    spacing: Theme.desk(1.4)

    Item {
        width: parent.width
        height: left.implicitHeight

        DeskText { width: parent.width * 0.5; y: left.implicitHeight - implicitHeight - Theme.desk(1); bold: true; markup: qsTr("教室の のこり") }
        DeskText { id: left; objectName: "minutes"; anchors.right: parent.right; width: implicitWidth; bold: true; pixels: Theme.desk(9); markup: qsTr("%1分").replace("%1", root.hour.left) }
    }
    Rectangle {
        width: parent.width
        height: Theme.desk(3.4)
        radius: height / 2
        color: Theme.colours.track

        Rectangle { width: Math.max(height, parent.width * root.hour.share); height: parent.height; radius: height / 2; color: Theme.colours.blue }
    }
    DeskText { width: parent.width; pixels: Theme.deskDetail; markup: root.hour.part }
    DeskText { objectName: "pace"; width: parent.width; pixels: Theme.deskDetail; bold: root.hour.isLate; color: root.hour.isLate ? Theme.colours.beni : Theme.colours.ink; markup: root.hour.now + "　" + root.hour.pace }
}
