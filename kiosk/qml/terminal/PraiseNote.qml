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
    // Where letters are large, readings many or the place is low, what was reached says enough beside the tick: words go, not their size.
    readonly property bool isBrief: (Theme.scale > 1 || !hasFace || Theme.isSpaced && Theme.tag === "ja" || isTooLong) && Walk.reached !== ""
    readonly property bool isTooLong: visible && Theme.tall({markup: Walk.answer, tag: Walk.answerTag}, sizes.praise, true, width - indent) + Theme.tall(reached, sizes.reached, false, width - indent) + gap + barRoom > height
    // Nothing is measured while nobody is praised.
    readonly property var praised: ({markup: visible && !isBrief ? Walk.answer : "", tag: Walk.answerTag})
    readonly property var reached: ({markup: visible ? Walk.reached : "", tag: Walk.reachedTag})
    readonly property var onward: ({markup: Walk.isLast ? qsTr("このまま、おわりへ すすみます。") : qsTr("このまま、つぎへ すすみます。"), tag: Theme.tag})
    readonly property real barRoom: Walk.goesOn ? bar.height + 2 * bar.x + gap : 0
    readonly property real onwardRoom: Walk.goesOn ? Theme.tall(onward, onwards.pixels, false, width) + Theme.thin + 2 * going.spacing : 0
    // The same at every step. Her picture goes before the words get smaller, and how it goes on, which the key says too.
    readonly property var sizes: ({
        praise: Theme.letters(Theme.isCompact ? 84 : 88, 1),
        reached: !hasFace ? Theme.letters(72, 1.1) : Theme.isCompact ? Theme.letters(60, Theme.isLargest ? 1.35 : 1.22) : Theme.letters(62, 1.4)
    })
    readonly property bool isToldOn: wordsOf(width - indent) + barRoom + onwardRoom <= height
    readonly property real foot: height - barRoom - (isToldOn ? onwardRoom : 0)
    readonly property bool isRoomy: wordsOf(besideFace) <= foot && Theme.isWhole(reached, sizes.reached, isBrief, besideFace) && faceSide > Theme.mm(25)
    readonly property real besideFace: width * 0.62 - indent
    readonly property real faceSide: Math.min(Theme.drawn(440), width * 0.38, foot - Theme.tall(praised, sizes.praise, true, width - indent) - gap)

    // The praise has the whole width; what was reached stands beside her.
    function wordsOf(beside: real): real {
        return Theme.tall(praised, sizes.praise, true, width - indent) + (Walk.reached === "" ? 0 : Theme.tall(reached, sizes.reached, isBrief, beside) + (isBrief ? 0 : gap))
    }

    Pictogram { id: tick; y: (root.isBrief ? more : praise).firstLine - height / 2; name: "check"; size: Theme.drawn(72); color: Theme.colours.green; stroke: 3 }
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
        visible: !root.isBrief
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
        y: root.isBrief ? 0 : praise.y + praise.height + root.gap
        width: praise.width - face.width
        markup: Walk.reached
        tag: Walk.reachedTag
        isLit: true
        isUnderlined: true
        bold: root.isBrief
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
