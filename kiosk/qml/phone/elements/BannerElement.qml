import QtQuick
import ".."
import "../../parts"
import "../../theme"

// A message over the top of the screen: the mark of its app, who sends it, and what it says, all of it.
PhoneTouch {
    id: root

    required property var element

    target: element.id
    spoken: element.gloss || [element.detail, element.label].filter(text => text !== "").join("。")
    padding: Theme.onPhone(3)
    implicitHeight: Math.max(Theme.onPhone(20), words.implicitHeight + 2 * padding)
    corner: Theme.onPhone(root.phone.skin === "iphone" ? 6 : 4)
    background: Item {
        // It lies above the rest.
        Rectangle { y: Theme.mm(1); width: parent.width; height: parent.height; radius: root.corner; color: Theme.phone.body; opacity: 0.28 }
        Rectangle {
            anchors.fill: parent
            radius: root.corner
            color: root.down ? Theme.phone.fill : Theme.phone.glass
            border { width: Theme.thin; color: Theme.phone.line }
        }
    }
    contentItem: Item {
        Rectangle {
            id: tile

            y: Theme.mm(0.6)
            visible: root.element.picture !== ""
            width: visible ? Theme.onPhone(12) : 0
            height: width
            radius: root.phone.skin === "iphone" ? width * 0.27 : width / 2
            color: Theme.phone.green

            Pictogram { anchors.centerIn: parent; name: root.element.picture; size: parent.width * 0.64; color: Theme.phone.onScene; stroke: 2 }
        }
        Column {
            id: words

            x: tile.width + (tile.visible ? Theme.onPhone(3) : 0)
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter

            PhoneLabel { id: sender; width: parent.width; visible: text !== ""; text: root.element.detail; bold: true }
            PhoneLabel { width: parent.width; text: root.element.label; gloss: root.element.gloss; mostHeight: root.most > 0 ? Math.max(1, root.most - 2 * root.padding - (sender.visible ? sender.height : 0)) : 0 }
        }
    }
}
