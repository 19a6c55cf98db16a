import QtQuick
import Kiosk
import ".."
import "../../theme"

// A printed code, as the camera sees it, with the frame that finds it. It only looks like one: whoever aims a phone of
// their own at it must not be led anywhere.
PhoneTouch {
    id: root

    required property var element
    // Beside one's own phone stands the true one, which is the larger: nobody is to aim at this.
    readonly property real largest: Math.min(width - Theme.onPhone(10), Theme.onPhone(root.phone.isOwn ? 36 : 66))
    readonly property real side: Math.max(1, Math.min(largest, height - Theme.onPhone(17) - label.implicitHeight))

    target: element.id
    spoken: element.gloss || element.label
    seams: label.seams.map(y => label.y + y + topPadding)
    implicitHeight: largest + Theme.onPhone(17) + label.implicitHeight
    spare: Math.max(0, largest - Theme.mm(26))
    // The ring goes round the corners that find it: both are seen.
    shape: Qt.rect((width - side) / 2 - Theme.onPhone(5), topPadding - Theme.onPhone(3), side + Theme.onPhone(10), side + Theme.onPhone(10))
    contentItem: Item {
        Rectangle {
            id: poster

            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.onPhone(2)
            width: root.side
            height: width
            radius: Theme.onPhone(2)
            color: Theme.phone.glass

            Image {
                anchors { fill: parent; margins: Theme.onPhone(4) }
                source: "../pictures/sample-qr.svg"
                sourceSize: Qt.size(width, height)
            }
            Rectangle {
                anchors.centerIn: parent
                width: sample.implicitWidth + Theme.onPhone(6)
                height: sample.implicitHeight + Theme.onPhone(4)
                radius: Theme.onPhone(2)
                color: Theme.phone.band

                PhoneLabel { id: sample; anchors.centerIn: parent; width: Theme.phoneText * 2.4; text: Typesetter.plain(qsTr("{見本|みほん}")); bold: true; centred: true }
            }
        }
        Repeater {
            model: 4

            Item {
                required property int index

                objectName: "corner"
                x: index % 2 ? poster.x + poster.width - width + Theme.onPhone(3) : poster.x - Theme.onPhone(3)
                y: index > 1 ? poster.y + poster.height - height + Theme.onPhone(3) : poster.y - Theme.onPhone(3)
                width: Theme.onPhone(13)
                height: width
                rotation: [0, 90, 270, 180][index]

                Rectangle { width: parent.width; height: Theme.thick * 1.4; color: root.phone.isScanned ? "#7ee2a8" : Theme.phone.band }
                Rectangle { width: Theme.thick * 1.4; height: parent.height; color: root.phone.isScanned ? "#7ee2a8" : Theme.phone.band }
            }
        }
        PhoneLabel { id: label; anchors.bottom: parent.bottom; width: parent.width; text: root.element.label; gloss: root.element.gloss; centred: true; color: Theme.phone.onScene }
    }
}
