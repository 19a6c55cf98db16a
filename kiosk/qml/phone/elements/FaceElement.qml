import QtQuick
import ".."
import "../../parts"
import "../../theme"

// The frame of a camera, and in it somebody's face, as one sees oneself; it is looked at as long as the bar fills.
FillTouch {
    id: root

    readonly property real largest: Math.min(availableWidth * 0.8, Theme.onPhone(62))
    readonly property real fixed: label.implicitHeight + bar.height + 2 * (padding + Theme.onPhone(3))
    readonly property real side: Math.max(Theme.mm(18), Math.min(largest, (root.most > 0 ? root.most : height) - fixed))

    implicitHeight: (root.most > 0 ? Math.min(largest, Math.max(Theme.mm(18), root.most - fixed)) : largest) + fixed
    spare: Math.max(0, largest - Theme.mm(22))

    contentItem: Item {
        PhoneLabel { id: label; width: parent.width; text: root.element.label; gloss: root.element.gloss; bold: true; centred: true; color: Theme.phone.onScene; glossColor: color }
        Rectangle {
            id: frame

            objectName: "face-frame"
            anchors.horizontalCenter: parent.horizontalCenter
            y: label.implicitHeight + Theme.onPhone(3)
            width: root.side
            height: width
            radius: width / 2
            color: Theme.phone.glass
            border { width: Theme.thick * 2; color: root.isFull ? "#7ee2a8" : Theme.phone.band }

            Pictogram { anchors.centerIn: parent; name: root.isFull ? "check" : "person"; size: parent.width * 0.62; color: Theme.phone.ink; stroke: 1.6 }
        }
        FillBar { id: bar; y: frame.y + frame.height + Theme.onPhone(3); width: parent.width; share: root.share }
    }
}
