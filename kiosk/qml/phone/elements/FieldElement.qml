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
    spoken: element.gloss || element.label
    readonly property string letters: element.keyboard === "abc" || element.keyboard === "digits" ? Theme.latinFamily : Theme.japaneseFamily
    implicitHeight: label.implicitHeight + box.height + 2 * padding + Theme.onPhone(2)
    shape: Qt.rect(leftPadding, topPadding + box.y, box.width, box.height)
    corner: box.radius
    seams: label.seams.map(y => y + topPadding)
    joints: [topPadding + box.y - Theme.onPhone(2)]
    TextMetrics {
        id: longest

        readonly property string goal: root.phone.goal[root.element.id] ?? ""

        font: written.font
        text: root.element.value + (goal.length > root.typed.length ? goal : root.typed)
    }
    contentItem: Item {
        PhoneLabel { id: label; width: parent.width; text: root.element.label; gloss: root.element.gloss; bold: true; mostHeight: root.most > 0 ? Math.max(1, root.most - box.height - 2 * root.padding - Theme.onPhone(2)) : 0 }
        Rectangle {
            id: box

            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.max(Theme.onPhone(16), Theme.phoneText * 2.2)
            radius: root.element.kind === "search" ? height / 2 : Theme.onPhone(2)
            color: Theme.phone.glass
            border.width: root.isFocused ? Theme.thick : Theme.thin * 1.5
            border.color: root.isFocused ? Theme.phone.blue : Theme.phone.line

            Row {
                anchors { left: parent.left; leftMargin: Theme.onPhone(5); verticalCenter: parent.verticalCenter }
                // Long words are set smaller, so that the end, where one writes, stays in the box: from the first letter on.
                scale: Math.min(1, (box.width - Theme.onPhone(10)) / Math.max(1, implicitWidth - written.width + longest.advanceWidth))
                transformOrigin: Item.Left

                Pictogram { visible: root.element.kind === "search"; name: "search"; size: Theme.phoneText * 1.2; color: Theme.phone.soft }
                Item { visible: root.element.kind === "search"; width: Theme.onPhone(4); height: 1 }
                Text {
                    id: written

                    objectName: "typed"
                    anchors.verticalCenter: parent.verticalCenter
                    // An empty one would take its gap with it.
                    width: Math.max(1, implicitWidth)
                    text: root.element.value + root.typed
                    textFormat: Text.PlainText
                    color: Theme.phone.ink
                    font { family: root.letters; pixelSize: Theme.phoneText * 1.25; bold: true }

                    // The mark takes no room: an address has no gap.
                    Rectangle { objectName: "caret"; visible: root.isFocused; x: parent.implicitWidth; anchors.verticalCenter: parent.verticalCenter; width: Theme.thick; height: Theme.phoneText * 1.5; color: Theme.phone.blue }
                }
                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.element.suffix
                    textFormat: Text.PlainText
                    color: root.typed === "" ? Theme.phone.soft : Theme.phone.ink
                    font: written.font
                }
            }
        }
    }
}
