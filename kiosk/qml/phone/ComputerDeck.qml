import QtQuick
import "../theme"

// The keys of a computer below its screen: those that the lesson names are large and can be touched, the others are drawn.
Rectangle {
    id: root

    required property var phone
    readonly property var keys: root.phone.screen.keys
    readonly property real gap: Theme.mm(3.4)
    // As wide as four of them side by side.
    readonly property real keyWidth: Math.floor((width - 2 * side - 3 * gap) / 4)
    readonly property real side: Theme.mm(5)

    // With large letters the page needs the room more.
    readonly property bool isLow: Theme.phoneScale > 1.1

    height: Theme.mm(isLow ? 27 : 46)
    radius: Theme.mm(3)
    color: Theme.phone.metal
    border { width: Theme.thick; color: Theme.phone.soft }

    RippleArea { anchors.fill: parent; onMissed: root.phone.tap("") }
    Row {
        id: named

        x: root.side
        y: Theme.mm(6)
        spacing: root.gap

        Repeater {
            model: root.keys

            PhoneTouch {
                id: key

                required property string modelData

                phone: root.phone
                target: modelData.toLowerCase()
                spoken: modelData
                width: root.keyWidth
                height: Theme.mm(15)
                corner: Theme.mm(1.6)
                background: Rectangle {
                    radius: key.corner
                    color: key.down ? Theme.phone.band : Theme.phone.key
                    border { width: Theme.thick; color: Theme.phone.body }
                }
                contentItem: Item {
                    Text {
                        anchors.centerIn: parent
                        text: key.modelData
                        textFormat: Text.PlainText
                        color: Theme.phone.ink
                        font { family: Theme.latinFamily; bold: true; pixelSize: Math.min(Theme.phoneText * 1.1, key.width / 3) }
                    }
                }
            }
        }
    }
    Blanks { x: named.x + (root.keys.length > 0 ? named.width + root.gap : 0); y: named.y; height: Theme.mm(15); count: Math.round((root.width - root.side - x) / (root.keyWidth * 0.55)) }
    Blanks { id: second; visible: !root.isLow; x: root.side; y: named.y + Theme.mm(15) + root.gap; height: Theme.mm(7); count: 9 }
    Blanks { visible: !root.isLow; x: root.side + root.width * 0.2; y: second.y + second.height + Theme.mm(2); width: root.width * 0.5; height: Theme.mm(7); count: 1 }

    // Keys on which nothing stands.
    component Blanks: Row {
        id: blanks

        property int count: 1

        width: root.width - root.side - x
        spacing: Theme.mm(1.6)

        Repeater {
            model: Math.max(0, blanks.count)

            Rectangle {
                width: (blanks.width - (blanks.count - 1) * blanks.spacing) / blanks.count
                height: blanks.height
                radius: Theme.mm(1.2)
                color: Theme.phone.keys
                border { width: Theme.thin; color: Theme.phone.line }
            }
        }
    }
}
