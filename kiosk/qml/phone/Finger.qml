import QtQuick
import "../theme"

// The hand that shows where: its tip at the edge of what it shows, so that the letter stays free, and never cut.
Item {
    id: root

    required property Item handset
    required property Item target
    property bool shown: false
    // Where there is no room below, the hand comes from above; where there is none at the right, from the left.
    property bool isFromAbove: false
    property bool isFromLeft: false
    readonly property real tipX: width * 0.29

    function place(): void {
        if (!target)
            return
        const box = target.mapToItem(handset, 0, 0, target.width, target.height)
        isFromAbove = box.y + box.height + height > handset.height && box.y > height
        y = isFromAbove ? box.y - height : Math.min(box.y + box.height - Theme.mm(1), handset.height - height)
        const middle = box.x + box.width / 2
        isFromLeft = middle - tipX + width > handset.width
        x = Math.max(0, isFromLeft ? middle - width + tipX : middle - tipX)
    }

    objectName: "finger"
    visible: shown
    width: Theme.mm(20)
    height: Math.round(width * 346 / 204)
    onShownChanged: place()
    onTargetChanged: place()

    Image {
        anchors.fill: parent
        source: root.shown ? "pictures/hand.svg" : ""
        sourceSize: Qt.size(width, height)
        transform: [
            Scale { origin { x: root.width / 2; y: root.height / 2 } xScale: root.isFromLeft ? -1 : 1; yScale: root.isFromAbove ? -1 : 1 },
            Translate { id: shift }
        ]
    }
    // What it shows may still be moving: a page that slides in, a list that is scrolled.
    Timer { interval: 50; repeat: true; running: root.shown; onTriggered: root.place() }
    SequentialAnimation {
        running: root.shown && Theme.isMoving
        loops: Animation.Infinite
        NumberAnimation { target: shift; property: "y"; from: Theme.mm(root.isFromAbove ? -5 : 5); to: 0; duration: 600; easing.type: Easing.OutSine }
        PauseAnimation { duration: 900 }
    }
}
