import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The word to be typed, a box for each touch: what is done, what comes now, what is still to come.
Item {
    id: root

    readonly property var strokes: Phone.strokes.filter(stroke => !stroke.isEnd && !stroke.told)
    // A key that only leads to other letters is touched for the one after it.
    readonly property bool isTurning: Phone.strokes.some(stroke => stroke.told && stroke.isNow)
    // A number is read from one line; in boxes it would look like keys.
    readonly property bool isNumber: Phone.isNumber
    // How wide it all is, counted in boxes: what a mark makes stands after it, with room.
    readonly property real places: strokes.reduce((sum, stroke) => sum + 1.18 + (stroke.isMark ? 1.9 : 0) - (isNumber ? 0.4 : 0), 0)
    // As high as there is room.
    required property real mostHeight
    readonly property real side: Math.round(Math.min(Theme.letters(Theme.isCompact ? 104 : 124, 1.25), mostHeight, (width - title.width) / Math.max(1, places)))
    // Of a long word no box would hold a letter that can be read.
    readonly property bool isReadable: places > 0 && side > Theme.leastText * 1.4

    objectName: "typing-model"
    implicitHeight: isReadable ? side : 0

    ModelTouch { anchors.fill: parent }
    RubyText {
        id: title

        anchors.verticalCenter: parent.verticalCenter
        width: implicitWidth + Theme.drawn(28)
        markup: qsTr("お{手本|てほん}")
        pixels: Theme.letters(34, 1.3)
    }
    Row {
        x: title.width
        visible: root.isReadable

        Repeater {
            model: root.strokes

            Row {
                id: stroke

                required property var modelData
                readonly property bool isNow: modelData.isNow || root.isTurning && modelData.isNext

                rightPadding: root.side * 0.18

                Rectangle {
                    objectName: stroke.modelData.isDone ? "stroke-done" : stroke.isNow ? "stroke-now" : "stroke-to-come"
                    width: root.side * (root.isNumber ? 0.6 : 1)
                    height: root.side
                    radius: root.side * 0.16
                    color: root.isNumber ? "transparent" : stroke.modelData.isDone ? Theme.colours.mint : Theme.colours.card
                    border {
                        width: root.isNumber ? 0 : stroke.isNow ? Theme.drawn(9) : Theme.thin * 2
                        color: stroke.modelData.isDone ? Theme.colours.green : stroke.isNow && !Phone.isErasing ? Theme.colours.target : Theme.colours.border
                    }

                    TypedLetter { letter: stroke.modelData.letter; pixels: root.side * 0.62; color: stroke.modelData.isDone ? Theme.colours.green : Theme.colours.ink }
                    Rectangle { visible: root.isNumber && stroke.isNow; y: parent.height - height; width: parent.width; height: Theme.thick; color: Theme.colours.ink }
                    // Not by its colour alone; on the corner, where no letter is.
                    Rectangle {
                        objectName: "tick"
                        visible: stroke.modelData.isDone && !root.isNumber
                        anchors { horizontalCenter: parent.right; verticalCenter: parent.top }
                        width: root.side * 0.34
                        height: width
                        radius: width / 2
                        color: Theme.colours.green
                        border { width: Theme.thin; color: Theme.colours.card }

                        Pictogram { anchors.centerIn: parent; name: parent.visible ? "check" : ""; size: parent.width * 0.7; color: Theme.colours.onGreen; stroke: 3.4 }
                    }
                }
                // What the two make: an arrow leads to it, and the next letter stands apart.
                Item {
                    objectName: "made-of-two"
                    visible: stroke.modelData.isMark
                    width: root.side * 1.9
                    height: root.side

                    Pictogram {
                        x: root.side * 0.12
                        anchors.verticalCenter: parent.verticalCenter
                        name: stroke.modelData.isMark ? "arrow" : ""
                        size: root.side * 0.5
                        color: Theme.colours.soft
                        stroke: 2.4
                    }
                    TypedLetter { anchors.horizontalCenterOffset: root.side * 0.12; letter: stroke.modelData.after; pixels: root.side * 0.62; color: stroke.modelData.isDone ? Theme.colours.green : Theme.colours.ink }
                }
            }
        }
    }
}
