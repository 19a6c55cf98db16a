import QtQuick
import "../parts"
import "../theme"

// The arrow in the gap before the phone, as high as what it points at.
Pictogram {
    id: root

    required property Item handset
    required property Item target
    // How wide the gap is: nothing else stands there.
    required property real gap
    // Changes whenever what it points at may have moved.
    required property real moves
    // What is seen of it, on its grid of 24.
    readonly property real seen: size * 19 / 24
    property int looks: 0
    // What moves, or is out of sight, is not pointed at.
    property bool isTrue: false

    function look(): void {
        if (!target)
            return
        const before = y
        y = target.mapToItem(handset, 0, target.height / 2).y - height / 2
        isTrue = Math.abs(y - before) < 1 && y > 0 && y + height < handset.height
    }

    objectName: "pointer"
    visible: target !== null && isTrue && gap >= seen
    x: -gap / 2 - width / 2
    name: "arrow"
    size: Theme.mm(20.5)
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
