import QtQuick
import ".."
import "../../parts"
import "../../theme"

// A plastic card, of our own drawing, with no name and no number on it.
PhoneTouch {
    id: root

    required property var element

    target: element.id
    spoken: element.gloss || element.label
    implicitHeight: Math.max(Theme.mm(30), label.implicitHeight + Theme.mm(12))
    background: Rectangle {
        radius: Theme.mm(3)
        color: "#f3e9f4"
        border { width: Theme.thin; color: Theme.phone.line }
    }
    contentItem: Item {
        Pictogram { id: face; name: "person"; size: Theme.mm(15); color: Theme.phone.soft; anchors.verticalCenter: parent.verticalCenter }
        PhoneLabel {
            id: label

            anchors { left: face.right; leftMargin: Theme.mm(3); right: parent.right; verticalCenter: parent.verticalCenter }
            text: root.element.label
            gloss: root.element.gloss
        }
    }
}
