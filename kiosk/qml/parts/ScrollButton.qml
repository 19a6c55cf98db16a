import QtQuick
import "../theme"

// Up or down, beside something that is longer than its place.
Touchable {
    id: root

    property string pictogram
    property bool isTarget: false
    // Over the drawn phone it looks like none of its keys.
    property bool isOnPhone: false

    implicitWidth: Theme.smallTarget
    implicitHeight: Theme.mm(15)
    background: Rectangle {
        radius: Theme.mm(3)
        color: root.down ? Theme.colours.pressed : root.isOnPhone ? Theme.colours.rail : Theme.colours.card
        opacity: root.isOnPhone && !root.enabled ? 0.4 : 1
        border.width: root.isTarget ? Theme.mm(1.5) : Theme.thin
        border.color: root.isTarget ? Theme.colours.target : root.isOnPhone ? Theme.colours.onRail : root.enabled ? Theme.colours.blue : Theme.colours.track

        FocusRing { shown: root.hasKeyFocus; anchors.margins: 0 }
    }
    contentItem: Item {
        Pictogram { anchors.centerIn: parent; name: root.pictogram; stroke: 2.6; color: root.isOnPhone ? (root.down ? Theme.colours.paper : Theme.colours.onRail) : root.enabled ? Theme.colours.blue : Theme.colours.track }
    }
}
