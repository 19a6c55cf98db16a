import QtQuick
import "../phone"
import "../theme"

// Where on the drawn phone the ring is, and a large finger on it: the phone in outline, and nothing on it that could be
// taken for what is to be touched.
Item {
    id: root

    property Handset handset: null
    // As shares of the phone, from 0 to 1; empty while it moves.
    readonly property rect place: handset?.ringPlace ?? Qt.rect(0, 0, 0, 0)
    readonly property real middleX: ring.x + ring.width / 2
    readonly property real middleY: ring.y + ring.height / 2

    objectName: "touch-here"
    implicitWidth: Math.round(height * 1.04)

    Rectangle {
        id: phone

        objectName: "outline"
        width: Math.round(height * (root.handset ? root.handset.width / root.handset.height : 0.5))
        height: root.height
        radius: width * (root.handset ? root.handset.radius / root.handset.width : 0.13)
        color: Theme.phone.glass
        border { width: Math.max(Theme.thick, Math.round(width * 0.04)); color: root.handset?.shell ?? Theme.phone.body }

        Rectangle { anchors { fill: parent; margins: parent.border.width; bottomMargin: parent.height * 0.92 } radius: phone.radius * 0.6; color: Theme.phone.band }
    }
    Rectangle {
        id: ring

        readonly property real line: Math.max(Theme.drawn(8), Math.round(phone.width * 0.045))

        objectName: "ring-drawn"
        visible: root.place.width > 0
        x: Math.round((root.place.x + root.place.width / 2) * phone.width - width / 2)
        y: Math.round((root.place.y + root.place.height / 2) * phone.height - height / 2)
        width: Math.max(line * 3.6, Math.round(root.place.width * phone.width))
        height: Math.max(line * 3.6, Math.round(root.place.height * phone.height))
        radius: Math.min(height / 2, line * 2)
        color: Theme.phone.glass
        border { width: line; color: Theme.colours.target }
    }
    // The lower what it shows, the more it comes from the side: it stays within the picture.
    Image {
        id: hand

        // In its lower half: the rest of the ring is seen.
        readonly property real tipX: root.middleX + Math.min(ring.width, ring.line * 6) * 0.25
        readonly property real tipY: root.middleY + ring.height * 0.2
        readonly property real share: Math.max(0, Math.min(1, root.middleY / Math.max(1, root.height)))

        objectName: "finger-drawn"
        // The drawing is turned before it is there: where an item of the scene is, the renderer without a graphics card
        // leaves plain grounds out, on the drawn phone too.
        readonly property real angle: Math.round(-20 - 68 * share * Math.sqrt(share))
        readonly property real high: Math.round(root.height * 0.6)
        readonly property real wide: high * 204 / 346
        // Its corners as seen from the tip.
        readonly property var corners: [[0, 0], [1, 0], [0, 1], [1, 1]].map(corner => {
            const x = (corner[0] - 0.294) * wide
            const y = (corner[1] - 0.03) * high
            const turn = angle * Math.PI / 180
            return {x: x * Math.cos(turn) - y * Math.sin(turn), y: x * Math.sin(turn) + y * Math.cos(turn)}
        })
        readonly property real fromX: Math.min(...corners.map(corner => corner.x))
        readonly property real fromY: Math.min(...corners.map(corner => corner.y))

        visible: ring.visible
        x: tipX + fromX
        y: tipY + fromY
        width: Math.max(...corners.map(corner => corner.x)) - fromX
        height: Math.max(...corners.map(corner => corner.y)) - fromY
        source: high > 0 ? "image://turned/hand/" + angle : ""
        sourceSize: Qt.size(width, height)
        smooth: true
    }
}
