import QtQuick
import "../parts"
import "../theme"

// The arrow in the gap before the phone, as high as what it points at. Beside the keys of the bar it comes down from the
// words: an arrow that began at a key would speak of that key.
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
    readonly property real line: Theme.mm(2.6)
    readonly property bool isBent: y + height > keysFrom
    // What is seen of a pictogram, on its grid of 24.
    readonly property real seen: arrow.size * 19 / 24
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
    visible: target !== null && isTrue && gap >= Theme.mm(16)
    x: -gap
    width: gap
    height: Theme.mm(20.5)
    onTargetChanged: settling.restart()
    onMovesChanged: settling.restart()

    Rectangle {
        objectName: "pointer-stem"
        visible: root.isBent
        x: arrow.x + (arrow.size - root.seen) / 2
        y: Math.min(root.keysFrom - root.y - Theme.mm(14), arrow.y + arrow.size / 2 - Theme.mm(16))
        width: root.line
        height: arrow.y + arrow.size / 2 + root.line / 2 - y
        radius: width / 2
        color: Theme.colours.target
    }
    Pictogram {
        id: arrow

        objectName: "pointer-tip"
        x: root.isBent ? root.width - root.seen - (size - root.seen) / 2 - Theme.mm(1) : (root.width - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        name: "arrow"
        size: Theme.mm(root.isBent ? 16 : 20.5)
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
