import QtQuick
import ".."
import "../../parts"
import "../../theme"

// A line of a list: a picture, a label, a detail, and an arrow.
PhoneTouch {
    id: root

    required property var element

    target: element.id
    spoken: element.gloss || element.label
    seams: face.visible ? [] : label.seams.map(y => words.y + y + topPadding)
    implicitHeight: Math.max(Theme.onPhone(20), words.implicitHeight + Theme.onPhone(6))
    spare: implicitHeight - Math.max(Theme.mm(16), words.implicitHeight + Theme.mm(2))
    shape: Qt.rect(-Theme.mm(1.8), 0, width + Theme.mm(3.6), height)
    background: Rectangle {
        color: root.down ? Theme.phone.fill : Theme.phone.glass

        Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: Theme.thin; color: Theme.phone.line }
    }
    contentItem: Item {
        Rectangle {
            id: face

            visible: root.element.picture !== ""
            width: visible ? Theme.onPhone(14) : 0
            height: width
            radius: width / 2
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.phone.fill

            Pictogram { anchors.centerIn: parent; name: root.element.picture; size: Theme.onPhone(9.5); color: Theme.phone.green }
        }
        Column {
            id: words

            x: face.width + (face.visible ? Theme.onPhone(2.5) : 0)
            width: parent.width - x - Theme.onPhone(7)
            anchors.verticalCenter: parent.verticalCenter

            PhoneLabel { id: label; width: parent.width; text: root.element.label; gloss: root.element.gloss; mostHeight: root.most > 0 ? Math.max(1, root.most - Theme.onPhone(2)) : 0 }
            PhoneLabel { width: parent.width; visible: text !== ""; text: root.element.detail; pixels: Theme.phoneGloss; color: Theme.phone.soft }
        }
        Pictogram {
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            name: "next"
            size: Theme.onPhone(6)
            color: Theme.phone.soft
        }
    }
}
