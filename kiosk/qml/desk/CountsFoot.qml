import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Below the figures: what has to be known about them.
Column {
    id: root

    spacing: Theme.desk(3)

    DeskText { width: root.width; visible: markup !== ""; markup: Desk.figures.note; pixels: Theme.deskDetail; color: Theme.colours.soft }
    Repeater {
        model: Desk.figures.rules

        DeskText { required property string modelData; width: parent ? parent.width : 0; markup: modelData; pixels: Theme.deskDetail; color: Theme.colours.soft }
    }
}
