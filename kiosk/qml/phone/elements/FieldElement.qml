import QtQuick
import ".."
import "../../theme"

// A place to write in: its label above, what stands in it, the mark where the next letter comes.
PhoneTouch {
    id: root

    required property var element
    // How wide what stands beside the box is; the words above it go on over that.
    property real aside: 0
    readonly property real middle: topPadding + box.y + box.height / 2
    readonly property bool isFocused: root.phone.focusedField === element.id

    target: element.id
    spoken: element.gloss || element.label
    implicitHeight: label.implicitHeight + box.height + 2 * padding + Theme.onPhone(2)
    shape: Qt.rect(leftPadding, topPadding + box.y, box.width, box.height)
    corner: box.radius
    seams: label.seams.map(y => y + topPadding)
    joints: [topPadding + box.y - Theme.onPhone(2)]
    contentItem: Item {
        PhoneLabel { id: label; width: parent.width + root.aside; text: root.element.label; gloss: root.element.gloss; bold: true; mostHeight: root.most > 0 ? Math.max(1, root.most - box.height - 2 * root.padding - Theme.onPhone(2)) : 0 }
        Rectangle {
            id: box

            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.max(Theme.onPhone(16), Theme.phoneText * 2.2)
            radius: root.element.kind === "search" ? height / 2 : Theme.onPhone(2)
            color: Theme.phone.glass
            border.width: root.isFocused ? Theme.thick : Theme.thin * 1.5
            border.color: root.isFocused ? Theme.phone.blue : Theme.phone.line

            Written {
                anchors { left: parent.left; leftMargin: Theme.onPhone(5); verticalCenter: parent.verticalCenter }
                phone: root.phone
                element: root.element
                room: box.width - Theme.onPhone(10)
                sign: root.element.kind === "search" ? "search" : ""
            }
        }
    }
}
