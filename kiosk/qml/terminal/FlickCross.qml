import QtQuick
import Kiosk
import "../parts"
import "../theme"

// A key with the letters that lie around it, and which way the finger slides to the one that comes next.
Item {
    id: root

    readonly property var flick: Phone.flick
    readonly property string wanted: flick.wanted ?? ""
    readonly property real side: Math.round(Math.min(width / 3.2, height / 3.2))

    objectName: "flick-cross"

    Repeater {
        model: ["tap", "left", "up", "right", "down"].filter(way => root.flick[way] !== undefined)

        Rectangle {
            id: key

            required property string modelData
            readonly property bool isWanted: modelData === root.wanted

            objectName: isWanted ? "flick-wanted" : "flick-letter"
            x: root.width / 2 + (({left: -1.5, right: 0.5})[modelData] ?? -0.5) * root.side + Theme.thin
            y: root.height / 2 + (({up: -1.5, down: 0.5})[modelData] ?? -0.5) * root.side + Theme.thin
            width: root.side - 2 * Theme.thin
            height: width
            radius: width * 0.14
            color: isWanted ? Theme.colours.rail : modelData === "tap" ? Theme.colours.spoken : Theme.colours.card
            border {
                width: modelData === "tap" ? Theme.drawn(7) : Theme.thin * 2
                color: modelData === "tap" ? Theme.colours.target : isWanted ? Theme.colours.onRail : Theme.colours.border
            }

            TypedLetter { letter: root.flick[key.modelData]; pixels: key.width * 0.6; color: key.isWanted ? Theme.colours.onRail : Theme.colours.ink }
        }
    }
    Pictogram {
        readonly property string toward: root.wanted === "tap" ? "" : root.wanted

        visible: toward !== ""
        // Beside the letter, so that it hides none.
        x: root.width / 2 + (({left: -1.5, right: 0.5})[toward] ?? 0.5) * root.side + (root.side - width) / 2
        y: root.height / 2 + (({up: -1.5, down: 0.5})[toward] ?? 0.5) * root.side + (root.side - height) / 2
        name: ({up: "up", down: "down", left: "back", right: "next"})[toward] ?? ""
        size: root.side * 0.6
        color: Theme.colours.target
        stroke: 3.4
    }
}
