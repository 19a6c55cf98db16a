import QtQuick
import Kiosk
import "../theme"

// Where we are: one bar per step, and the number in words.
Item {
    id: root

    property int number: 1
    property int count: 1
    property bool isDone: false

    implicitHeight: label.implicitHeight
    Accessible.role: Accessible.ProgressBar
    Accessible.name: number + " / " + count

    Row {
        id: bars

        anchors { left: parent.left; right: label.left; rightMargin: Theme.padding; verticalCenter: parent.verticalCenter }
        spacing: Theme.mm(1.5)

        Repeater {
            model: root.count

            Rectangle {
                required property int index

                width: (bars.width - (root.count - 1) * bars.spacing) / root.count
                height: Theme.mm(3)
                radius: height / 2
                color: index < root.number ? Theme.colours.blue : Theme.colours.track
                opacity: index === root.number - 1 && !root.isDone ? 0.7 : 1
            }
        }
    }
    RubyText {
        id: label

        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        width: implicitWidth
        markup: root.number + " / " + root.count
        bold: true
        pixels: Theme.mm(9)
        family: Display.japaneseFamily
    }
}
