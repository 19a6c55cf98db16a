import QtQuick
import Kiosk
import "../theme"

// Where on the keyboard the key is that comes next: the keys as they lie there, none but that one with its letters, and a
// finger on it.
Item {
    id: root

    readonly property string printed: Phone.isErasing ? Phone.keyLabels["erase"] : Phone.strokes.find(stroke => stroke.isNow)?.key ?? ""
    readonly property int place: Phone.keys.findIndex(key => Phone.isErasing ? key === "erase" : key === printed || key.length > 1 && !Phone.keyLabels[key] && printed !== "" && key.startsWith(printed))
    readonly property int columns: Math.max(1, Phone.keyColumns)
    readonly property int rows: Math.max(1, Math.ceil(Phone.keys.length / columns))
    readonly property real gap: Theme.drawn(8)
    // Below the last row and beside the last column the hand has its room.
    readonly property real wide: Math.floor(Math.min((width - (columns - 1) * gap) / (columns + 0.3), height / (rows + 0.7) * 1.5))
    readonly property real high: Math.floor(Math.min(wide * 0.8, (height - rows * gap) / (rows + 0.7)))

    objectName: "key-pad"

    Repeater {
        model: Phone.keys

        Rectangle {
            id: one

            required property string modelData
            required property int index
            readonly property bool isWanted: index === root.place

            objectName: isWanted ? "key-wanted" : "key-shown"
            visible: modelData !== ""
            x: index % root.columns * (root.wide + root.gap)
            y: Math.floor(index / root.columns) * (root.high + root.gap)
            width: root.wide
            height: root.high
            radius: height * 0.16
            color: isWanted ? Theme.colours.spoken : "transparent"
            border {
                width: isWanted ? Theme.drawn(7) : Theme.thin
                color: isWanted ? Theme.colours.target : Theme.colours.border
            }

            TypedLetter {
                visible: one.isWanted
                letter: one.isWanted ? root.printed : ""
                pixels: Math.min(root.high * 0.56, root.wide / Math.max(1.5, letter.length + 0.5))
            }
        }
    }
    Image {
        readonly property real centre: root.place % root.columns * (root.wide + root.gap) + root.wide / 2

        visible: root.place >= 0
        // The tip at the lower edge of the key: its letters stay free.
        x: centre - width * 0.29
        y: Math.floor(root.place / root.columns) * (root.high + root.gap) + root.high * 0.86
        width: Math.round(height * 204 / 346)
        height: root.high * 1.5
        source: "../phone/pictures/hand.svg"
        sourceSize: Qt.size(width, height)
    }
}
