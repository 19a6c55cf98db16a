import QtQuick
import ".."
import "../../theme"

// Boxes for a PIN. What was typed is a dot; longer ones are set smaller.
PhoneTouch {
    id: root

    required property var element
    readonly property int count: (root.phone.typed[element.id] ?? "").length
    readonly property real side: Math.min(Theme.mm(13), (availableWidth - (element.length - 1) * Theme.mm(2)) / element.length)

    readonly property bool isFocused: root.phone.focusedField === element.id

    target: element.id
    onIsFocusedChanged: if (isFocused) revealed()
    Component.onCompleted: if (isFocused) revealed()
    spoken: element.gloss || element.label
    implicitHeight: label.implicitHeight + side + 2 * padding + Theme.mm(3)
    contentItem: Item {
        PhoneLabel { id: label; width: parent.width; text: root.element.label; gloss: root.element.gloss; bold: true; centred: true }
        Row {
            anchors { bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
            spacing: Theme.mm(2)

            Repeater {
                model: root.element.length

                Rectangle {
                    required property int index

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
