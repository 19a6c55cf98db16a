import QtQuick
import "../parts"
import "../theme"

// Below the glass of a machine: its metal, and the slot into which a card goes. Nothing is touched there.
Rectangle {
    id: root

    required property var phone

    objectName: "card-slot"
    height: Theme.mm(24)
    color: Theme.phone.metal

    Row {
        anchors.centerIn: parent
        spacing: Theme.mm(5)

        Pictogram { anchors.verticalCenter: parent.verticalCenter; name: "card"; size: Theme.mm(11); color: Theme.phone.body }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(root.width * 0.5, Theme.mm(46))
            height: Theme.mm(13)
            radius: Theme.mm(1.6)
            color: Theme.phone.keyBeside
            border { width: Theme.thin; color: Theme.phone.body }

            Rectangle { anchors.centerIn: parent; width: parent.width * 0.86; height: Theme.mm(3.4); radius: height / 2; color: Theme.phone.body }
            Rectangle { anchors { right: parent.right; rightMargin: Theme.mm(1.4); top: parent.top; topMargin: Theme.mm(1.4) } width: Theme.mm(2.2); height: width; radius: width / 2; color: Theme.phone.green }
        }
    }
    RippleArea { anchors.fill: parent; onMissed: root.phone.tap("") }
}
