import QtQuick
import "../theme"

// A table from above with the card on it. How the phone comes to it is drawn beside the phone, once.
Rectangle {
    id: root

    radius: Theme.mm(5)
    color: Theme.phone.table

    Image {
        anchors.centerIn: parent
        width: Math.min(root.width - Theme.mm(8), (root.height - Theme.mm(6)) * 205 / 131)
        height: width * 131 / 205
        source: "pictures/card.svg"
        sourceSize: Qt.size(Math.round(width), Math.round(height))
    }
}
