import QtQuick
import Kiosk

// Where nothing is: the touch is seen to be felt.
MouseArea {
    id: root

    signal missed()

    onPressed: mouse => {
        Hand.touch()
        mark.show(Qt.point(mouse.x, mouse.y))
    }
    onClicked: if (Hand.accepts(String(root), false)) root.missed()

    TouchMark { id: mark }
}
