import QtQuick
import ".."
import "../../parts"
import "../../theme"

// A key that has a sign and no word, as on a real phone; it is said what it is called.
PhoneTouch {
    id: root

    required property string sign
    // Filled, as what does something now.
    property bool isFilled: false
    // It can go no further.
    property bool isPale: false
    readonly property color ink: isFilled ? Theme.phone.onBlue : isPale ? Theme.phone.line : Theme.phone.blue

    width: Theme.onPhone(14)
    height: width
    padding: 0
    corner: width / 2
    background: Rectangle {
        radius: root.corner
        color: root.isFilled ? (root.down ? Theme.phone.blueDown : Theme.phone.blue) : root.down ? Theme.phone.fill : Theme.phone.glass
        border { width: Theme.thin; color: root.isFilled ? Theme.phone.blue : Theme.phone.line }
    }
    contentItem: Item {
        Pictogram { anchors.centerIn: parent; name: root.sign; size: root.width * 0.6; color: root.ink }
    }
}
