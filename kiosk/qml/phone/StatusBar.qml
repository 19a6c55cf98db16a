import QtQuick
import "../theme"

// Clock, waves and battery: left and right on one skin, all at the right on the other.
Item {
    id: root

    required property var phone
    property bool isLight: false
    readonly property color ink: isLight ? Theme.phone.onScene : Theme.phone.ink

    height: Theme.mm(10)
    Accessible.ignored: true

    Text {
        x: Theme.mm(6)
        anchors.verticalCenter: parent.verticalCenter
        text: "10:25"
        textFormat: Text.PlainText
        color: root.ink
        font { family: Theme.japaneseFamily; pixelSize: Theme.mm(6 * Math.min(1.3, Theme.phoneScale)); bold: root.phone.skin === "iphone" }
    }
    Row {
        anchors { right: parent.right; rightMargin: Theme.mm(6); verticalCenter: parent.verticalCenter }
        spacing: Theme.mm(0.8)

        Repeater {
            model: 4

            Rectangle {
                required property int index

                anchors.bottom: parent.bottom
                width: Theme.mm(1.3)
                height: Theme.mm(1.4 + index)
                color: root.ink
            }
        }
        Item { width: Theme.mm(1); height: 1 }
        Rectangle {
            width: Theme.mm(8)
            height: Theme.mm(4.4)
            radius: Theme.mm(1)
            color: "transparent"
            border { width: Theme.thin; color: root.ink }

            Rectangle { anchors { fill: parent; margins: Theme.thin * 2 } color: root.ink }
        }
    }
}
