import QtQuick
import ".."
import "../../theme"

// A sheet of a paper, in small print until it is widened. Under the last one there is nothing more; under another one the
// edge of the next is seen.
PhoneTouch {
    id: root

    required property var element
    readonly property var lines: element.pages[root.phone.sheet] ?? []
    readonly property int pixels: Math.max(Theme.onPhone(4.4), Theme.phoneText * [0.7, 1, 1.3][root.phone.wide])
    readonly property int count: element.pages.length
    readonly property bool isMore: root.phone.sheet < count - 1
    readonly property real begin: name.height > 0 ? name.height + Theme.onPhone(2) : 0
    // Between its edge and the print.
    readonly property real margin: Theme.onPhone(4)

    target: element.id
    spoken: [element, ...lines].map(one => one.gloss || one.label).filter(words => words !== "").join(" ")
    padding: Theme.onPhone(1)
    implicitHeight: begin + paper.height + next.height + 2 * padding
    shape: Qt.rect(padding, padding + begin, paper.width, paper.height)
    corner: Theme.onPhone(1)
    seams: {
        const found = []
        for (let i = 0; i < printed.count; i++) {
            const label = printed.itemAt(i) as PhoneLabel
            found.push(...(i > 0 ? [0] : []).concat(label?.seams ?? []).map(seam => padding + begin + margin + (label?.y ?? 0) + seam))
        }
        return found
    }
    contentItem: Item {
        PhoneLabel { id: name; width: parent.width; visible: text !== ""; height: visible ? implicitHeight : 0; text: root.element.label; gloss: root.element.gloss; bold: true }
        Rectangle {
            id: next

            visible: root.isMore
            x: Theme.onPhone(2)
            y: paper.y + Theme.onPhone(2)
            width: paper.width - Theme.onPhone(1)
            height: Theme.onPhone(2)
            color: Theme.phone.fill
        }
        Rectangle {
            id: paper

            objectName: "sheet"
            y: root.begin
            width: parent.width - Theme.onPhone(2)
            // A paper with little on it is a paper all the same.
            height: Math.max(width * 0.9, column.implicitHeight + (root.count > 1 ? number.implicitHeight + root.margin : 0) + 2 * root.margin)
            color: Theme.phone.glass
            border { width: Theme.thin; color: Theme.phone.line }

            Column {
                id: column

                x: root.margin
                y: root.margin
                width: parent.width - 2 * root.margin
                spacing: root.pixels * 0.4

                Repeater {
                    id: printed

                    model: root.lines

                    PhoneLabel {
                        required property var modelData

                        width: column.width
                        text: modelData.label
                        gloss: modelData.gloss
                        pixels: root.pixels
                    }
                }
            }
            PhoneLabel {
                id: number

                objectName: "sheet-number"
                visible: root.count > 1
                y: parent.height - height - root.margin
                width: parent.width
                text: `${root.phone.sheet + 1}/${root.count}`
                centred: true
                color: Theme.phone.soft
            }
        }
    }
}
