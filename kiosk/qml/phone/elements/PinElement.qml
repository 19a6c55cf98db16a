import QtQuick
import ".."
import "../../theme"

// Boxes for a PIN. What was typed is a dot; longer ones are set smaller.
PhoneTouch {
    id: root

    required property var element
    readonly property int count: (root.phone.typed[element.id] ?? "").length
    readonly property real side: Math.min(Theme.mm(17), (availableWidth - (element.length - 1) * Theme.mm(3)) / element.length)

    readonly property bool isFocused: root.phone.focusedField === element.id

    target: element.id
    onIsFocusedChanged: if (isFocused) revealed()
    spoken: element.gloss || element.label
    implicitHeight: label.implicitHeight + Theme.mm(element.length > 4 ? 13 : 17) + 2 * padding + Theme.mm(6)
    // The boxes are what is meant, not the words above them.
    shape: Qt.rect(leftPadding + boxes.x - Theme.mm(1), topPadding + boxes.y - Theme.mm(1), boxes.width + Theme.mm(2), boxes.height + Theme.mm(2))
    contentItem: Item {
        PhoneLabel { id: label; width: parent.width; text: root.element.label; gloss: root.element.gloss; bold: true; centred: true }
        Row {
            id: boxes

            anchors { bottom: parent.bottom; bottomMargin: Theme.mm(1); horizontalCenter: parent.horizontalCenter }
            spacing: Theme.mm(3)

            Repeater {
                model: root.element.length

                Rectangle {
                    required property int index

                    objectName: "pin-box"
                    width: root.side
                    height: width
                    radius: Theme.mm(2)
                    color: Theme.phone.glass
                    border { width: Theme.thin * 1.5; color: Theme.phone.blue }

                    Rectangle {
                        anchors.centerIn: parent
                        visible: parent.index < root.count
                        width: parent.width * 0.45
                        height: width
                        radius: width / 2
                        color: Theme.phone.ink
                    }
                }
            }
        }
    }
}
