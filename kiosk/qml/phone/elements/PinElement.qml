import QtQuick
import ".."
import "../../theme"

// Boxes for a PIN. What was typed is a dot; longer ones are set smaller.
PhoneTouch {
    id: root

    required property var element
    readonly property int count: (root.phone.typed[element.id] ?? "").length
    // Of whole, even pixels, or what stands in them is no circle.
    readonly property int side: 2 * Math.floor(Math.min(Theme.onPhone(17), availableHeight - label.implicitHeight - Theme.onPhone(2), (availableWidth - (element.length - 1) * Theme.onPhone(3)) / element.length) / 2)

    readonly property bool isFocused: root.phone.focusedField === element.id

    target: element.id
    spoken: element.gloss || element.label
    implicitHeight: label.implicitHeight + Theme.onPhone(element.length > 4 ? 13 : 17) + 2 * padding + Theme.onPhone(6)
    // Above its keys there may be little room: then its boxes are smaller, and nearer to the words.
    spare: Theme.onPhone(element.length > 4 ? 6 : 11)
    seams: label.seams.map(y => y + topPadding)
    joints: [topPadding + boxes.y - Theme.onPhone(2)]
    // The boxes are what is meant, not the words above them.
    shape: Qt.rect(leftPadding + boxes.x - Theme.onPhone(1), topPadding + boxes.y - Theme.onPhone(1), boxes.width + Theme.onPhone(2), boxes.height + Theme.onPhone(2))
    contentItem: Item {
        PhoneLabel { id: label; width: parent.width; text: root.element.label; gloss: root.element.gloss; bold: true; centred: true; mostHeight: root.most > 0 ? Math.max(1, root.most - Theme.onPhone(27)) : 0 }
        Row {
            id: boxes

            anchors { bottom: parent.bottom; bottomMargin: Theme.onPhone(1); horizontalCenter: parent.horizontalCenter }
            spacing: Theme.onPhone(3)

            Repeater {
                model: root.element.length

                Rectangle {
                    required property int index

                    objectName: "pin-box"
                    width: root.side
                    height: width
                    radius: Theme.onPhone(2)
                    color: root.phone.isOwn ? Theme.phone.keys : Theme.phone.glass
                    border { width: Theme.thin * 1.5; color: root.phone.isOwn ? Theme.phone.line : Theme.phone.blue }

                    Rectangle {
                        anchors.centerIn: parent
                        visible: parent.index < root.count
                        width: 2 * Math.round(root.side * 0.45 / 2)
                        height: width
                        radius: width / 2
                        color: Theme.phone.ink
                    }
                }
            }
        }
    }
}
