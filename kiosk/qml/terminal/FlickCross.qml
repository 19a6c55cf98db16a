import QtQuick
import Kiosk
import "../parts"
import "../theme"

// A key with the letters that lie around it, and an arrow from it to the one that comes next. Orange is only what is to be
// touched, on the phone.
Item {
    id: root

    readonly property var flick: Phone.flick
    readonly property string wanted: flick.wanted ?? ""
    readonly property real side: Math.floor(Math.min(width, height) / 3)

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
                width: modelData === "tap" ? Theme.drawn(6) : Theme.thin * 2
                color: modelData === "tap" ? Theme.colours.blue : isWanted ? Theme.colours.onRail : Theme.colours.border
            }

            TypedLetter { letter: root.flick[key.modelData]; pixels: key.width * 0.6; color: key.isWanted ? Theme.colours.onRail : Theme.colours.ink }
        }
    }
    // Beside the letter that it leads to, as long as the finger slides: it hides none.
    Pictogram {
        readonly property string toward: root.wanted === "tap" ? "" : root.wanted

        objectName: "flick-arrow"
        visible: toward !== ""
        x: root.width / 2 + (toward === "left" ? -0.9 : 0.9) * root.side - width / 2
        y: root.height / 2 + (toward === "up" ? -0.9 : 0.9) * root.side - height / 2
        rotation: ({down: 90, left: 180, up: 270})[toward] ?? 0
        name: visible ? "arrow" : ""
        size: root.side * 1.18
        color: Theme.colours.blue
        stroke: 2.6
    }
}
