import QtQuick
import ".."
import "../../theme"

// The bar of steps of a form: `value` is "2/5".
PhoneTouch {
    id: root

    required property var element
    readonly property var parts: element.value.split("/").map(Number)

    target: element.id
    spoken: element.gloss || element.label
    implicitHeight: Math.max(Theme.onPhone(12.2), label.implicitHeight + Theme.onPhone(11))
    contentItem: Item {
        Row {
            id: bars

            width: parent.width
            spacing: Theme.onPhone(1)

            Repeater {
                model: root.parts[1] || 1

                Rectangle {
                    required property int index

                    width: (bars.width - ((root.parts[1] || 1) - 1) * bars.spacing) / (root.parts[1] || 1)
                    height: Theme.onPhone(4)
                    radius: height / 2
                    color: index < root.parts[0] ? Theme.phone.blue : Theme.phone.line
                }
            }
        }
        PhoneLabel { id: label; y: Theme.onPhone(6); width: parent.width; text: root.element.label; gloss: root.element.gloss; color: Theme.phone.soft }
    }
}
