import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The right touch was made: what has happened, and how it goes on by itself.
Item {
    id: root

    // In portrait she stands beside the phone.
    property bool hasFace: true

    readonly property real gap: Theme.drawn(12)
    readonly property real indent: tick.width + Theme.drawn(24)
    // Nothing is measured while nobody is praised.
    readonly property var praised: ({markup: visible ? Walk.answer : "", tag: Walk.answerTag})
    readonly property var reached: ({markup: visible ? Walk.reached : "", tag: Walk.reachedTag})
    // Her picture goes before the words get smaller, and how it goes on only where they would be small.
    readonly property var onward: ({markup: Walk.isLast ? qsTr("このまま、おわりへ すすみます。") : qsTr("このまま、つぎへ すすみます。"), tag: Theme.tag})
    readonly property real barRoom: Walk.goesOn ? bar.height + 2 * bar.x + gap : 0
    readonly property real onwardRoom: Walk.goesOn ? Theme.tall(onward, onwards.pixels, false, width) + Theme.thin + 2 * going.spacing : 0
    readonly property var plain: found(1, 0)
    readonly property var told: found(Theme.scale, onwardRoom)
    readonly property bool isToldOn: Theme.scale > 1 ? told.praise >= plain.praise : told.praise >= Theme.lettersAt(1, 64, 1)
    // The size of both, as one is to the other at first; larger letters are never smaller than those of 100 %.
    readonly property var sizes: isToldOn ? told : found(Theme.scale, 0)
    readonly property real foot: height - barRoom - (isToldOn ? onwardRoom : 0)
    readonly property bool isRoomy: wordsOf(sizes, width * 0.62 - indent) <= foot && faceSide > Theme.mm(25)
    readonly property real faceSide: Math.min(Theme.drawn(440), width * 0.38, foot - Theme.tall(praised, sizes.praise, true, width - indent) - gap)

    // The largest that leaves `room` below. The largest letters are so large that the longest praise finds room: of one
    // size at every step.
    function found(scale: real, room: real): var {
        const most = scale > 1.6 && Theme.isLargest ? 1 : 1.6
        const sizes = part => ({praise: Math.round(Theme.lettersAt(scale, Theme.isCompact ? 84 : 88, most) * part), reached: Math.round(Theme.lettersAt(scale, Theme.isCompact ? 60 : 62, most) * part)})
        const isFitting = part => wordsOf(sizes(part), width - indent) <= height - barRoom - room
        let [less, more] = [0.4, 1]
        if (isFitting(1))
            return sizes(1)
        while (more - less > 0.02) {
            const middle = (less + more) / 2
            if (isFitting(middle)) less = middle
            else more = middle
        }
        return sizes(less)
    }
    // The praise has the whole width; what was reached stands beside her.
    function wordsOf(pixels: var, beside: real): real {
        return Theme.tall(praised, pixels.praise, true, width - indent) + (Walk.reached === "" ? 0 : Theme.tall(reached, pixels.reached, false, beside) + gap)
    }

    Pictogram { id: tick; y: praise.y + praise.firstLine - height / 2; name: "check"; size: Theme.drawn(72); color: Theme.colours.green; stroke: 3 }
    Picture {
        id: face

        visible: root.hasFace && root.width > Theme.mm(120) && (Theme.scale < 1.4 || Theme.isLargest) && root.isRoomy
        // She sits behind the line.
        anchors { right: parent.right; bottom: going.visible ? going.top : parent.bottom }
        width: visible ? root.faceSide : 0
        height: width
        name: "praise"
    }
    RubyText {
        id: praise

        objectName: "answer"
        x: root.indent
        width: parent.width - x
        markup: Walk.answer
        tag: Walk.answerTag
        bold: true
        isLit: true
        isUnderlined: true
        pixels: root.sizes.praise
    }
    RubyText {
        id: more

        objectName: "reached"
        x: praise.x
        y: praise.y + praise.height + root.gap
        width: praise.width - face.width
        markup: Walk.reached
        tag: Walk.reachedTag
        isLit: true
        isUnderlined: true
        pixels: root.sizes.reached
        mostHeight: root.foot - y
    }
    Column {
        id: going

        objectName: "goes-on"
        visible: Walk.goesOn
        y: parent.height - height
        width: parent.width
        spacing: Theme.drawn(14)

        Rectangle { width: parent.width; height: Theme.thin; color: Theme.colours.green; visible: root.isToldOn }
        RubyText { id: onwards; objectName: "goes-on-words"; width: parent.width; visible: root.isToldOn; markup: root.onward.markup; pixels: Theme.letters(38, 1.4) }
        Rectangle {
            width: parent.width
            height: Theme.drawn(28)
            radius: height / 2
            color: Theme.colours.card
            border { width: Theme.thin; color: Theme.colours.green }

            Rectangle {
                id: bar

                objectName: "goes-on-bar"
                // 0-1. While it is said nobody knows how long it takes: the bar runs from the touch on, ever slower.
                property real share: 0

                x: Theme.drawn(4)
                y: x
                width: Math.max(height, (parent.width - 2 * x) * share)
                height: parent.height - 2 * y
                radius: height / 2
                color: Theme.colours.green
            }
        }
    }
    // Ten steps are bar enough; an animation would draw sixty pictures a second.
    Timer {
        id: running

        readonly property bool isShown: Walk.isDone && Walk.goesOn && Guide.panel === ""
        property real pace: 0

        interval: Walk.isGoingOn ? Math.max(50, Walk.goesOnMs / 10) : 300
        repeat: true
        running: isShown
        onTriggered: bar.share = Walk.isGoingOn ? Math.min(1, bar.share + pace) : Math.max(bar.share, bar.share + (0.7 - bar.share) * 0.1)
    }
    Connections {
        target: Walk

        // What is left of the bar is the time that is left.
        function onGoingOnChanged(): void { running.pace = (1 - bar.share) / 10 }
        function onProgressChanged(): void { if (!Walk.isDone) bar.share = 0 }
    }
}
