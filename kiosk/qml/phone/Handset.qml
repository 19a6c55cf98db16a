import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The simulated phone, drawn at least one and a half times as large as life. The "れんしゅう" band never leaves it.
Rectangle {
    id: root

    required property var phone
    readonly property bool isPhone: true
    readonly property real edge: Theme.mm(3.5)

    objectName: "handset"
    radius: root.phone.skin === "iphone" ? Theme.mm(13) : Theme.mm(7)
    color: Theme.phone.body
    border.width: Display.scheme === "light" ? 0 : Theme.thin
    border.color: Theme.colours.border

    Rectangle {
        id: glass

        anchors { fill: parent; margins: root.edge }
        radius: root.radius - root.edge
        color: ["home", "lock", "notification", "call"].includes(root.phone.screen.kind) ? Theme.phone.wall : Theme.phone.glass
        clip: true

        Rectangle {
            id: band

            width: parent.width
            height: label.implicitHeight + Theme.mm(3)
            radius: glass.radius
            color: Theme.phone.band

            Rectangle { y: parent.height - parent.radius; width: parent.width; height: parent.radius; color: parent.color }
            RubyText {
                id: label

                anchors.centerIn: parent
                width: implicitWidth
                markup: qsTr("れんしゅう")
                bold: true
                pixels: Theme.mm(6.4)
                color: Theme.phone.ink
                rubyColor: Theme.phone.ink
            }
        }
        StatusBar { id: status; phone: root.phone; y: band.height; width: parent.width }
        PhoneScreen {
            phone: root.phone
            y: status.y + status.height
            width: parent.width
            height: foot.y - y
        }
        HomeBar { id: foot; phone: root.phone; y: parent.height - height; width: parent.width }
    }
}
