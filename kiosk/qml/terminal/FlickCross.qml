import QtQuick
import Kiosk
import "../parts"
import "../theme"

// A key with the letters that lie around it, and an arrow from its middle to the one that comes next.
Item {
    id: root

    readonly property var flick: Phone.flick
    readonly property string wanted: flick.wanted ?? ""
    // How far the finger slides, in keys.
    readonly property int toRight: ({left: -1, right: 1})[wanted] ?? 0
    readonly property int downward: ({up: -1, down: 1})[wanted] ?? 0
    // Not every key has letters on all sides.
    readonly property int lefts: flick.left !== undefined ? 1 : 0
    readonly property int ups: flick.up !== undefined ? 1 : 0
    readonly property int across: 1 + lefts + (flick.right !== undefined ? 1 : 0)
    readonly property int along: 1 + ups + (flick.down !== undefined ? 1 : 0)
    readonly property real side: Math.floor(Math.min(width / Math.max(2.4, across), height / Math.max(2.4, along)))
    // Where the key itself begins.
    readonly property real keyX: Math.round((width - across * side) / 2) + lefts * side
    readonly property real keyY: Math.round((height - along * side) / 2) + ups * side

    objectName: "flick-cross"

    Repeater {
        model: ["tap", "left", "up", "right", "down"].filter(way => root.flick[way] !== undefined)

        Rectangle {
            id: key

            required property string modelData
            readonly property bool isWanted: modelData === root.wanted
            // Both letters make room for the arrow between them.
            readonly property real aside: root.wanted === "tap" ? 0 : modelData === "tap" ? -0.23 : isWanted ? 0.19 : 0

            objectName: isWanted ? "flick-wanted" : "flick-letter"
            x: root.keyX + (({left: -1, right: 1})[modelData] ?? 0) * root.side + Theme.thin
            y: root.keyY + (({up: -1, down: 1})[modelData] ?? 0) * root.side + Theme.thin
            width: root.side - 2 * Theme.thin
            height: width
            radius: width * 0.14
            color: isWanted ? Theme.colours.rail : modelData === "tap" ? Theme.colours.spoken : Theme.colours.card
            border {
                width: modelData === "tap" ? Theme.drawn(6) : Theme.thin * 2
                color: modelData === "tap" ? Theme.colours.blue : isWanted ? Theme.colours.onRail : Theme.colours.border
            }

            TypedLetter {
                anchors { horizontalCenterOffset: key.aside * root.toRight * root.side; verticalCenterOffset: key.aside * root.downward * root.side }
                letter: root.flick[key.modelData]
                pixels: key.width * (key.aside !== 0 ? 0.48 : 0.6)
                color: key.isWanted ? Theme.colours.onRail : Theme.colours.ink
            }
        }
    }
    // With an edge, so that it is seen on the key that it leads to.
    Item {
        objectName: "flick-arrow"
        visible: root.toRight !== 0 || root.downward !== 0
        // On its grid of 24 an arrow is 15 long.
        readonly property real long: root.side * 0.76

        x: root.keyX + root.side / 2 + root.toRight * (0.05 * root.side + long / 2) - width / 2
        y: root.keyY + root.side / 2 + root.downward * (0.05 * root.side + long / 2) - height / 2
        width: long * 24 / 15
        height: width
        rotation: ({down: 90, left: 180, up: 270})[root.wanted] ?? 0

        Repeater {
            model: [[Theme.colours.onRail, 5.4], [Theme.colours.target, 2.8]]

            Pictogram {
                required property var modelData

                anchors.fill: parent
                name: parent?.visible ? "arrow" : ""
                size: parent?.width ?? 0
                color: modelData[0]
                stroke: modelData[1]
            }
        }
    }
}
