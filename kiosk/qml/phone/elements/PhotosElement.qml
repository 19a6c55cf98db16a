import QtQuick
import ".."
import "../../parts"
import "../../theme"

// Photos in rows of three, as in an album. The one that is chosen has a tick.
ChoiceElement {
    id: root

    readonly property real side: Math.floor((width - 2 * gap) / 3)

    tiles: photos
    area: grid
    spacing: gap

    PhoneLabel { width: root.width; visible: text !== ""; text: root.element.label; gloss: root.element.gloss; bold: true }
    Flow {
        id: grid

        width: root.width
        spacing: root.gap

        Repeater {
            id: photos

            model: root.element.options

            PhoneTouch {
                id: photo

                required property var modelData

                phone: root.phone
                target: modelData.id
                spoken: modelData.gloss || modelData.label
                width: root.side
                height: width
                padding: 0
                corner: Theme.onPhone(2)
                Accessible.role: Accessible.RadioButton
                Accessible.checked: tick.visible
                contentItem: Photo {
                    one: photo.modelData
                    isDown: photo.down

                    Rectangle {
                        id: tick

                        objectName: "tick"
                        visible: photo.modelData.id === root.current
                        x: parent.width - width - Theme.onPhone(1)
                        y: Theme.onPhone(1)
                        width: Theme.onPhone(9)
                        height: width
                        radius: width / 2
                        color: Theme.phone.blue
                        border { width: Theme.thin; color: Theme.phone.glass }

                        Pictogram { anchors.centerIn: parent; name: "check"; size: parent.width * 0.7; color: Theme.phone.onBlue; stroke: 2.8 }
                    }
                }
            }
        }
    }
}
