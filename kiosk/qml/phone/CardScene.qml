import QtQuick
import "../theme"

// A table from above: the card on it, and the phone that comes down onto the card and stays there while it is read.
Rectangle {
    id: root

    // "" before, "reading", "failed", "done": as `Phone.reading`.
    required property string reading
    readonly property bool isDown: reading === "reading" || reading === "done"
    // One drawing for every size: 600 × 400 small units.
    readonly property real unit: Math.min(width / 600, height / 400)

    radius: Theme.mm(5)
    color: Theme.phone.table
    clip: true

    Repeater {
        model: 2

        Rectangle { required property int index; y: root.height * (0.3 + 0.36 * index); width: root.width; height: Theme.thin * 2; color: "#ddbc88" }
    }
    Image {
        id: card

        x: (root.width - 600 * root.unit) / 2 + 70 * root.unit
        y: (root.height - height) / 2 + 10 * root.unit
        width: Math.round(300 * root.unit)
        height: Math.round(width * 131 / 205)
        source: "pictures/card.svg"
        sourceSize: Qt.size(width, height)

        CardWord { unit: root.unit * 1.46 }
    }
    Rectangle {
        visible: !root.isDown
        x: device.awayX
        y: device.awayY
        width: device.width
        height: device.height
        radius: 26 * root.unit
        rotation: 8
        color: "transparent"
        border { width: Theme.thin; color: Theme.phone.cardLine }
        opacity: 0.4
    }
    Image {
        id: device

        readonly property real awayX: card.x + card.width + 30 * root.unit
        readonly property real awayY: (root.height - height) / 2 - 14 * root.unit

        // Its upper part comes over the middle of the card, where it is read.
        x: root.isDown ? card.x + card.width * 0.42 : awayX
        y: root.isDown ? card.y - 34 * root.unit : awayY
        width: Math.round(160 * root.unit)
        height: Math.round(width * 224 / 124)
        rotation: root.isDown ? -6 : 8
        source: root.reading === "reading" ? "pictures/back-reading.svg" : "pictures/back.svg"
        sourceSize: Qt.size(width, height)

        Behavior on x { enabled: Theme.isMoving; NumberAnimation { duration: 1200; easing.type: Easing.InOutCubic } }
        Behavior on y { enabled: Theme.isMoving; NumberAnimation { duration: 1200; easing.type: Easing.InOutCubic } }
        Behavior on rotation { enabled: Theme.isMoving; NumberAnimation { duration: 1200; easing.type: Easing.InOutCubic } }
    }
}
