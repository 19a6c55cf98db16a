import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Each language written in itself, in a letter of its own.
Frame {
    id: root

    CardGrid { anchors.fill: parent }
}
