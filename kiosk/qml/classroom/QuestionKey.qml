import QtQuick
import Kiosk
import "../parts"
import "../theme"

// What somebody asked about, and how often: a touch counts one more, a long one takes one back.
Touchable {
    id: root

    // {id, label, count}
    required property var question

    objectName: "question-" + question.id
    markup: question.label
    spoken: question.label + " " + question.count
    isQuick: true
    leftPadding: Theme.desk(1.2)
    rightPadding: Theme.desk(1)
    implicitHeight: Theme.desk(12.8)
    onChosen: Teacher.ask(question.id, 1)
    onPressAndHold: Teacher.ask(question.id, -1)

    background: Rectangle {
        radius: Theme.desk(2.4)
        color: root.down ? Theme.colours.pressed : Theme.colours.card
        border { width: Theme.thin; color: root.question.count ? Theme.colours.blue : Theme.colours.border }

        FocusRing { shown: root.hasKeyFocus }
    }
    contentItem: Item {
        DeskText {
            anchors { left: parent.left; right: badge.left; rightMargin: Theme.desk(0.6); verticalCenter: parent.verticalCenter }
            markup: root.question.label
            bold: true
            pixels: Theme.deskDetail
            leastPixels: Theme.desk(3.2)
            mostHeight: root.height - Theme.desk(1)
        }
        Rectangle {
            id: badge

            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: Math.max(Theme.desk(5.6), number.implicitWidth + Theme.desk(1.6))
            height: Theme.desk(6.4)
            radius: height / 2
            color: root.question.count ? Theme.colours.spoken : Theme.colours.tint

            DeskText { id: number; anchors.centerIn: parent; width: implicitWidth; bold: true; pixels: Theme.deskDetail; markup: String(root.question.count) }
        }
    }
}
