import QtQuick
import ".."
import "../../parts"
import "../../theme"

// An icon of the home screen, in our own neutral drawing, with its name.
PhoneTouch {
    id: root

    required property var element
    // How all of them stand.
    property HomeGrid grid: null
    readonly property real room: grid?.room ?? 0
    readonly property real side: grid?.side ?? Theme.mm(12)
    readonly property real drawnHeight: side + label.implicitHeight + Theme.onPhone(2.4)

    target: element.id
    spoken: element.gloss || element.label
    padding: Theme.onPhone(0.5)
    implicitHeight: Math.max(drawnHeight + Theme.onPhone(2), room)
    shape: {
        const wide = Math.min(width - Theme.mm(3), Math.max(side, label.natural) + Theme.onPhone(3))
        return Qt.rect((width - wide) / 2, -Theme.mm(0.9), wide, drawnHeight + Theme.mm(0.9))
    }
    // The wall between the icons is no icon: who goes alone is not to be praised for touching it.
    containmentMask: QtObject {
        function contains(at: point): bool {
            const beyond = Theme.mm(3)
            return at.x >= root.shape.x - beyond && at.x <= root.shape.x + root.shape.width + beyond
                && at.y >= root.shape.y - beyond && at.y <= root.shape.y + root.shape.height + beyond
        }
    }
    corner: root.phone.skin === "iphone" ? side / 4 : Theme.onPhone(8)
    contentItem: Item {
        Rectangle {
            id: tile

            objectName: "tile"

            anchors.horizontalCenter: parent.horizontalCenter
            width: root.side
            height: width
            radius: root.phone.skin === "iphone" ? width * 0.27 : width / 2
            color: root.down ? Theme.phone.body : root.element.colour

            Pictogram { anchors.centerIn: parent; name: root.element.icon; size: parent.width * 0.6; color: Theme.phone.onScene; stroke: 2 }
        }
        PhoneLabel {
            id: label

            readonly property real natural: Math.max(...text.split("\u200b").map(part => Theme.lettersOf({markup: part, tag: "ja"}, Theme.phoneText * small, true).natural),
                                                     gloss === "" ? 0 : Theme.lettersOf({markup: gloss, tag: ""}, Theme.phoneGloss * Math.min(small, glossLine), false).natural)

            y: tile.height + Theme.onPhone(1)
            width: parent.width
            text: root.grid?.names.includes(root.element.label) ? root.element.label : root.element.name
            isGlossWhole: true
            mostHeight: root.grid?.columns === 2 ? root.room - root.side - Theme.onPhone(5.4) : 0
            gloss: root.element.gloss
            bold: true
            centred: true
        }
    }
}
