import QtQuick
import "../parts"
import "../theme"

// The hand that shows where.
Item {
    id: root

    property bool shown: false

    objectName: "finger"
    visible: shown
    width: Theme.mm(17)
    height: width

    Rectangle { anchors.centerIn: parent; width: parent.width; height: width; radius: width / 2; color: Theme.phone.onScene; opacity: 0.9 }
    Pictogram { anchors.centerIn: parent; name: "hand"; size: Theme.mm(13); color: Theme.phone.target; stroke: 2.2 }

    transform: Translate { id: shift }
    SequentialAnimation {
        running: root.shown && Theme.isMoving
        loops: Animation.Infinite
        NumberAnimation { target: shift; property: "y"; from: Theme.mm(5); to: 0; duration: 600; easing.type: Easing.OutSine }
        PauseAnimation { duration: 900 }
    }
}
