import QtQuick
import "../theme"

// The bottom edge: a line to swipe on one skin, three marks on the other.
Item {
    id: root

    required property var phone

    height: Theme.mm(6)
    Accessible.ignored: true

    Rectangle {
        anchors.centerIn: parent
        visible: root.phone.skin === "iphone"
        width: parent.width * 0.36
        height: Theme.mm(1.4)
        radius: height / 2
        color: Theme.phone.ink
    }
    Row {
        anchors.centerIn: parent
        visible: root.phone.skin === "android"
        spacing: Theme.mm(20)

        Repeater {
            model: [{r: 0, rotation: 45}, {r: 1, rotation: 0}, {r: 0, rotation: 0}]

            Rectangle {
                required property var modelData

                width: Theme.mm(3.4)
                height: width
                radius: modelData.r ? width / 2 : Theme.mm(0.6)
                rotation: modelData.rotation
                color: "transparent"
                border { width: Theme.thin * 1.5; color: Theme.phone.soft }
            }
        }
    }
}
