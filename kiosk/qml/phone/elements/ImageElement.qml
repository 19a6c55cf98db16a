import QtQuick
import ".."
import "../../parts"
import "../../theme"

// A picture of the lesson, or one of our pictograms, large; on a sheet or in a call the round face of somebody.
PhoneTouch {
    id: root

    required property var element
    // A photo is what one looks at; other pictures stand beside words.
    readonly property real pictured: Theme.onPhone(element.ground !== "" ? 70 : 35)

    target: element.id
    seams: label.seams.map(y => label.y + y + topPadding)
    spoken: element.gloss || element.label
    implicitHeight: pictured + Theme.onPhone(5) + label.implicitHeight
    spare: Theme.mm(20)
    contentItem: Item {
        Rectangle {
            readonly property bool isFace: ["sheet", "call"].includes(root.phone.screen.kind) && root.element.file === ""

            anchors.horizontalCenter: parent.horizontalCenter
            width: isFace ? height : parent.width
            height: Math.min(root.pictured, parent.height - label.implicitHeight - Theme.onPhone(1))
            radius: isFace ? height / 2 : Theme.onPhone(3)
            color: isFace ? Theme.phone.mint : root.element.ground || Theme.phone.fill

            Image { anchors.fill: parent; visible: root.element.file !== ""; source: root.element.file; fillMode: Image.PreserveAspectFit; asynchronous: true }
            Pictogram { anchors.centerIn: parent; visible: root.element.file === ""; name: root.element.picture || "photo"; size: Math.min(root.pictured * 4 / 7, parent.height * 0.6); color: Theme.phone.green }
        }
        PhoneLabel { id: label; anchors.bottom: parent.bottom; width: parent.width; text: root.element.label; gloss: root.element.gloss; centred: true }
    }
}
