import QtQuick
import "../theme"

// A list as long as it likes, of which only what is seen is made; with the large buttons of every scroll area.
Item {
    id: root

    property alias model: list.model
    property alias delegate: list.delegate
    property alias above: list.header
    property alias below: list.footer
    readonly property bool isScrollArea: true
    readonly property bool overflows: list.contentHeight > height + 1
    // Until somebody has moved it, the list stays at its beginning, however its head grows.
    property bool isMoved: false
    readonly property real first: list.originY
    readonly property real last: list.originY + list.contentHeight - height
    // Always kept free: rows that grow narrower would be measured anew, and that might make them fit again.
    readonly property real contentWidth: width - Theme.smallTarget - Theme.desk(4)

    function reveal(item: Item): void {
        isMoved = true
        const y = item.mapToItem(list.contentItem, 0, 0).y
        if (y < list.contentY)
            list.contentY = Math.max(root.first, y - Theme.gap)
        else if (y + item.height > list.contentY + height)
            list.contentY = Math.min(root.last, y + item.height - height + Theme.gap)
    }
    // For a row that is not made yet.
    function revealRow(row: int): void {
        isMoved = true
        list.positionViewAtIndex(row, ListView.Contain)
    }
    function page(sign: int): void {
        isMoved = true
        list.contentY = Math.max(root.first, Math.min(root.last, list.contentY + sign * height * 0.7))
    }
    function toTop(): void {
        isMoved = false
        list.positionViewAtBeginning()
    }
    function stay(): void {
        if (!isMoved)
            list.positionViewAtBeginning()
    }

    clip: true

    ListView {
        id: list

        objectName: "flick"
        anchors.fill: parent
        anchors.rightMargin: root.width - root.contentWidth
        boundsBehavior: Flickable.StopAtBounds
        // So far ahead that the arrow keys always find the next row. Made at once: rows of the buffer beyond would for a
        // moment all lie on the first one's place.
        displayMarginBeginning: Theme.desk(60)
        displayMarginEnd: Theme.desk(60)
        cacheBuffer: 0
        Accessible.role: Accessible.List
        onMovementStarted: root.isMoved = true
        onOriginYChanged: Qt.callLater(root.stay)
        onContentHeightChanged: Qt.callLater(root.stay)
        onCountChanged: {
            if (count === 0)
                root.isMoved = false
            Qt.callLater(root.stay)
        }
    }
    ScrollButton {
        anchors { right: parent.right; top: parent.top }
        visible: root.overflows && list.contentY > root.first + 1
        pictogram: "up"
        spoken: qsTr("{上|うえ}へ")
        onChosen: root.page(-1)
    }
    ScrollButton {
        anchors { right: parent.right; bottom: parent.bottom }
        visible: root.overflows && list.contentY < root.last - 1
        pictogram: "down"
        spoken: qsTr("{下|した}へ")
        onChosen: root.page(1)
    }
}
