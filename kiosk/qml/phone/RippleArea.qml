import QtQuick
import Kiosk
import "../theme"

// Where nothing is: the touch is seen to be felt.
MouseArea {
    id: root

    signal missed()

    onPressed: mouse => {
        Hand.touch()
        wave.x = mouse.x - wave.width / 2
        wave.y = mouse.y - wave.height / 2
        fade.restart()
    }
    onClicked: if (Hand.accepts(String(root), false)) root.missed()

    Rectangle {
        id: wave

        objectName: "ripple"
        visible: fade.running
        width: Theme.mm(14)
        height: width
        radius: width / 2
        color: "transparent"
        border { width: Theme.thick; color: Theme.phone.line }
    }
    SequentialAnimation {
        id: fade

        NumberAnimation { target: wave; property: "scale"; from: Theme.isMoving ? 0.4 : 1; to: 1; duration: 250 }
        PauseAnimation { duration: 150 }
    }
}
