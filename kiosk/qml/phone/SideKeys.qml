import QtQuick
import "../parts"
import "../theme"

// The buttons at the sides of the phone, where the learner's own kind has them: sound at the left and power at the right, or
// all at the right. They are drawn wider than in life: a finger meets them.
Item {
    id: root

    required property var phone
    // How thick the frame of the phone is; it belongs to them.
    required property real edge
    // What stays free for them beside the phone.
    readonly property real room: Theme.mm(10.6)
    readonly property bool onLeft: visible && root.phone.skin === "iphone"
    readonly property real high: Math.round(Math.min(Theme.mm(24), height * 0.14))
    readonly property real gap: Theme.mm(7)
    readonly property real begin: Math.round(height * 0.13)

    visible: root.phone.screen.sides === true

    SideKey { target: "volume-up"; name: "plus"; spoken: qsTr("{音|おと}を {大|おお}きく する ボタン"); isLeft: root.onLeft; y: root.begin }
    SideKey { target: "volume-down"; name: "minus"; spoken: qsTr("{音|おと}を {小|ちい}さく する ボタン"); isLeft: root.onLeft; y: root.begin + root.high + root.gap }
    SideKey { target: "power"; name: "power"; spoken: qsTr("{電源|でんげん}ボタン"); y: root.begin + (root.onLeft ? 0.5 : 2) * (root.high + root.gap) }

    component SideKey: PhoneTouch {
        id: key

        required property string name
        property bool isLeft: false
        // What of it stands out.
        readonly property real from: Theme.mm(2.2)

        phone: root.phone
        x: isLeft ? 0 : root.width - width
        width: root.room + root.edge
        height: root.high
        corner: Theme.mm(2)
        shape: Qt.rect(isLeft ? Theme.mm(3) : root.edge - Theme.mm(0.8), Theme.mm(1), root.room - Theme.mm(2.2), height - Theme.mm(2))
        background: Item {
            Rectangle {
                // It comes out of the frame.
                x: key.isLeft ? key.from : root.edge - radius
                width: root.room - key.from + radius
                height: parent.height
                radius: key.corner
                color: key.down ? Theme.phone.soft : Theme.phone.body
                border { width: Theme.thin; color: Theme.phone.line }
            }
        }
        contentItem: Item {
            Pictogram {
                x: key.isLeft ? key.from - key.leftPadding + (root.room - key.from - width) / 2 : root.edge - key.leftPadding + (root.room - key.from - width) / 2
                anchors.verticalCenter: parent.verticalCenter
                name: key.name
                size: Theme.mm(7)
                color: Theme.phone.onScene
                stroke: 2.6
            }
        }
    }
}
