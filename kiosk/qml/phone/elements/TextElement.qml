import QtQuick
import ".."
import "../../theme"

// Words on the screen: a title, plain text, something small, a notice in a box. Touching it is always allowed.
PhoneTouch {
    id: root

    required property var element

    target: element.id
    spoken: element.gloss || element.label
    seams: label.seams.map(y => y + topPadding)
    padding: element.style === "notice" ? Theme.mm(4) : Theme.mm(1)
    implicitHeight: Math.max(Theme.mm(12.2), label.implicitHeight + 2 * padding)
    background: Rectangle {
        visible: root.element.style === "notice"
        radius: Theme.mm(3)
        color: Theme.phone.notice
    }
    contentItem: Item {
        PhoneLabel {
            id: label

            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
            text: root.element.label
            gloss: root.element.gloss
            centred: root.phone.screen.kind === "sheet"
            bold: root.element.style === "title"
            pixels: root.element.style === "title" ? Theme.phoneText * 1.2 : Theme.phoneText
            color: root.phone.screen.kind === "camera" ? Theme.phone.onScene : Theme.phone.ink
        }
    }
}
