import QtQuick
import Kiosk
import ".."
import "../../parts"
import "../../theme"

// A place to write in: its label above, what stands in it, the mark where the next letter comes.
PhoneTouch {
    id: root

    required property var element
    readonly property string typed: root.phone.typed[element.id] ?? ""
    readonly property bool isFocused: root.phone.focusedField === element.id

    target: element.id
    onIsFocusedChanged: if (isFocused) revealed()
    Component.onCompleted: if (isFocused) revealed()
    spoken: element.gloss || element.label
    implicitHeight: label.implicitHeight + box.height + 2 * padding + Theme.mm(1)
    contentItem: Item {
        PhoneLabel { id: label; width: parent.width; text: root.element.label; gloss: root.element.gloss }
        Rectangle {
            id: box

            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.mm(13)
            radius: root.element.kind === "search" ? height / 2 : Theme.mm(2)
            color: Theme.phone.glass
            border.width: root.isFocused ? Theme.thick : Theme.thin
            border.color: root.isFocused ? Theme.phone.blue : Theme.phone.line

            Row {
                anchors { left: parent.left; leftMargin: Theme.mm(3.5); verticalCenter: parent.verticalCenter }

                Pictogram { visible: root.element.kind === "search"; name: "question"; size: Theme.mm(7); color: Theme.phone.soft }
                Text {
                    objectName: "typed"
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.element.value + root.typed
                    textFormat: Text.PlainText
                    color: Theme.phone.ink
                    font { family: Display.japaneseFamily; pixelSize: Theme.mm(7) }
                }
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.isFocused
                    width: Theme.thick
                    height: Theme.mm(8)
                    color: Theme.phone.blue
                }
                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.element.suffix
                    textFormat: Text.PlainText
                    color: Theme.phone.soft
                    font { family: Display.japaneseFamily; pixelSize: Theme.mm(6.4) }
                }
            }
        }
    }
}
