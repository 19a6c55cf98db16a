import QtQuick
import ".."
import "../../theme"

// A button, filled or outlined; a link is blue and underlined, where a camera has found it a yellow strip.
PhoneTouch {
    id: root

    required property var element
    readonly property bool isLink: element.kind === "link"
    readonly property bool isFound: isLink && root.phone.screen.kind === "camera"
    readonly property bool isPrimary: element.style === "primary"
    // The keys of a machine are larger, and have corners.
    readonly property bool isMachine: root.phone.screen.kind === "machine"

    target: element.id
    spoken: element.gloss || element.label
    // A button is seen whole or not at all.
    seams: isLink ? label.seams.map(y => label.y + y + topPadding) : []
    implicitHeight: Math.max(Theme.onPhone(isLink ? 16 : isMachine ? 25 : 20), label.implicitHeight + Theme.onPhone(6))
    spare: isLink ? 0 : implicitHeight - Math.max(Theme.mm(16), label.implicitHeight + Theme.mm(4))
    // A reading hangs over the edge of a line that has no border: the ring goes round it.
    shape: isLink && !isFound ? Qt.rect(-Theme.mm(1.8), 0, width + Theme.mm(3.6), height) : Qt.rect(0, 0, width, height)
    corner: isFound ? height / 2 : isLink ? Theme.onPhone(3) : isMachine ? Theme.mm(1.4) : root.phone.skin === "iphone" ? Theme.onPhone(5) : height / 2
    background: Rectangle {
        radius: root.corner
        color: root.isFound ? Theme.phone.band : root.isPrimary ? (root.down ? Theme.phone.blueDown : Theme.phone.blue) : root.down ? Theme.phone.fill : Theme.phone.glass
        border.width: root.isLink ? 0 : Theme.thick
        border.color: Theme.phone.blue
    }
    contentItem: Item {
        PhoneLabel {
            id: label

            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
            text: root.element.label
            gloss: root.element.gloss
            pixels: root.isMachine && !root.isLink ? Theme.phoneText * 1.2 : Theme.phoneText
            mostHeight: root.most > 0 ? Math.max(1, root.most - Theme.onPhone(4)) : 0
            bold: !root.isLink
            centred: !root.isLink || root.isFound
            color: root.isFound ? Theme.phone.ink : root.isPrimary ? Theme.phone.onBlue : Theme.phone.blue
        }
        Rectangle {
            visible: root.isLink && !root.isFound
            anchors.bottom: label.bottom
            // As long as the words are.
            width: Math.min(parent.width, Theme.lettersOf({markup: label.text, tag: "ja"}, label.pixels * label.small, false).natural)
            height: Theme.thin
            color: Theme.phone.blue
        }
    }
}
