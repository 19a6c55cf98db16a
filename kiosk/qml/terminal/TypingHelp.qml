import QtQuick
import Kiosk
import "../parts"
import "../phone"
import "../theme"

// How the word is written: touch after touch, what is done with a tick, and drawn beside it the way of the finger, or
// where on the phone the key is. Where there is little room, the touch of the moment alone.
Rectangle {
    id: root

    property Handset handset: null
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
    readonly property string erasing: qsTr("「けす」に さわると、1{字|じ} {消|き}えます")
    // Who goes alone is not told. What is wrong is deleted first.
    readonly property var steps: Phone.isErasing ? [{text: erasing, isDone: false, isNow: true}] : Phone.strokes.filter(stroke => stroke.flick !== "").map(stroke => {
        if (stroke.told)
            return {text: stroke.told, isDone: stroke.isDone, isNow: stroke.isNow}
        const way = stroke.isEnd ? stroke.key : isNumber || stroke.key === stroke.after ? "digit" : stroke.turns === 1 ? "again" : stroke.turns > 1 ? "more" : stroke.flick
        const told = ways[way].replace("%1", stroke.key).replace("%2", stroke.after).replace("%3", stroke.turns)
        return {text: told, isDone: stroke.isDone, isNow: stroke.isNow}
    })
    readonly property bool isNumber: Phone.isNumber
    readonly property var now: steps.filter(step => step.isNow)
    readonly property bool hasCross: Phone.flick.wanted !== undefined
    readonly property bool hasPlace: !hasCross && now.length > 0

    readonly property real edge: Theme.drawn(22)
    readonly property real between: Theme.drawn(isTall ? 20 : 10)
    readonly property real inner: width - 2 * edge
    // Above the words as long as these have room below it.
    readonly property real tallPicture: Math.min(inner, height * 0.4)
    readonly property bool hasPicture: (hasCross || hasPlace) && (!isTall || tallOf(now, Theme.leastText, inner) <= roomBelow(tallPicture))
    readonly property real pictureHeight: !isTall ? height - 2 * Theme.drawn(14) : hasPicture ? tallPicture : 0
    readonly property real pictureWidth: isTall ? inner : !hasPicture ? 0 : Math.min(pictureHeight * 1.04, inner * 0.42)
    readonly property real wide: isTall || pictureWidth === 0 ? inner : inner - pictureWidth - Theme.drawn(28)
    readonly property real room: isTall ? roomBelow(pictureHeight) : height - 2 * Theme.drawn(14)
    // All touches, or, as in the largest letters, the one of the moment alone; as large as they fit.
    readonly property var plan: {
        const sizes = [1, 0.9, 0.8, 0.7, 0.6].map(share => Math.max(Theme.leastText, Math.round(Theme.letters(42, 1.3) * share)))
        for (const shown of steps.length > 1 && Theme.scale < 1.6 ? [steps, now] : [now])
            for (const pixels of sizes) {
                if (tallOf(shown, pixels, shown.length > 1 ? wide - pixels * 1.5 : wide) <= room)
                    return {pixels: pixels, steps: shown, isMarked: shown.length > 1}
            }
        return {pixels: Theme.leastText, steps: now, isMarked: false}
    }

    function tallOf(shown: var, pixels: int, width: real): real {
        return shown.reduce((sum, step) => sum + Theme.tall({markup: step.text, tag: Theme.tag}, pixels, true, width) + between, 0)
    }
    function roomBelow(picture: real): real { return height - picture - 2 * edge - (picture > 0 ? Theme.drawn(30) : 0) }

    radius: Theme.drawn(22)
    color: Theme.colours.sand

    ModelTouch { anchors.fill: parent }
    Loader {
        x: root.edge + (root.isTall && root.hasPlace ? (root.pictureWidth - Math.min(root.pictureWidth, height * 1.04)) / 2 : 0)
        y: root.isTall ? root.edge : (root.height - height) / 2
        width: root.pictureWidth
        // The hand reaches as far to the side as the phone is high: not over the words.
        height: root.hasPlace ? Math.min(root.pictureHeight, root.pictureWidth / 1.04) : root.pictureHeight
        active: height > 0 && (root.hasCross || root.hasPlace)
        sourceComponent: root.hasCross ? cross : place
    }
    Component { id: cross; FlickCross {} }
    Component { id: place; TouchHere { handset: root.handset } }
    Column {
        id: told

        x: root.isTall || root.pictureWidth === 0 ? root.edge : root.edge + root.pictureWidth + Theme.drawn(28)
        y: root.isTall ? root.edge + root.pictureHeight + (root.hasPicture ? Theme.drawn(30) : 0) : (root.height - height) / 2
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
                    tag: Theme.tag
                    bold: step.modelData.isNow
                    pixels: root.plan.pixels
                }
            }
        }
    }
}
