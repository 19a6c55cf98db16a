import QtQuick
import ".."
import "../../parts"
import "../../theme"

// Where a form asks for a photo: from where it is taken; or, once it is there, the photo with the key that takes it away.
ChoiceElement {
    id: root

    readonly property bool isAttached: element.attached !== ""

    tiles: ways
    area: list
    spacing: Theme.onPhone(3)

    Row {
        width: root.width
        spacing: Theme.onPhone(3)

        Pictogram { anchors.verticalCenter: parent.verticalCenter; name: "clip"; size: Theme.onPhone(9); color: Theme.phone.ink; stroke: 2 }
        PhoneLabel { width: parent.width - x; text: root.element.label; gloss: root.element.gloss; bold: true }
    }
    Item {
        visible: root.isAttached
        width: root.width
        height: visible ? Theme.onPhone(40) : 0

        Photo { id: photo; objectName: "attached"; width: parent.height; height: parent.height; one: ({picture: root.element.attached, file: root.element.file, ground: root.element.ground}); isDown: false }
        SignTouch {
            phone: root.phone
            target: "take-away"
            visible: root.isAttached
            sign: "close"
            spoken: root.element.keys["take-away"] ?? ""
            x: photo.width + Theme.onPhone(5)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Column {
        id: list

        width: root.width
        spacing: root.gap

        Repeater {
            id: ways

            model: root.isAttached ? [] : root.element.options

            PhoneTouch {
                id: way

                required property var modelData

                phone: root.phone
                target: modelData.id
                spoken: modelData.gloss || modelData.label
                width: root.width
                implicitHeight: Math.max(Theme.onPhone(16), words.implicitHeight + 2 * padding)
                background: Rectangle { radius: Theme.onPhone(2); color: way.down ? Theme.phone.band : Theme.phone.glass; border { width: Theme.thin; color: Theme.phone.line } }
                contentItem: Item {
                    Pictogram { id: sign; anchors.verticalCenter: parent.verticalCenter; name: way.modelData.picture; size: name === "" ? 0 : Theme.onPhone(9); color: Theme.phone.blue; stroke: 2 }
                    PhoneLabel { id: words; x: sign.size > 0 ? sign.size + Theme.onPhone(3) : 0; width: parent.width - x; anchors.verticalCenter: parent.verticalCenter; text: way.modelData.label; gloss: way.modelData.gloss; color: Theme.phone.blue; glossColor: Theme.phone.soft; mostHeight: root.most > 0 ? root.most - Theme.onPhone(4) : 0 }
                }
            }
        }
    }
}
