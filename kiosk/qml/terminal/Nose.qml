import QtQuick
import "../theme"

// What joins a panel to the key that opened it: the outer half of a square that stands on its corner. No Shape: the
// software renderer draws those outside of what clips them.
Item {
    id: root

    // Down from the panel's lower edge; else to the left from its side.
    property bool isDown: false
    // How thick the panel's border is, which it opens.
    readonly property real line: Theme.drawn(6)
    readonly property real reach: Theme.drawn(isDown ? 24 : 32)

    width: isDown ? 2 * reach : reach + line
    height: isDown ? reach + line : 2 * reach
    clip: true

    Tip { half: root.reach; from: 0; color: Theme.colours.blue }
    // Its filling opens the panel's border and widens through it: no step is seen where they meet.
    Tip { half: 2 * root.reach; from: root.line * Math.SQRT2; color: Theme.colours.card }

    // A square on its corner, its tip so far from that of the nose.
    component Tip: Rectangle {
        required property real half
        required property real from

        x: (root.isDown ? root.reach : from + half) - width / 2
        y: (root.isDown ? root.height - from - half : root.reach) - height / 2
        width: half * Math.SQRT2
        height: width
        rotation: 45
        antialiasing: true
    }
}
