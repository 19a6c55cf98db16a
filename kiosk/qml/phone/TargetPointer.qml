import QtQuick
import "../parts"
import "../theme"

// The arrow out of the words beside the phone to what the ring is round, as high as that. Beside the keys of the bar it
// comes down from the words: an arrow that began at a key would speak of that key.
Item {
    id: root

    required property Item handset
    required property Item target
    // How wide the gap is: nothing else stands there.
    required property real gap
    // From this height on keys stand beside the phone.
    required property real keysFrom
    // Changes whenever what it points at may have moved.
    required property real moves
    // A key among keys and a way to slide are not pointed at.
    property bool isPointing: true
    // Where the ring is, as shares of the phone; empty while that moves.
    property rect place: Qt.rect(0, 0, 0, 0)

    readonly property int line: Math.max(2, Theme.mm(2.2))
    readonly property int head: Theme.mm(6)
    readonly property int middle: Math.round((place.y + place.height / 2) * handset.height)
    readonly property bool isBent: middle + head > keysFrom
    readonly property int from: isBent ? Math.round(keysFrom - Theme.mm(14)) : middle
    // As far as the ring where nothing stands before that, else to the edge of the phone.
    readonly property real reach: place.x < 0.2 ? place.x * handset.width : 0
    // Where the two sides of the head meet.
    readonly property real point: width - tip.size * 2 / 24
    // The ring that was there when it was last looked for.
    property rect seen
    property int looks: 0

    function look(): void {
        const ring = target ? target.mapToItem(handset, 0, 0, target.width, target.height) : Qt.rect(0, 0, 0, 0)
        const isStill = Math.abs(ring.y - seen.y) < 1 && Math.abs(ring.x - seen.x) < 1
        const isSeen = ring.width > 0 && ring.y + ring.height / 2 > 0 && ring.y + ring.height / 2 < handset.height
        seen = ring
        place = isStill && isSeen ? Qt.rect(ring.x / handset.width, ring.y / handset.height, ring.width / handset.width, ring.height / handset.height) : Qt.rect(0, 0, 0, 0)
    }

    objectName: "pointer"
    // Over what stands before it no arrow leads: it would point at that.
    visible: isPointing && place.width > 0 && place.x < 0.4 && gap >= Theme.mm(12)
    x: -gap
    width: gap + reach - Theme.mm(0.5)
    height: handset.height
    onTargetChanged: {
        place = Qt.rect(0, 0, 0, 0)
        settling.restart()
    }
    onMovesChanged: settling.restart()

    // Down from the words and round the corner: one line, of which the rest lies beyond the edge.
    Item {
        objectName: "pointer-stem"
        visible: root.isBent
        x: Math.round((root.gap - root.line) / 2)
        y: root.from
        width: root.point - x
        height: root.middle + root.line / 2 - y
        clip: true

        Rectangle {
            y: -root.head
            width: parent.width + root.head
            height: parent.height + root.head
            radius: root.line * 1.5
            color: "transparent"
            border { width: root.line; color: Theme.colours.target }
        }
    }
    Rectangle {
        objectName: "pointer-line"
        visible: !root.isBent
        y: Math.round(root.middle - root.line / 2)
        x: Theme.mm(2)
        width: root.point - x
        height: root.line
        color: Theme.colours.target
    }
    Pictogram {
        id: tip

        // The head alone, of its grid of 24 the part that it takes.
        objectName: "pointer-tip"
        x: root.width - width + size * 6 / 24
        y: Math.round(root.middle - height / 2)
        name: "next"
        size: root.head * 2 * 24 / 14
        color: Theme.colours.target
        stroke: 24 * root.line / size
    }
    // A page that slides, a list that is scrolled: for a moment it may still be moving.
    Timer {
        id: settling

        interval: 60
        repeat: true
        onRunningChanged: if (running) root.looks = 0
        onTriggered: {
            root.look()
            root.looks += 1
            if (root.looks > 8)
                stop()
        }
    }
}
