import QtQuick
import "../theme"

// Content that may be taller than its place: two large buttons beside it, so that nobody has to know how to scroll. Where
// there is little width they stand below it: what is narrower would be set in smaller letters.
Item {
    id: root

    default property alias content: column.data
    property real spacing: Theme.gap
    property real overhang: 0 // what is in it may reach out so far at both sides: the ring of a key does
    readonly property bool isScrollArea: true
    // Whether the learner is to go down here: then the button that does it has the ring.
    property bool isDownWanted: false
    property bool areKeysBelow: false
    // How far they stay from the right edge, where what is scrolled does.
    property real keysInset: 0
    property bool isOnPhone: false
    // Where it stands at what matters, and nothing else is to be done.
    property bool isKeyless: false
    readonly property bool hasKeys: !isKeyless && (areKeysBelow ? wantsRoom : overflows)
    // What they take below, when they are there.
    readonly property real keysRoom: down.implicitHeight + Theme.mm(3)
    readonly property real keysHeight: hasKeys && areKeysBelow ? keysRoom : 0
    readonly property real viewHeight: height - keysHeight
    // Room for the buttons makes the content narrower, and that may make it fit: without the hold, for ever to and fro.
    property bool overflows: false
    readonly property bool isAtTop: flick.contentY < 1
    readonly property bool isAtEnd: flick.contentY >= last - 1
    readonly property bool wantsRoom: height > 0 && flick.contentHeight > height + 1
    readonly property real contentHeight: flick.contentHeight
    property int releases: 0
    readonly property real contentWidth: width - (hasKeys && !areKeysBelow ? Theme.smallTarget + Theme.mm(4) + keysInset : 0)
    // Gone through part by part: none is cut through at either edge.
    property bool isByPart: false
    // Whether one sees it go, where things may move.
    property bool isGliding: false
    // Not a function: one would be gone before the bindings that call it.
    readonly property var parts: isByPart ? Array.from(column.children).filter(part => part.visible && part.height > 0) : []
    // What is never cut through, from top to bottom: where each begins and ends, with the room around it.
    property var rows: parts.map(part => ({from: part.y, to: part.y + part.height}))
    // The last place to stand at: from there all the rest is seen.
    readonly property real last: Math.max(0, rows.find(row => contentHeight - row.from <= viewHeight + 1)?.from ?? contentHeight - viewHeight)
    readonly property real shownEnd: {
        const ends = wantsRoom && !flick.moving ? rows.map(row => row.to - flick.contentY).filter(end => end > 0 && end <= viewHeight + 1) : []
        // Of one tall picture, a part is better than nothing.
        const end = Math.max(0, ...ends)
        return end > (isByPart ? viewHeight * 0.25 : 0) ? end : viewHeight
    }

    signal moved()

    function reveal(item: Item): void {
        const top = item.mapToItem(column, 0, 0).y
        const bottom = top + item.height
        const from = rows.find(row => row.to > top + 1)?.from ?? top
        const to = rows.find(row => row.to >= bottom - 1)?.to ?? bottom
        if (to - Math.min(from, top) <= viewHeight + 1)
            showSpan(Math.min(from, top), Math.max(to, bottom))
        else
            showSpan(top, bottom)
    }
    // Of something taller than the area, the part that matters is the end, where one writes and presses.
    function showSpan(from: real, to: real): void {
        const y = flick.contentY
        const least = to - viewHeight
        if (isSpanSeen(from, to))
            return
        if (rows.length === 0)
            stand(Math.max(from, least) < y ? Math.max(from, least) - Theme.gap : least + Theme.gap)
        else
            stand(from < y && from >= least - 1 ? from : rows.find(row => row.from >= least - 1 && row.from < to - 1)?.from ?? least)
    }
    function isSpanSeen(from: real, to: real): bool { return from >= flick.contentY - 1 && to <= flick.contentY + viewHeight + 1 }
    function stand(y: real): void {
        const place = Math.max(0, Math.min(last, y))
        glide.stop()
        if (!isGliding || !Theme.isMoving) {
            flick.contentY = place
            return
        }
        glide.to = place
        glide.start()
    }
    // Once the layout has settled; an item that is gone by then is left alone.
    function revealSoon(item: Item, fromTop: bool): void {
        soon.item = item
        soon.fromTop = fromTop
        soon.restart()
    }
    function toTop(): void { glide.stop(); flick.contentY = 0 }
    // One press brings rows that were not seen, whole ones, and none is left out.
    function page(sign: int): void {
        const y = flick.contentY
        const far = y + sign * viewHeight * 0.7
        if (sign > 0) {
            const next = rows.find(row => row.to > y + viewHeight + 1)
            stand(next && next.from > y + 1 ? next.from : far)
        } else
            stand(rows.find(row => row.from < y - 1 && y - row.from <= viewHeight + 1)?.from ?? far)
    }

    implicitHeight: column.implicitHeight
    clip: overhang === 0
    onWantsRoomChanged: {
        if (!hold.running)
            releases = 0
        grow.restart()
        hold.restart()
    }

    // Not at once: what asks for the room is often in the middle of reckoning with the width that this changes.
    Timer { id: grow; interval: 1; onTriggered: root.overflows = root.overflows || root.wantsRoom }
    Timer {
        id: hold

        interval: 120
        // Given back once it has been quiet; when that brings the wish back again and again, it is kept.
        onTriggered: {
            if (root.wantsRoom || !root.overflows || root.releases > 1)
                return
            root.releases++
            hold.restart()
            root.overflows = false
        }
    }
    Timer {
        id: soon

        property Item item
        property bool fromTop: false

        interval: 1
        onTriggered: {
            if (item && fromTop)
                root.showSpan(item.y, item.y + Math.min(item.height, root.viewHeight))
            else if (item)
                root.reveal(item)
        }
    }
    Item {
        x: -root.overhang
        width: root.contentWidth + 2 * root.overhang
        height: root.shownEnd
        clip: root.overhang > 0 || root.shownEnd < root.height

        Flickable {
            id: flick

            objectName: "flick"
            x: root.overhang
            width: root.contentWidth
            height: root.viewHeight
            contentHeight: column.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            // The last row may stand at the top.
            bottomMargin: Math.max(0, root.last - contentHeight + root.viewHeight)
            onContentYChanged: root.moved()
            onMovementStarted: { glide.stop(); root.moved() }
            onMovementEnded: {
                const near = row => Math.abs(row.from - contentY)
                if (root.rows.length)
                    root.stand(root.rows.reduce((best, row) => near(row) < near(best) ? row : best).from)
            }

            Column {
                id: column

                width: flick.width
                spacing: root.spacing
            }
        }
    }
    NumberAnimation { id: glide; target: flick; property: "contentY"; duration: 300; easing.type: Easing.InOutQuad }
    // Both stay at their places; the one that leads nowhere rests.
    ScrollButton {
        x: down.x - (root.areKeysBelow ? width + Theme.mm(6) : 0)
        y: root.areKeysBelow ? down.y : 0
        visible: root.hasKeys
        enabled: flick.contentY > 1
        isOnPhone: root.isOnPhone
        pictogram: "up"
        spoken: qsTr("{上|うえ}へ")
        onChosen: root.page(-1)
    }
    ScrollButton {
        id: down

        anchors { right: parent.right; rightMargin: root.keysInset; bottom: parent.bottom }
        visible: root.hasKeys
        enabled: flick.contentY < root.last - 1
        isOnPhone: root.isOnPhone
        pictogram: "down"
        spoken: qsTr("{下|した}へ")
        isTarget: root.isDownWanted
        onChosen: root.page(1)
    }
}
