import QtQuick
import ".."
import "../../parts"
import "../../theme"

// A mark with its word, such as the shield of a verified account.
PhoneTouch {
    id: root

    required property var element

    target: element.id
    spoken: element.gloss || element.label
    implicitHeight: Math.max(Theme.onPhone(12.2), label.implicitHeight + 2 * padding)
    contentItem: Item {
        Pictogram { id: mark; anchors.verticalCenter: parent.verticalCenter; name: root.element.picture || "shield"; size: Theme.onPhone(10); color: Theme.phone.green }
        PhoneLabel {
            id: label

            anchors { left: mark.right; leftMargin: Theme.onPhone(2); right: parent.right; verticalCenter: parent.verticalCenter }
            text: root.element.label
            gloss: root.element.gloss
        }
    }
}
