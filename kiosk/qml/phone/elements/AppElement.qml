import QtQuick
import ".."
import "../../parts"
import "../../theme"

// An icon of the home screen, in our own neutral drawing, with its name.
PhoneTouch {
    id: root

    required property var element
    // The height of its row; all icons of a page are of one size, whatever their names.
    property real room: 0
    readonly property real words: Theme.phoneText * 2.9 + (phone.elements.some(one => one.gloss) ? Theme.phoneGloss * 1.45 : 0)
    readonly property real side: Math.max(Theme.mm(13), Math.min(width * 0.72, Theme.onPhone(29), room > 0 ? room - words - Theme.onPhone(6) : width))
    readonly property real drawnHeight: side + label.implicitHeight + Theme.onPhone(2.4)

    target: element.id
    spoken: element.gloss || element.label
    padding: Theme.onPhone(0.5)
    implicitHeight: Math.max(drawnHeight + Theme.onPhone(3), room)
    shape: {
        const wide = Math.min(width - Theme.mm(1), Math.max(side, label.natural) + Theme.onPhone(2))
        return Qt.rect((width - wide) / 2, 0, wide, drawnHeight)
    }
    corner: root.phone.skin === "iphone" ? side / 4 : Theme.onPhone(8)
    contentItem: Item {
        Rectangle {
            id: tile

            anchors.horizontalCenter: parent.horizontalCenter
            width: root.side
            height: width
            radius: root.phone.skin === "iphone" ? width * 0.27 : width / 2
            color: root.down ? Theme.phone.body : root.element.colour

            Pictogram { anchors.centerIn: parent; name: root.element.icon; size: parent.width * 0.6; color: Theme.phone.onScene; stroke: 2 }
        }
        PhoneLabel {
            id: label

            readonly property real natural: Theme.phoneText * 4

            y: tile.height + Theme.onPhone(1)
            width: parent.width
            text: root.element.name
            gloss: root.element.gloss
            bold: true
            centred: true
        }
    }
}
