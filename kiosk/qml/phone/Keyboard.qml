import QtQuick
import Kiosk
import "../theme"

// Twelve keys, three in a row, as on a Japanese phone. A key is touched again and again, or flicked.
Rectangle {
    id: root

    required property var phone
    readonly property bool isUp: root.phone.keyboard !== ""

    objectName: "keyboard"
    visible: isUp
    height: isUp ? grid.height + 2 * Theme.mm(3) : 0
    color: Theme.phone.keys

    MouseArea { anchors.fill: parent; onPressed: Hand.touch() }
    Grid {
        id: grid

        x: Theme.mm(3)
        y: Theme.mm(3)
        width: parent.width - 2 * x
        columns: 3
        spacing: Theme.mm(3)

        Repeater {
            model: root.phone.keys

            Key {
                required property string modelData

                phone: root.phone
                width: (grid.width - 2 * grid.spacing) / 3
                characters: modelData
            }
        }
    }
}
