import QtQuick
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
    spoken: element.gloss || element.label
    readonly property string letters: element.keyboard === "abc" || element.keyboard === "digits" ? Theme.latinFamily : Theme.japaneseFamily
    implicitHeight: label.implicitHeight + box.height + 2 * padding + Theme.mm(2)
    shape: Qt.rect(leftPadding, topPadding + box.y, box.width, box.height)
    corner: box.radius
    contentItem: Item {
        PhoneLabel { id: label; width: parent.width; text: root.element.label; gloss: root.element.gloss; bold: true }
        Rectangle {
            id: box

            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.max(Theme.mm(16), Theme.phoneText * 2.2)
            radius: root.element.kind === "search" ? height / 2 : Theme.mm(2)
            color: Theme.phone.glass
            border.width: root.isFocused ? Theme.thick : Theme.thin * 1.5
            border.color: root.isFocused ? Theme.phone.blue : Theme.phone.line

            Row {
                anchors { left: parent.left; leftMargin: Theme.mm(5); verticalCenter: parent.verticalCenter }
                spacing: Theme.mm(1)
                // Long words are set smaller, so that the end, where one writes, stays in the box.
                scale: Math.min(1, (box.width - Theme.mm(10)) / Math.max(1, implicitWidth))
                transformOrigin: Item.Left

                Pictogram { visible: root.element.kind === "search"; name: "search"; size: Theme.phoneText * 1.2; color: Theme.phone.soft }
                Text {
                    objectName: "typed"
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.element.value + root.typed
                    textFormat: Text.PlainText
                    color: Theme.phone.ink
                    font { family: root.letters; pixelSize: Theme.phoneText * 1.25; bold: true }
                }
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.isFocused
                    width: Theme.thick
                    height: Theme.phoneText * 1.4
                    color: Theme.phone.blue
                }
                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.element.suffix
                    textFormat: Text.PlainText
                    color: Theme.phone.soft
                    font { family: root.letters; pixelSize: Theme.phoneText }
                }
            }
        }
    }
}
