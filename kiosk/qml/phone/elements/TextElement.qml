import QtQuick
import ".."
import "../../theme"

// Words on the screen: a title, plain text, something small, a notice in a box, a number to keep. Touching it is always
// allowed.
PhoneTouch {
    id: root

    required property var element
    readonly property bool isKept: element.style === "keep"
    readonly property bool isBox: isKept || element.style === "notice"

    target: element.id
    spoken: element.gloss || element.label
    seams: label.seams.map(y => y + topPadding)
    joints: label.joints.map(y => y + topPadding)
    padding: isBox ? Theme.onPhone(4) : Theme.onPhone(1)
    implicitHeight: Math.max(Theme.onPhone(12.2), label.implicitHeight + 2 * padding)
    background: Rectangle {
        visible: root.isBox
        radius: Theme.onPhone(3)
        color: Theme.phone.notice
    }
    contentItem: Item {
        PhoneLabel {
            id: label

            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
            text: root.element.label
            gloss: root.element.gloss
            mostHeight: root.isKept && root.most > 0 ? root.most - 2 * root.padding : 0
            centred: ["sheet", "call"].includes(root.phone.screen.kind)
            bold: root.element.style === "title" || root.isKept
            pixels: root.element.style === "title" || root.isKept ? Theme.phoneText * 1.2 : Theme.phoneText
            color: root.phone.screen.kind === "camera" ? Theme.phone.onScene : Theme.phone.ink
        }
    }
}
