import QtQuick
import "../parts"
import "../theme"

// One of a row of which one is on: that one has a thick border and a tick, so that the filled key is the only main one.
Touchable {
    id: root

    property bool isCurrent: false
    // A letter as large as all of them will be; 0 for a word alone.
    property int sample: 0
    // In which colours it is shown: {ground, ink}; null in those of the page.
    property var swatch: null

    // Among few of them each is as high as a main key.
    property real least: Theme.mm(16)
    // Its word finds room on one line: then its height does not wait for its width.
    property bool isWhole: false

    readonly property real wordHeight: isWhole ? Theme.tall({markup: markup, tag: tag}, word.pixels, true, 100000) : word.implicitHeight
    readonly property color ink: down ? Theme.colours.ink : swatch?.ink ?? (isCurrent ? Theme.colours.blue : Theme.colours.ink)
    readonly property real side: tick.visible ? tick.width + Theme.drawn(10) : 0

    isMain: true
    padding: Theme.drawn(12)
    implicitHeight: Math.max(least, (sample > 0 ? letter.implicitHeight : 0) + wordHeight + 2 * padding)

    background: Rectangle {
        radius: Theme.drawn(20)
        color: root.down ? Theme.colours.pressed : root.swatch?.ground ?? (root.isCurrent ? Theme.colours.tint : Theme.colours.card)
        border.width: root.isCurrent ? Theme.drawn(7) : Theme.thin
        border.color: root.isCurrent ? Theme.colours.blue : Theme.colours.border

        FocusRing { shown: root.hasKeyFocus }
    }
    contentItem: Item {
        RubyText {
            id: letter

            visible: root.sample > 0
            anchors { horizontalCenter: parent.horizontalCenter; bottom: word.top }
            width: implicitWidth
            markup: qsTr("あ")
            bold: true
            pixels: Math.max(1, root.sample)
            color: root.ink
        }
        Pictogram {
            id: tick

            visible: root.isCurrent
            x: word.x - width - Theme.drawn(10)
            y: word.y + word.firstLine - height / 2
            name: "check"
            size: Theme.drawn(40)
            color: root.ink
            stroke: 3
        }
        RubyText {
            id: word

            readonly property real shown: Math.min(implicitWidth, parent.width - root.side)

            x: (parent.width - shown + root.side) / 2
            y: root.sample > 0 ? parent.height - implicitHeight : (parent.height - implicitHeight) / 2
            width: shown
            markup: root.markup
            tag: root.tag
            bold: true
            centred: !root.isCurrent
            pixels: Theme.letters(34, 1.4)
            color: root.ink
            rubyColor: root.ink
        }
    }
}
