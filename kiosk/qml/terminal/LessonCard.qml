import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// What one will be able to do; the kind of phone, marked beforehand; the one large key that begins; other ways, small.
Frame {
    id: root

    readonly property real space: Theme.drawn(11)
    // In the largest letters the goal stands above the choices, for which there would be no width beside it.
    readonly property bool isWide: !isPortrait && Theme.scale < 1.4
    readonly property bool isTall: isPortrait && Theme.scale < 1.4 && !Theme.isSpaced
    // On a small screen the other ways stand in the bar.
    readonly property bool hasWays: isTall || isWide && !Theme.isCompact

    number: Guide.lesson.number > 0 ? qsTr("%1{番|ばん}").replace("%1", Guide.lesson.number) : ""
    // The key that begins is at one place whatever the lesson: its name takes as much room, with readings or without.
    keepsHead: true
    more: hasWays ? [] : Guide.choices.slice(1)
    moreName: qsTr("ほかの やり{方|かた}")

    LessonGoal {
        id: goal

        visible: root.isWide || root.isTall
        width: root.isTall ? parent.width : Math.min(Theme.drawn(560), parent.width * (Theme.isCompact ? 0.33 : 0.36))
        height: root.isTall ? Math.min(parent.height * 0.5, Math.max(parent.height * 0.4, needed)) : parent.height
        isLying: root.isTall
    }
    ScrollArea {
        x: root.isWide ? goal.width + Theme.drawn(30) : 0
        y: root.isTall ? goal.height + root.space : 0
        width: parent.width - x
        height: parent.height - y
        overhang: Theme.mm(2)

        // As high as the page, so that the one large key takes what the others leave.
        ColumnLayout {
            id: choices

            width: parent.width
            height: Math.max(implicitHeight, root.middle.height - (root.isTall ? goal.height + root.space : 0))
            spacing: root.space

            RubyText {
                Layout.fillWidth: true
                // What comes before has its place where there is no other.
                visible: !goal.visible && (root.isPortrait || Guide.lesson.prior === "")
                markup: Guide.lesson.goal
                tag: Guide.lesson.tags.goal
                isLit: true
                pixels: Theme.letters(34, 1.6)
            }
            PriorKey { Layout.fillWidth: true; visible: !goal.visible && Guide.lesson.prior !== "" }
            Picture { Layout.fillWidth: true; Layout.fillHeight: true; visible: root.isPortrait && !root.isTall; name: "lesson-" + Guide.lesson.id; otherwise: "topic-" + Guide.lesson.topic }
            Flow {
                id: title

                Layout.fillWidth: true
                // In the largest letters the cards tell it themselves, so that the key that begins is whole.
                visible: goal.visible || root.isPortrait
                spacing: Theme.drawn(24)

                RubyText {
                    id: mine

                    width: Math.min(implicitWidth, parent.width)
                    bold: true
                    isLit: true
                    markup: qsTr("スマホの しゅるい")
                    pixels: Theme.letters(36, 1.3)
                }
                Item {
                    width: free.width
                    height: free.y + free.implicitHeight

                    // Its place stays: the cards below do not move.
                    RubyText { id: free; objectName: "unchosen"; visible: !Guide.phones.some(one => one.look === "primary"); y: Math.max(0, mine.firstLine - firstLine); width: Math.min(implicitWidth, title.width); markup: qsTr("えらばなくても、はじめられます"); pixels: Theme.letters(30, 1.3); color: Theme.colours.soft }
                }
            }
            ChoiceRow { id: phones; cards: Guide.phones; hasTicks: true; isPortrait: root.isPortrait; Layout.fillWidth: true; Layout.fillHeight: root.hasWays }
            WayKey {
                isShort: !goal.visible
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: root.isPortrait && !root.isTall ? Theme.drawn(320) : -1
                way: Guide.choices[0] ?? null
            }
            RubyText { Layout.fillWidth: true; visible: root.hasWays; bold: true; markup: root.moreName; pixels: Theme.letters(36, 1.3) }
            ChoiceRow { cards: root.hasWays ? Guide.choices.slice(1) : []; visible: root.hasWays; isPortrait: root.isPortrait; Layout.fillWidth: true; Layout.fillHeight: false }
        }
    }
}
