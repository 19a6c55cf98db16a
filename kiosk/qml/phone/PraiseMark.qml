import QtQuick
import "../parts"
import "../theme"

// The tick on the phone after the right touch: what was done was right, seen where one looks.
Rectangle {
    id: root

    property bool shown: false

    objectName: "praise"
    visible: shown
    width: Theme.mm(34)
    height: width
    radius: width / 2
    color: Theme.phone.mint
    border { width: Theme.thick; color: Theme.phone.green }
    onShownChanged: if (shown && Theme.isMoving) grow.restart()

    Pictogram { anchors.centerIn: parent; name: root.shown ? "check" : ""; size: parent.width * 0.62; color: Theme.phone.green; stroke: 3 }
    NumberAnimation { id: grow; target: root; property: "scale"; from: 0.3; to: 1; duration: 200; easing.type: Easing.OutBack }
}
