import QtQuick
import ".."
import "../../theme"

// A plastic card, of our own drawing, with no name and no number on it.
PhoneTouch {
    id: root

    required property var element
    readonly property real pictured: Math.round(Math.min(width - 2 * padding, Theme.onPhone(62)) * 131 / 205)

    target: element.id
    seams: label.seams.map(y => label.y + y + topPadding)
    spoken: element.gloss || element.label
    implicitHeight: pictured + label.implicitHeight + 2 * padding + Theme.onPhone(2)
    spare: pictured * 0.6
    contentItem: Item {
        Image {
            id: picture

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.round(height * 205 / 131)
            height: Math.min(root.pictured, parent.height - label.implicitHeight - Theme.onPhone(2))
            source: "../pictures/card.svg"
            sourceSize: Qt.size(width, height)
        }
        PhoneLabel { id: label; anchors.bottom: parent.bottom; width: parent.width; text: root.element.label; gloss: root.element.gloss; centred: true }
    }
}
