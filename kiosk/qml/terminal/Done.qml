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

    Rectangle {
        id: praise

        // On a small screen the praise stands above flower and words, which are larger so.
        readonly property bool isStacked: Theme.isCompact && Theme.scale < 1.4 && !root.isPortrait
        readonly property real from: isStacked ? Theme.drawn(40) + Theme.tall({markup: Guide.heading, tag: Guide.headingTag}, title.pixels, true, width - Theme.drawn(80)) : 0
        // Where there is no lesson after it the field is high: then the flower stands above the words.
        readonly property bool isTower: isStacked && Guide.lesson.isPractised && below > width * 0.75
        readonly property real below: height - from - (isStacked ? Theme.drawn(20) : 0)

        width: parent.width
        height: parent.height - (marks.visible ? marks.height + root.space : 0) - (following.visible ? following.height + root.space : 0) - (low.visible ? low.height + root.space : 0)
        radius: Theme.drawn(26)
        color: Guide.lesson.isPractised ? Theme.colours.rose : Theme.colours.sand

        RubyText {
            id: title

            objectName: "praise"
            x: praise.isStacked || !flower.visible ? Theme.drawn(44) : flower.taken
            y: praise.isStacked ? Theme.drawn(30) : words.y - implicitHeight - words.spacing
            width: parent.width - x - Theme.drawn(36)
            markup: Guide.heading
            tag: Guide.headingTag
            bold: true
            isLit: true
            isUnderlined: true
            pixels: Theme.letters(72, 1.3)
        }
        Hanamaru {
            id: flower

            readonly property real side: praise.isTower ? Math.min(praise.below - words.height - Theme.drawn(30), parent.width * 0.7) : Math.min(praise.below * 0.9, parent.width * (praise.isStacked ? 0.4 : root.isPortrait ? 0.34 : 0.38))
            readonly property real taken: side + Theme.drawn(praise.isStacked ? 72 : 94)

            // A lesson that was only looked through ends kindly, without the flower; and where large letters need its place.
            visible: parent.width > Theme.mm(110) && Guide.lesson.isPractised && (Theme.scale === 1 || words.isWhole(parent.width - taken - Theme.drawn(36)))
            x: praise.isTower ? (parent.width - width) / 2 : Theme.drawn(praise.isStacked ? 36 : 44)
            y: praise.isTower ? praise.from + Math.max(0, (praise.below - words.height - Theme.drawn(20) - height) / 2) : praise.from + (praise.below - height) / 2
            width: visible ? side : 0
            height: width
        }
        Column {
            id: words

            // At 100 % it may be smaller; larger letters are never smaller than those.
            readonly property int least: Theme.scale === 1 ? Theme.mm(5) : Theme.lettersAt(1, 40, 1)
            readonly property var done: ({markup: Guide.lesson.done, tag: Guide.lesson.tags.done})
            readonly property real room: praise.height - title.implicitHeight - (take.visible ? take.implicitHeight + spacing : 0) - Theme.drawn(60)
            readonly property real whole: implicitHeight + (praise.isStacked ? 0 : title.implicitHeight + spacing)

            function isWhole(width: real): bool {
                const all = Theme.tall({markup: Guide.heading, tag: Guide.headingTag}, title.pixels, true, width)
                    + Theme.tall(done, Theme.letters(40, 1.25), false, width) + Theme.tall({markup: Guide.reminder, tag: Guide.reminderTag}, take.pixels, true, width)
                return all + 2 * spacing + Theme.drawn(60) <= praise.height
            }

            x: flower.visible && !praise.isTower ? flower.taken : Theme.drawn(44)
            y: praise.isTower ? parent.height - height - Theme.drawn(30) : praise.isStacked ? praise.from + Math.max(0, (praise.below - height) / 2) : Math.max(Theme.drawn(20), (parent.height - whole) / 2) + title.implicitHeight + spacing
            width: parent.width - x - Theme.drawn(36)
            spacing: Theme.drawn(14)

            RubyText {
                width: parent.width
                markup: Guide.lesson.done
                tag: Guide.lesson.tags.done
                isLit: true
                isUnderlined: true
                pixels: Theme.letters(46, 1.7)
                // Where there is no room for it, the voice says it.
                visible: Theme.tall(words.done, words.least, false, width) <= words.room
                leastPixels: words.least
                mostHeight: Math.max(Theme.mm(10), words.room)
            }
            RubyText { id: take; width: parent.width; visible: markup !== ""; markup: Guide.reminder; tag: Guide.reminderTag; bold: true; pixels: Theme.letters(34, 1.4); color: Theme.colours.beni }
        }
    }
    Rectangle {
        id: marks

        visible: Guide.lesson.count > 1 && Theme.scale < 1.6
        y: praise.height + root.space
        width: parent.width
        height: visible ? Theme.drawn(150) : 0
        radius: Theme.drawn(26)
        color: Theme.colours.card
        border { width: Theme.thin; color: Theme.colours.line }

        Row {
            anchors.centerIn: parent
            spacing: Theme.drawn(30)

            Repeater {
                model: Math.min(8, Guide.lesson.count)

                Item {
                    id: mark

                    required property int index

                    readonly property bool isThis: index + 1 === Guide.lesson.number

                    width: Theme.drawn(104)
                    height: width

                    Picture { anchors.fill: parent; visible: mark.isThis; name: "hanamaru" }
                    Rectangle {
                        anchors.fill: parent
                        visible: !mark.isThis
                        radius: width / 2
                        color: "transparent"
                        border { width: Theme.thin; color: Theme.colours.border }

                        RubyText { anchors.centerIn: parent; width: implicitWidth; markup: String(mark.index + 1); bold: true; pixels: Theme.letters(36, 1.2); color: Theme.colours.soft }
                    }
                }
            }
        }
    }
    PictureCard {
        id: following

        visible: root.next !== null
        y: parent.height - height - (low.visible ? low.height + root.space : 0)
        width: parent.width
        height: visible ? Math.max(Theme.drawn(200), needed) : 0
        objectName: root.next?.name ?? ""
        look: "primary"
        pixels: Theme.letters(44, 1.25)
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
        height: visible ? (root.isPortrait ? parent.height * 0.42 : parent.height * 0.4) : 0

        Loader { anchors.fill: parent; active: low.visible; sourceComponent: HomeSlip { isLying: true } }
    }
}
