import QtQuick
import "../theme"

// Where a finger was: a ring that stands there for a moment, so that the touch is seen to be felt.
Rectangle {
    id: root

    function show(at: point): void {
        x = at.x - width / 2
        y = at.y - height / 2
        fade.restart()
    }

    objectName: "ripple"
    visible: fade.running
    width: Theme.mm(14)
    height: width
    radius: width / 2
    color: "transparent"
    border { width: Theme.mm(1.8); color: Theme.phone.onScene }

    Rectangle {
        anchors { fill: parent; margins: Theme.mm(0.5) }
        radius: width / 2
        color: "transparent"
        border { width: Theme.mm(0.9); color: Theme.phone.body }
    }
    SequentialAnimation {
        id: fade

        NumberAnimation { target: root; property: "scale"; from: Theme.isMoving ? 0.4 : 1; to: 1; duration: 250 }
        PauseAnimation { duration: 900 }
    }
}
