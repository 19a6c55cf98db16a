import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The same places on every page: title, content, bar; and beside them what takes the whole height.
Item {
    id: root

    default property alias content: middle.data
    property alias aside: besides.data
    // How wide what stands beside is; 0 where nothing does. In portrait it is the page that places it.
    property real asideWidth: 0
    property real asideGap: Theme.drawn(32)
    // What stands between title and content: the progress of a lesson.
    property alias under: below.data
    property int headingPixels: Theme.letters(54, 1.35)
    property real headingHeight: Theme.mm(20 * Math.min(1.35, Theme.scale))
    property string number: ""
    // Whether what follows begins at one height, however high its title is.
    property bool keepsHead: false
    // A page may have its title where it shows best.
    property bool hasHeading: true
    property alias slots: bar.slots
    property alias isShort: bar.isShort
    property alias isUnread: bar.isUnread
    property alias more: bar.more
    property alias moreName: bar.moreName
    property Item middle: middle
    // A page that waits out of sight stays as it was.
    readonly property bool isCurrent: visible
    readonly property var kept: ({heading: "", tag: ""})

    readonly property bool isPortrait: height > width
    readonly property real from: isPortrait ? Theme.drawn(40) : Theme.drawn(32)
    readonly property real to: width - (isPortrait ? Theme.drawn(40) : Theme.drawn(32))
    readonly property bool hasAside: asideWidth > 0 && !isPortrait
    readonly property real wordsWidth: to - from - (hasAside ? asideWidth + asideGap : 0)
    // Beside a lesson's words stands the phone, with room for an arrow between them.
    readonly property real phoneWidth: Math.min(width * 0.4, Math.max(Theme.mm(86), (height - 2 * Theme.space) * 0.508))
    readonly property real arrowRoom: Theme.mm(18)
    readonly property real foot: height - Theme.space
    // Where something may be laid over the words only, above the bar.
    property rect sheet: Qt.rect(from, Theme.space, wordsWidth, bar.y - 2 * Theme.space)
    readonly property real helpAt: from + bar.helpAt
    readonly property real headFoot: below.y + below.height
    readonly property rect barRect: Qt.rect(bar.x, bar.y, bar.width, bar.height)

    RubyText {
        id: count

        x: root.from
        // Beside the first line of the title, and like it within the head.
        y: Math.max(Theme.space / 2, Math.min(heading.y + heading.firstLine - firstLine, Theme.space + root.headingHeight - implicitHeight))
        width: implicitWidth
        mostHeight: root.headingHeight + Theme.space / 2
        visible: markup !== ""
        markup: root.number
        bold: true
        color: Theme.colours.beni
        pixels: root.headingPixels
    }
    RubyText {
        id: heading

        objectName: "heading"
        x: root.from + (count.visible ? count.width + Theme.drawn(32) : 0)
        y: Theme.space + (root.keepsHead ? Math.max(0, root.headingHeight - implicitHeight) / 2 : 0)
        width: root.from + root.wordsWidth - x
        visible: root.hasHeading
        markup: root.isCurrent ? root.kept.heading = Guide.heading : root.kept.heading
        tag: root.isCurrent ? root.kept.tag = Guide.headingTag : root.kept.tag
        bold: true
        pixels: root.headingPixels
        leastPixels: Math.min(root.headingPixels, Theme.leastText)
        mostHeight: root.headingHeight
        isLit: true
        Accessible.role: Accessible.Heading
    }
    Item {
        id: below

        x: root.from
        y: root.keepsHead ? Theme.space + root.headingHeight : root.hasHeading ? heading.y + heading.implicitHeight + (children.length ? Theme.drawn(12) : 0) : Theme.space
        width: root.wordsWidth
        height: childrenRect.height
    }
    Item {
        id: middle

        x: root.from
        y: below.y + below.height + (root.hasHeading || below.height > 0 ? Theme.drawn(20) : 0)
        width: root.wordsWidth
        height: bar.y - Theme.space - y
    }
    BottomBar {
        id: bar

        fixedSlot: isShort ? (width - (places - 1) * gap) / places : (root.to - root.from - (root.isPortrait ? 0 : root.phoneWidth + root.arrowRoom) - 4 * gap) / 5
        isPortrait: root.isPortrait
        isCurrent: root.isCurrent
        x: root.from
        y: root.foot - height
        width: root.wordsWidth
        height: implicitHeight
    }
    Item {
        id: besides

        visible: root.hasAside
        x: root.to - root.asideWidth
        y: Theme.space
        width: root.asideWidth
        height: root.foot - y
    }
}
