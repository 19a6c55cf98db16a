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
    readonly property var praised: ({markup: Walk.answer, tag: Walk.answerTag})
    readonly property var reached: ({markup: Walk.reached, tag: Walk.reachedTag})
    // The largest letters are so large that the longest praise finds room: of one size at every step.
    readonly property int mostPraise: Theme.letters(Theme.isCompact ? 84 : 88, Theme.isLargest ? 1 : 1.6)
    readonly property int mostReached: Theme.letters(Theme.isCompact ? 60 : 62, Theme.isLargest ? 1 : 1.6)
    // Her picture goes before the words get smaller, and how it goes on only where they would be small: nobody who reads
    // the largest letters is to guess it.
    readonly property var onward: ({markup: Walk.isLast ? qsTr("このまま、おわりへ すすみます。") : qsTr("このまま、つぎへ すすみます。"), tag: Theme.tag})
    readonly property real barRoom: Walk.goesOn ? bar.height + 2 * bar.x + gap : 0
    readonly property real onwardRoom: Theme.tall(onward, onwards.pixels, false, width) + Theme.thin + 2 * going.spacing
    readonly property bool isToldOn: wordsOf(Theme.lettersAt(told, 64, 1.5), Theme.lettersAt(told, 50, 1.5), width - indent, width - indent) <= height - barRoom - onwardRoom
    readonly property real foot: height - barRoom - (isToldOn && Walk.goesOn ? onwardRoom : 0)
    readonly property real told: Theme.scale > 1.6 ? 1.2 : Theme.scale
    readonly property bool isRoomy: wordsOf(mostPraise, mostReached, width - indent, width * 0.62 - indent) <= foot && faceSide > Theme.mm(25)
    readonly property real faceSide: Math.min(Theme.drawn(440), width * 0.38, foot - Theme.tall(praised, mostPraise, true, width - indent) - gap)

    // The praise has the whole width; what was reached stands beside her.
    function wordsOf(praisePixels: int, reachedPixels: int, wide: real, beside: real): real {
        return Theme.tall(praised, praisePixels, true, wide) + (Walk.reached === "" ? 0 : Theme.tall(reached, reachedPixels, false, beside) + gap)
    }

    Pictogram { id: tick; y: praise.y + praise.firstLine - height / 2; name: "check"; size: Theme.drawn(72); color: Theme.colours.green; stroke: 3 }
    Picture {
        id: face

        visible: root.hasFace && root.width > Theme.mm(120) && Theme.scale < 1.4 && root.isRoomy
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
        pixels: root.mostPraise
        // Where both together are too long, both get smaller alike.
        mostHeight: root.foot * Theme.tall(root.praised, root.mostPraise, true, width) / root.wordsOf(root.mostPraise, root.mostReached, width, more.width)
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
        pixels: Math.min(root.mostReached, praise.shownPixels)
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
