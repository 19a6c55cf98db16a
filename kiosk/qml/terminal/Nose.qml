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
    readonly property real reach: Theme.drawn(24)

    width: isDown ? 2 * reach : reach + line
    height: isDown ? reach + line : 2 * reach
    clip: true

    // Its filling opens the panel's border as its own sides go on: no step is seen where they meet.
    Rectangle {
        x: root.isDown ? root.reach - width / 2 : root.reach - width / 2
        y: root.isDown ? -height / 2 : root.reach - height / 2
        width: root.reach * Math.SQRT2
        height: width
        rotation: 45
        antialiasing: true
        color: Theme.colours.card
        border { width: root.line; color: Theme.colours.blue }
    }
}
