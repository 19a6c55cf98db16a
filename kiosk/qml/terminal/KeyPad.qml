import QtQuick
import Kiosk
import "../theme"

// Where on the keyboard the key is that comes next: the keys as they lie there, none but that one with its letters, large
// enough to be read, and a finger on it.
Item {
    id: root

    readonly property string wanted: Phone.isErasing ? "erase" : Phone.strokes.find(stroke => stroke.isNow)?.key ?? ""
    readonly property string printed: Theme.bare(Phone.keyLabels[wanted] ?? wanted)
    readonly property int place: Phone.keys.findIndex(key => wanted !== "" && (key === wanted || !Phone.keyLabels[key] && key.startsWith(wanted)))
    readonly property int columns: Math.max(1, Phone.keyColumns)
    readonly property int rows: Math.max(1, Math.ceil(Phone.keys.length / columns))
    readonly property real gap: Theme.drawn(8)
    // Below the last row the hand has its room.
    readonly property real wide: Math.floor((width - (columns - 1) * gap) / columns)
    readonly property real high: Math.floor(Math.min(wide * 0.8, (height - rows * gap) / (rows + 0.9)))

    objectName: "key-pad"

    Repeater {
        model: Phone.keys

        Rectangle {
            id: one

            required property string modelData
            required property int index
            readonly property bool isWanted: index === root.place
            readonly property real placeX: index % root.columns * (root.wide + root.gap)
            readonly property real placeY: Math.floor(index / root.columns) * (root.high + root.gap)

            objectName: isWanted ? "key-wanted" : "key-shown"
            visible: modelData !== ""
            z: isWanted ? 1 : 0
            // Over its neighbours, which have no letters.
            x: Math.max(0, Math.min(root.width - width, placeX + (root.wide - width) / 2))
            y: Math.max(0, placeY + (root.high - height) / 2)
            width: root.wide * (isWanted ? 1.7 : 1)
            height: root.high * (isWanted ? 1.6 : 1)
            radius: root.high * 0.16
            color: isWanted ? Theme.colours.rail : "transparent"
            border { width: isWanted ? Theme.thick : Theme.thin; color: isWanted ? Theme.colours.onRail : Theme.colours.border }

            TypedLetter {
                visible: one.isWanted
                letter: one.isWanted ? root.printed : ""
                pixels: Math.min(one.height * 0.6, one.width / Math.max(1.5, letter.length + 0.4))
                color: Theme.colours.onRail
            }
        }
    }
    Image {
        readonly property real centre: root.place % root.columns * (root.wide + root.gap) + root.wide / 2

        visible: root.place >= 0
        z: 2
        // The tip at the lower edge of the key: its letters stay free.
        x: Math.max(0, Math.min(root.width - width, centre - width * 0.29))
        y: Math.floor(root.place / root.columns) * (root.high + root.gap) + root.high * 1.2
        width: Math.round(height * 204 / 346)
        height: root.high * 1.5
        source: "../phone/pictures/hand.svg"
        sourceSize: Qt.size(width, height)
    }
}
