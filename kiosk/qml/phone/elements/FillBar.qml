import QtQuick
import "../../theme"

// How much of the time is over.
Rectangle {
    id: root

    required property real share

    objectName: "wait-bar"
    height: Theme.onPhone(7)
    radius: height / 2
    color: Theme.phone.glass
    border { width: Theme.thick; color: Theme.phone.blue }

    Rectangle {
        objectName: "wait-filled"
        visible: root.share > 0
        width: Math.max(height, Math.round(parent.width * root.share))
        height: parent.height
        radius: height / 2
        color: Theme.phone.blue
    }
}
