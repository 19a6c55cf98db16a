import QtQuick
import "../parts"
import "../theme"

// The arrow beside the phone, as high as what it points at.
Pictogram {
    id: root

    required property Item handset
    required property Item target
    // What it begins at, as far as that is high: below, it would begin at something else.
    required property Item beside
    // Changes whenever what it points at may have moved.
    required property real moves
    property int looks: 0
    property bool isBeside: false

    function look(): void {
        if (!target || !beside)
            return
        const middle = target.mapToItem(handset, 0, target.height / 2).y
        const top = beside.mapToItem(handset, 0, 0).y
        isBeside = beside.visible && middle > top && middle < top + beside.height
        y = middle - height / 2
    }

    objectName: "pointer"
    visible: target !== null && isBeside
    x: -width
    name: "arrow"
    size: Theme.drawn(56)
    color: Theme.colours.target
    stroke: 3
    onTargetChanged: settling.restart()
    onMovesChanged: settling.restart()

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
