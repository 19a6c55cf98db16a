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
    Rectangle {
        x: root.isDown ? root.line * Math.SQRT2 : root.reach
        width: root.isDown ? root.width - 2 * x : root.line
        height: root.isDown ? root.line : root.height - 2 * y
        y: root.isDown ? 0 : root.line * Math.SQRT2
        color: Theme.colours.card
    }
}
