import QtQuick
import "../parts"
import "../theme"

// One line of the plan: a part of the day with its minutes, a step with its number, a lesson.
Touchable {
    id: root

    // {kind, name, mark, label, minutes, isCurrent, isOpen, isDone}
    required property var row
    readonly property bool isCurrent: row.isCurrent ?? false
    readonly property bool isStep: row.kind === "step"
    readonly property color ink: isCurrent ? Theme.colours.onBlue : row.isDone ? Theme.colours.soft : Theme.colours.ink

    objectName: row.name ?? ""
    markup: row.label ?? ""
    leftPadding: Theme.desk(2)
    rightPadding: Theme.desk(2)
    implicitHeight: Math.max(Theme.desk(12.4), label.implicitHeight + Theme.desk(2.4))

    background: Item {
        Rectangle {
            anchors { fill: parent; leftMargin: root.isStep ? Theme.desk(4) : 0 }
            radius: Theme.desk(2.6)
            color: root.isCurrent ? Theme.colours.blue : root.down ? Theme.colours.pressed : root.row.isOpen ? Theme.colours.tint : Theme.colours.card
            border { width: Theme.thin; color: root.isCurrent || root.row.isOpen ? Theme.colours.blue : Theme.colours.border }

            FocusRing { shown: root.hasKeyFocus; anchors.margins: 0 }
        }
    }
    contentItem: Item {
        Item {
            id: mark

            x: root.isStep ? Theme.desk(4) : 0
            width: root.row.mark || root.row.isDone ? Theme.desk(8) : 0
            height: parent.height

            Pictogram { anchors.centerIn: parent; visible: root.row.isDone ?? false; name: "check"; size: Theme.deskDetail * 1.2; stroke: 3; color: root.ink }
            DeskText { anchors.centerIn: parent; width: implicitWidth; visible: !root.row.isDone; markup: root.row.mark ?? ""; bold: true; pixels: Theme.deskDetail; color: root.ink }
        }
        DeskText {
            id: label

            anchors { left: mark.right; right: minutes.left; verticalCenter: parent.verticalCenter; leftMargin: mark.width > 0 ? Theme.desk(0.6) : 0 }
            markup: root.row.label ?? ""
            bold: root.isCurrent || !root.isStep
            pixels: Theme.deskDetail
            leastPixels: Theme.desk(3.4)
            mostHeight: Theme.deskDetail * 3.2
            color: root.ink
        }
        DeskText {
            id: minutes

            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: visible ? implicitWidth : 0
            visible: markup !== ""
            markup: root.row.minutes ? qsTr("%1分").replace("%1", root.row.minutes) : ""
            pixels: Theme.deskDetail
            color: root.ink
        }
    }
}
