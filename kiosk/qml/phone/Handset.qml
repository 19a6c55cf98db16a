import QtQuick
import "../theme"

// The simulated phone, drawn about twice as large as life, with what points at it and the finger on it. In some lessons it is
// a machine of a counter instead.
Item {
    id: root

    required property var phone
    readonly property bool isPhone: true
    readonly property alias edge: casing.edge
    readonly property alias radius: casing.radius
    // What it is made of.
    readonly property alias shell: casing.shell
    // What has the ring now, if anything has; the finger points at it.
    property Item ringed: null
    // Where on it, as shares of it; empty while it moves.
    readonly property rect ringPlace: pointer.place
    readonly property bool isLonger: casing.isLonger
    // In the gap at its left, as wide as this, an arrow points at it, too.
    property real gap: 0
    property real keysFrom: height

    objectName: "handset"

    RippleArea { anchors.fill: parent; onMissed: root.phone.tap("") }
    Casing { id: casing; x: sides.onLeft ? sides.room : 0; width: parent.width - x - (sides.visible ? sides.room : 0); height: parent.height; phone: root.phone }
    SideKeys { id: sides; anchors.fill: parent; phone: root.phone; edge: casing.edge }
    TargetPointer { id: pointer; handset: root; gap: root.gap; keysFrom: root.keysFrom; target: root.ringed; isPointing: root.phone.targetKey === "" && root.phone.targetSwipe === ""; moves: casing.moves + root.height }
    // Seen before anything takes the finger for itself: where it comes down, and whether that is hardly beside the ring.
    Item {
        anchors.fill: parent

        PointHandler {
            id: hand

            property point place
            property bool isFresh: false

            onActiveChanged: if (active) {
                place = point.pressPosition
                isFresh = true
                const far = Theme.mm(5)
                const ring = root.ringed ? root.ringed.mapToItem(root, -far, -far, root.ringed.width + 2 * far, root.ringed.height + 2 * far) : Qt.rect(0, 0, 0, 0)
                root.phone.comeNear(place.x >= ring.x && place.x <= ring.x + ring.width && place.y >= ring.y && place.y <= ring.y + ring.height)
            }
        }
        TouchMark { id: mark }
        Connections {
            target: root.phone

            // A key of a keyboard has no place.
            function onStrayed(): void {
                if (hand.isFresh)
                    mark.show(hand.place)
                hand.isFresh = false
            }
        }
    }
    Finger { handset: root; target: root.ringed; shown: root.phone.isDemonstrating && root.ringed !== null }
}
