import QtQuick
import ".."
import "../../theme"

// A plastic card, of our own drawing, with no name and no number on it.
PhoneTouch {
    id: root

    required property var element

    target: element.id
    spoken: element.gloss || element.label
    implicitHeight: picture.height + label.implicitHeight + 2 * padding + Theme.mm(2)
    contentItem: Item {
        Image {
            id: picture

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Theme.mm(62))
            height: Math.round(width * 131 / 205)
            source: "../pictures/card.svg"
            sourceSize: Qt.size(width, height)
        }
        PhoneLabel { id: label; anchors.bottom: parent.bottom; width: parent.width; text: root.element.label; gloss: root.element.gloss; centred: true }
    }
}
