import QtQuick
import "../theme"

// Messages that have come down over the top of the screen, the newest first. The page goes on below them: nothing of it is
// hidden from whoever reads slowly.
Item {
    id: root

    required property var phone
    required property var words
    // All of them are no higher, where letters can be a little smaller.
    required property real most

    visible: words.length > 0
    height: visible ? column.height + 2 * column.y : 0

    Column {
        id: column

        x: Theme.mm(4.6)
        y: Theme.mm(3.6)
        width: parent.width - 2 * x
        spacing: Theme.mm(5)

        Repeater {
            model: root.words

            PhoneElement {
                required property var modelData

                phone: root.phone
                width: column.width
                most: Theme.phoneScale > 1.1 ? root.most / root.words.length : 0
                element: modelData
            }
        }
    }
}
