import QtQuick
import Kiosk
import "../parts"
import "../theme"

// How the word is written: touch after touch, what is done with a tick, and drawn beside it the way of the finger, or
// where the key is. Where there is little room, the touch of the moment alone.
Rectangle {
    id: root

    // One below the other, in the narrow place of portrait.
    property bool isTall: false

    readonly property var ways: ({
        tap: qsTr("「%1」に さわって「%2」"),
        left: qsTr("「%1」を {左|ひだり}へ すべらせて「%2」"),
        up: qsTr("「%1」を {上|うえ}へ すべらせて「%2」"),
        right: qsTr("「%1」を {右|みぎ}へ すべらせて「%2」"),
        down: qsTr("「%1」を {下|した}へ すべらせて「%2」"),
        digit: qsTr("「%1」に さわる"),
        accept: qsTr("「{確定|かくてい}」に さわる"),
        search: qsTr("「{検索|けんさく}」に さわる"),
        again: qsTr("もう{一度|いちど} さわると「%2」"),
        more: qsTr("あと %3{回|かい} さわると「%2」")
    })
    readonly property string erasing: Phone.isErasing ? qsTr("「けす」に さわると、1{字|じ} {消|き}えます") : qsTr("まちがえたら「けす」")
    // Who goes alone is not told: then there is only how to delete.
    readonly property var steps: Phone.strokes.filter(stroke => stroke.flick !== "").map(stroke => {
        const way = stroke.isEnd ? stroke.key : isNumber ? "digit" : stroke.turns === 1 ? "again" : stroke.turns > 1 ? "more" : stroke.flick
        const told = ways[way].replace("%1", stroke.key).replace("%2", stroke.after).replace("%3", stroke.turns)
        return {text: told, isDone: stroke.isDone, isNow: stroke.isNow && !Phone.isErasing}
    })
    // A number says itself where its key is.
    readonly property bool isNumber: Phone.keyboard === "digits"
    readonly property var now: steps.filter(step => step.isNow)
    readonly property bool hasCross: Phone.flick.wanted !== undefined
    readonly property bool hasPad: !hasCross && !isNumber && (now.length > 0 || Phone.isErasing)

    readonly property real edge: Theme.drawn(22)
    readonly property real between: Theme.drawn(isTall ? 20 : 10)
    readonly property real inner: width - 2 * edge
    readonly property real pictureHeight: isTall ? !hasCross && !hasPad ? 0 : Math.min(inner, height * 0.4) : height - 2 * Theme.drawn(14)
    readonly property real pictureWidth: isTall ? inner : !hasCross && !hasPad ? 0 : Math.min(pictureHeight * (hasPad ? 1.25 : 1), inner * 0.42)
    readonly property real wide: isTall || pictureWidth === 0 ? inner : inner - pictureWidth - Theme.drawn(28)
    readonly property real room: isTall ? height - pictureHeight - 2 * edge - Theme.drawn(30) : height - 2 * Theme.drawn(14)
    // All touches, the one of the moment with how to delete, or that one alone; in the largest letters that fit.
    readonly property var plan: {
        const sizes = [1, 0.9, 0.8, 0.7, 0.6].map(share => Math.max(Theme.leastText, Math.round(Theme.letters(42, 1.3) * share)))
        const lines = [{steps: steps, isErased: true, isMarked: true}, {steps: now, isErased: true, isMarked: false}, {steps: now.length ? now : [], isErased: now.length === 0, isMarked: false}]
        for (const line of lines)
            for (const pixels of sizes) {
                const beside = line.isMarked ? wide - pixels * 1.5 : wide
                const high = line.steps.reduce((sum, step) => sum + Theme.tall({markup: step.text, tag: ""}, pixels, true, beside) + between, 0)
                const erased = line.isErased ? Theme.tall({markup: erasing, tag: ""}, pixels, true, wide - pixels * 1.5) + (line.steps.length ? 2 * between : 0) : 0
                if (high + erased <= room)
                    return {pixels: pixels, steps: line.steps, isErased: line.isErased, isMarked: line.isMarked}
            }
        return {pixels: Theme.leastText, steps: now, isErased: now.length === 0, isMarked: false}
    }

    radius: Theme.drawn(22)
    color: Theme.colours.sand

    ModelTouch { anchors.fill: parent }
    Loader {
        x: root.isTall ? root.edge : root.width - root.edge - width
        y: root.isTall ? root.edge : (root.height - height) / 2
        width: root.pictureWidth
        height: root.pictureHeight
        active: height > 0 && (root.hasCross || root.hasPad)
        sourceComponent: root.hasCross ? cross : pad
    }
    Component { id: cross; FlickCross {} }
    Component { id: pad; KeyPad {} }
    Column {
        id: told

        x: root.edge
        y: root.isTall ? root.edge + root.pictureHeight + Theme.drawn(30) : (root.height - height) / 2
        width: root.wide
        spacing: root.between

        Repeater {
            model: root.plan.steps

            Item {
                id: step

                required property var modelData

                width: told.width
                height: words.implicitHeight

                Pictogram {
                    y: words.firstLine - height / 2
                    visible: root.plan.isMarked && (step.modelData.isDone || step.modelData.isNow)
                    name: step.modelData.isDone ? "check" : "hand"
                    size: root.plan.pixels * 1.2
                    color: step.modelData.isDone ? Theme.colours.green : Theme.colours.ink
                    stroke: step.modelData.isDone ? 3 : 2
                }
                RubyText {
                    id: words

                    objectName: step.modelData.isNow ? "gesture-detail" : ""
                    x: root.plan.isMarked ? root.plan.pixels * 1.5 : 0
                    width: parent.width - x
                    markup: step.modelData.text
                    bold: step.modelData.isNow
                    pixels: root.plan.pixels
                }
            }
        }
        Rectangle { visible: root.plan.isErased && root.plan.steps.length > 0; width: parent.width; height: Theme.thin; color: Theme.colours.border }
        Item {
            visible: root.plan.isErased
            width: parent.width
            height: erase.implicitHeight

            Pictogram { y: erase.firstLine - height / 2; name: parent.visible ? (Phone.isErasing ? "hand" : "erase") : ""; size: root.plan.pixels * 1.2; color: Theme.colours.ink; stroke: 2 }
            RubyText { id: erase; objectName: Phone.isErasing ? "gesture-detail" : ""; x: root.plan.pixels * 1.5; width: parent.width - x; markup: root.erasing; bold: Phone.isErasing; pixels: root.plan.pixels }
        }
    }
}
