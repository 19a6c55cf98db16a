import QtQuick
import "../theme"

// Content that may be taller than its place: two large buttons beside it, so that nobody has to know how to scroll. Where
// there is little width they stand below it: what is narrower would be set in smaller letters.
Item {
    id: root

    default property alias content: column.data
    property real spacing: Theme.gap
    readonly property bool isScrollArea: true
    // Whether the learner is to go down here: then the button that does it has the ring.
    property bool isDownWanted: false
    property bool areKeysBelow: false
    readonly property bool hasKeys: areKeysBelow ? wantsRoom : overflows
    readonly property real keysHeight: hasKeys && areKeysBelow ? down.implicitHeight + Theme.mm(3) : 0
    readonly property real viewHeight: height - keysHeight
    // Room for the buttons makes the content narrower, and that may make it fit: without the hold, for ever to and fro.
    property bool overflows: false
    readonly property bool isAtTop: flick.contentY < 1
    readonly property bool wantsRoom: height > 0 && flick.contentHeight > height + 1
    readonly property real contentHeight: flick.contentHeight
    property int releases: 0
    readonly property real contentWidth: width - (hasKeys && !areKeysBelow ? Theme.smallTarget + Theme.mm(4) : 0)
    // Gone through part by part: none is cut through at the lower edge.
    property bool isByPart: false
    // Not a function: one would be gone before the bindings that call it.
    readonly property var parts: isByPart ? Array.from(column.children).filter(part => part.visible && part.height > 0) : []
    readonly property real shownEnd: {
        const ends = isByPart && hasKeys ? parts.map(part => part.y + part.height - flick.contentY).filter(end => end > 0 && end <= viewHeight + 1) : []
        return ends.length ? Math.max(...ends) : viewHeight
    }

    signal moved()

    function reveal(item: Item): void {
        const top = item.mapToItem(column, 0, 0).y
        const part = isByPart ? parts.find(one => one.y <= top && one.y + one.height >= top + item.height && one.height <= viewHeight) : null
        if (part) {
            showSpan(part.y, part.y + part.height)
            return
        }
        // Of something taller than the area, the part that matters is the end, where one writes and presses.
        showSpan(Math.max(top, top + item.height - viewHeight), top + item.height)
    }
    function showSpan(top: real, bottom: real): void {
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top - Theme.gap)
        else if (bottom > flick.contentY + viewHeight)
            flick.contentY = Math.min(flick.contentHeight - viewHeight, bottom - viewHeight + Theme.gap)
    }
    // Once the layout has settled; an item that is gone by then is left alone.
    function revealSoon(item: Item, fromTop: bool): void {
        soon.item = item
        soon.fromTop = fromTop
        soon.restart()
    }
    function toTop(): void { flick.contentY = 0 }
    function page(sign: int): void {
        if (isByPart && sign > 0) {
            const next = parts.find(part => part.y + part.height > flick.contentY + viewHeight + 1)
            if (next && next.y > flick.contentY) {
                flick.contentY = next.y
                return
            }
        }
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - viewHeight, flick.contentY + sign * viewHeight * 0.7))
    }
    function isInView(item: Item): bool {
        const top = item.mapToItem(column, 0, 0).y
        return top + item.height / 2 > flick.contentY && top + item.height / 2 < flick.contentY + viewHeight
    }

    implicitHeight: column.implicitHeight
    clip: true
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
        width: root.contentWidth
        height: root.shownEnd
        clip: root.shownEnd < root.height

        Flickable {
            id: flick

            objectName: "flick"
            width: parent.width
            height: root.viewHeight
            contentHeight: column.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            // The last part may stand at the top.
            bottomMargin: root.isByPart ? root.viewHeight : 0
            onContentYChanged: root.moved()
            onMovementStarted: root.moved()

            Column {
                id: column

                width: flick.width
                spacing: root.spacing
            }
        }
    }
    ScrollButton {
        x: root.width - width - (root.areKeysBelow ? down.width + Theme.mm(6) : 0)
        y: root.areKeysBelow ? down.y : 0
        visible: root.hasKeys && flick.contentY > 1
        pictogram: "up"
        spoken: qsTr("{上|うえ}へ")
        onChosen: root.page(-1)
    }
    ScrollButton {
        id: down

        anchors { right: parent.right; bottom: parent.bottom }
        visible: root.hasKeys && flick.contentY < flick.contentHeight - root.viewHeight - 1
        pictogram: "down"
        spoken: qsTr("{下|した}へ")
        isTarget: root.isDownWanted
        onChosen: root.page(1)
    }
}
