import QtQuick
import "../theme"

// The orange ring that breathes slowly.
Rectangle {
    id: root

    property bool shown: false

    objectName: "ring"
    anchors { fill: parent; margins: -Theme.mm(1) }
    visible: shown
    color: "transparent"
    radius: Theme.mm(4)
    border.width: Theme.mm(1.5)
    border.color: Theme.phone.target

    SequentialAnimation on opacity {
        running: root.shown && Theme.isMoving
        loops: Animation.Infinite
        NumberAnimation { from: 1; to: 0.55; duration: 900; easing.type: Easing.InOutSine }
        NumberAnimation { from: 0.55; to: 1; duration: 900; easing.type: Easing.InOutSine }
    }
}
