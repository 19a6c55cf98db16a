import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The lesson's picture, what one will be able to do, how long it takes and what to bring.
Rectangle {
    id: root

    // Picture at the left instead of on top.
    property bool isLying: false
    readonly property real needed: words.contentHeight + 1.5 * inner + priorRoom
    readonly property bool hasPrior: Guide.lesson.prior !== ""
    readonly property real priorRoom: hasPrior ? prior.implicitHeight + inner / 2 : 0
    // What comes before a lesson takes room that a small screen hardly has.
    readonly property bool isTight: hasPrior && Theme.isCompact
    readonly property real inner: Theme.drawn(Theme.isCompact ? 20 : 32)

    radius: Theme.drawn(26)
    color: Theme.colours.card
    border.width: Theme.thin
    border.color: Theme.colours.line

    Rectangle {
        id: scene

        // A strip of it would say nothing.
        readonly property real room: Math.min(width * 0.85, root.height - words.implicitHeight - root.priorRoom - 2 * root.inner)

        x: Theme.thin
        y: Theme.thin
        width: root.isLying ? root.width * 0.36 : root.width - 2 * Theme.thin
        height: root.isLying ? root.height - 2 * Theme.thin : room < Theme.mm(16) ? 0 : room
        topLeftRadius: root.radius - Theme.thin
        topRightRadius: root.isLying ? 0 : topLeftRadius
        bottomLeftRadius: root.isLying ? topLeftRadius : 0
        color: Theme.wash(Guide.lesson.topic)

        Picture {
            visible: scene.height > 0 && scene.width > 0
            anchors { fill: parent; margins: Theme.drawn(12) }
            name: "lesson-" + Guide.lesson.id
            otherwise: "topic-" + Guide.lesson.topic
        }
    }
    ScrollArea {
        id: words

        x: root.isLying ? scene.width + root.inner : root.inner
        y: root.isLying ? root.inner : scene.height + root.inner
        width: root.width - x - root.inner
        height: root.height - y - root.inner / 2 - root.priorRoom
        spacing: Theme.drawn(root.isTight ? 2 : 16)

        RubyText { width: parent.width; visible: !root.isTight; bold: true; markup: qsTr("できること"); pixels: Theme.letters(34, 1.3) }
        Item {
            width: parent.width
            implicitHeight: goal.implicitHeight

            Pictogram { id: tick; visible: !Theme.isCompact; y: goal.firstLine - height / 2; name: "check"; size: Theme.drawn(38); color: Theme.colours.green; stroke: 2.6 }
            RubyText {
                id: goal

                x: tick.visible ? tick.width + Theme.drawn(18) : 0
                width: parent.width - x
                markup: Guide.lesson.goal
                tag: Guide.lesson.tags.goal
                pixels: Theme.letters(root.isTight ? 31 : 34, 2)
                isLit: true
            }
        }
        Rectangle { width: parent.width; visible: !root.isTight; height: Theme.thin; color: Theme.colours.line }
        Flow {
            id: needs

            readonly property int pixels: Theme.letters(root.isTight ? 29 : 32, 1.45)
            readonly property string minutes: qsTr("{約|やく}%1{分|ふん}").replace("%1", Guide.lesson.minutes)
            // On a small screen only of the practice; what the own phone needs stands with that way.
            readonly property string things: Guide.lesson.bring.length === 0 ? qsTr("{持|も}ち{物|もの}なし") : Theme.isCompact ? qsTr("れんしゅうは、{持|も}ち{物|もの}なし") : qsTr("{持|も}ち{物|もの}：%1。れんしゅうには、いりません。").replace("%1", Guide.lesson.bring.join(qsTr("、")))
            readonly property bool isOneLine: natural(minutes) + spacing + natural(things) <= width
            readonly property real line: Math.max(time.firstLine, bring.firstLine)

            function natural(text: string): real { return Theme.lettersOf({markup: text, tag: ""}, pixels, false).natural + pixels * 1.15 + Theme.drawn(10) }

            width: parent.width
            spacing: Theme.drawn(root.isTight ? 6 : 20)

            IconText { id: time; pixels: needs.pixels; lineAt: needs.isOneLine ? needs.line : firstLine; pictogram: "clock"; markup: needs.minutes }
            IconText {
                id: bring

                // With a reading over each word there is no room for that, too; the way with the own phone tells what it needs.
                visible: !root.isTight || !Theme.isSpaced
                pixels: needs.pixels
                lineAt: needs.isOneLine ? needs.line : firstLine
                pictogram: "notes"
                widest: words.contentWidth
                markup: needs.things
            }
        }
        RubyText { objectName: "age"; width: parent.width; markup: Guide.lesson.age; tag: Guide.lesson.tags.age; pixels: Theme.letters(26, 1.1); color: Theme.colours.soft }
    }
    PriorKey {
        id: prior

        visible: root.hasPrior
        x: words.x - root.inner / 2
        y: root.height - height - root.inner / 2
        width: words.width + root.inner
    }
}
