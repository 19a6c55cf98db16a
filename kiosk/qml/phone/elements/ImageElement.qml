import QtQuick
import ".."
import "../../parts"
import "../../theme"

// A picture of the lesson, or one of our pictograms, large.
PhoneTouch {
    id: root

    required property var element

    target: element.id
    spoken: element.gloss || element.label
    implicitHeight: Theme.mm(36) + label.implicitHeight
    contentItem: Item {
        Rectangle {
            width: parent.width
            height: Theme.mm(31)
            radius: Theme.mm(3)
            color: Theme.phone.fill

            Image { anchors.fill: parent; visible: root.element.file !== ""; source: root.element.file; fillMode: Image.PreserveAspectFit; asynchronous: true }
            Pictogram { anchors.centerIn: parent; visible: root.element.file === ""; name: root.element.picture || "photo"; size: Theme.mm(24); color: Theme.phone.green }
        }
        PhoneLabel { id: label; anchors.bottom: parent.bottom; width: parent.width; text: root.element.label; gloss: root.element.gloss; centred: true }
    }
}
