import QtQuick
import ".."
import "../../theme"

// A printed code, as the camera sees it, with the frame that finds it. It leads nowhere: it is for practice.
PhoneTouch {
    id: root

    required property var element

    target: element.id
    spoken: element.gloss || element.label
    implicitHeight: Theme.mm(64) + label.implicitHeight
    contentItem: Item {
        Rectangle {
            id: poster

            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.mm(58)
            height: width
            radius: Theme.mm(2)
            color: Theme.phone.glass

            Image {
                anchors { fill: parent; margins: Theme.mm(4) }
                source: "image://qr/" + encodeURIComponent("れんしゅう")
                sourceSize: Qt.size(width, height)
                smooth: false
            }
        }
        Repeater {
            model: 4

            Item {
                required property int index

                x: index % 2 ? poster.x + poster.width - width + Theme.mm(2) : poster.x - Theme.mm(2)
                y: index > 1 ? poster.height - height + Theme.mm(2) : -Theme.mm(2)
                width: Theme.mm(9)
                height: width
                rotation: [0, 90, 270, 180][index]

                Rectangle { width: parent.width; height: Theme.thick; color: root.phone.isScanned ? "#7ee2a8" : Theme.phone.band }
                Rectangle { width: Theme.thick; height: parent.height; color: root.phone.isScanned ? "#7ee2a8" : Theme.phone.band }
            }
        }
        PhoneLabel { id: label; anchors.bottom: parent.bottom; width: parent.width; text: root.element.label; gloss: root.element.gloss; centred: true; color: Theme.phone.onScene }
    }
}
