import QtQuick
import Kiosk
import "../parts"
import "../theme"

// What has to lie there before one's own phone is taken: each in a large picture, and the two ways on.
Frame {
    id: root

    readonly property var things: Guide.lesson.things
    readonly property var ways: Guide.choices
    readonly property real gap: Theme.drawn(20)
    readonly property real inner: Theme.drawn(16)
    // One size for all their names, in which no word is too long; the pictures keep half of the height.
    readonly property int pixels: {
        let pixels = Theme.letters(40, 1.4)
        while (pixels > Theme.leastText && (tallest(pixels) > high * 0.5 || !things.every(one => Theme.isWhole({markup: one.label, tag: one.tag}, pixels, true, wide - 2 * inner))))
            pixels -= 2
        return pixels
    }
    readonly property real wide: (middle.width - Math.max(0, things.length - 1) * gap) / Math.max(1, things.length)
    // Their names share one height, so that their pictures end together.
    readonly property real named: tallest(pixels)
    readonly property int rows: isPortrait ? ways.length : 1
    readonly property real keyWidth: (middle.width - (isPortrait ? 0 : gap)) / (isPortrait ? 1 : 2)
    readonly property real keyHeight: Math.min(Theme.drawn(190), middle.height * (isPortrait ? 0.18 : 0.3))
    readonly property real high: Math.min(Theme.drawn(760), middle.height - rows * (keyHeight + gap))

    function tallest(pixels: int): real {
        return Math.max(0, ...things.map(one => Theme.tall({markup: one.label, tag: one.tag}, pixels, true, wide - 2 * inner)))
    }

    objectName: "things"

    Repeater {
        model: root.things

        Rectangle {
            id: thing

            required property var modelData
            required property int index

            objectName: modelData.picture
            x: index * (root.wide + root.gap)
            width: root.wide
            height: root.high
            radius: Theme.drawn(26)
            color: Theme.colours.sand

            Rectangle {
                id: scene

                width: parent.width
                height: parent.height - root.named - 2 * root.inner
                radius: parent.radius
                color: Theme.wash(Guide.lesson.topic)

                Picture { anchors { fill: parent; margins: Theme.drawn(18) } name: thing.modelData.picture }
            }
            RubyText {
                x: root.inner
                y: scene.height + root.inner
                width: parent.width - 2 * x
                markup: thing.modelData.label
                tag: thing.modelData.tag
                bold: true
                centred: true
                isLit: true
                pixels: root.pixels
            }
        }
    }
    Repeater {
        model: root.ways

        WayKey {
            required property var modelData
            required property int index

            x: root.isPortrait ? 0 : index * (root.keyWidth + root.gap)
            y: root.middle.height - (root.isPortrait ? root.rows - index : 1) * (root.keyHeight + root.gap) + root.gap
            width: root.keyWidth
            height: root.keyHeight
            way: modelData
            isShort: needed > height
        }
    }
}
