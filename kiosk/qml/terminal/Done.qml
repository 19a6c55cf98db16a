import QtQuick
import Kiosk
import "../parts"
import "../theme"

// はなまる, what one can do now, the marks of the topic, the next lesson as the one large key, and what goes home.
Frame {
    id: root

    readonly property bool hasSlip: Guide.lesson.address !== ""
    readonly property var next: Guide.choices[0] ?? null
    readonly property real space: Theme.drawn(20)

    hasHeading: false
    asideWidth: !hasSlip || isPortrait ? 0 : Math.max(Theme.drawn(524), Theme.mm(78))
    aside: HomeSlip { anchors.fill: parent }

    PraiseField {
        id: praise

        // What is left of the page beside the next lesson and what goes home.
        readonly property bool hasMarks: Guide.lesson.count > 1 && Theme.scale < 1.6
        readonly property real most: parent.height - [following, low].reduce((all, one) => all + (one.visible ? one.height + root.space : 0), 0)

        width: parent.width
        height: marks.visible ? flowerRoom : most
        flowerRoom: most - (hasMarks ? marks.height + root.space : 0)
    }
    TopicMarks {
        id: marks

        // What one can do now is worth more.
        readonly property var plan: praise.planFor(praise.flowerRoom)

        visible: praise.hasMarks && plan.hasLines && !plan.isSmaller
        y: following.y - height - root.space
        width: parent.width
        height: Theme.drawn(150)
    }
    PictureCard {
        id: following

        visible: root.next !== null
        y: (low.visible ? low.y - root.space : parent.height) - height
        width: parent.width
        height: visible ? Math.max(Theme.drawn(Theme.isLargest ? 120 : Theme.isCompact ? 184 : 200), needed) : 0
        objectName: root.next?.name ?? ""
        look: "primary"
        isDetailFirst: true
        // Rather a little smaller than a second line: what one can do now needs the room.
        pixels: [1.25, 1.12, 1].map(most => Theme.letters(44, Theme.isCompact ? 1 : most)).find(one => isOnOneLine(one)) ?? Theme.letters(44, Theme.isCompact ? 1 : 1.25)
        markup: root.next?.label ?? ""
        tag: root.next?.tag ?? ""
        detail: root.next?.detail ?? ""
        detailTag: root.next?.detailTag ?? ""
        picture: root.next?.picture ?? ""
        topic: root.next?.topic ?? ""
        onChosen: Guide.press(objectName)
    }
    Item {
        id: low

        visible: root.hasSlip && root.asideWidth === 0
        y: parent.height - height
        width: parent.width
        height: visible ? parent.height * (root.isPortrait ? 0.36 : 0.4) : 0

        Loader { anchors.fill: parent; active: low.visible; sourceComponent: HomeSlip { isLying: true } }
    }
}
