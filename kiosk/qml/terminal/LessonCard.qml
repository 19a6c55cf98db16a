import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// What one will be able to do; the kind of phone, marked beforehand; the one large key that begins; other ways, small.
Frame {
    id: root

    readonly property real space: Theme.drawn(14)
    readonly property bool isWide: !isPortrait && !isSmall && Theme.scale < 1.6
    // On a small screen, or in the largest letters, the goal stands above the choices, for which there would be no width
    // beside it.
    readonly property bool isSmall: !isPortrait && (Theme.isCompact || Theme.scale >= 1.6)
    readonly property bool isFlat: isSmall && Theme.scale < 1.4
    readonly property bool isStacked: isPortrait || isFlat
    // Furigana over every word, and longer words, take the place of the picture.
    readonly property bool isTight: isFlat && (Theme.isSpaced || Theme.tag !== "ja")
    readonly property real wayRoom: middle.height - goal.needed - title.implicitHeight - phones.implicitHeight - (hasWays ? ways.implicitHeight + space : 0) - 3 * space

    number: Guide.lesson.number > 0 ? qsTr("%1{番|ばん}").replace("%1", Guide.lesson.number) : ""

    // In larger letters the other ways stand in the bar.
    readonly property bool hasWays: !isSmall || isFlat && Theme.scale < 1.2 && !Theme.isSpaced
    more: hasWays ? [] : Guide.choices.slice(1)

    LessonGoal {
        id: goal

        visible: root.isWide || root.isStacked
        width: root.isStacked ? parent.width : Math.min(Theme.drawn(560), parent.width * 0.36)
        height: root.isPortrait ? Math.min(parent.height * 0.46, Math.max(parent.height * 0.36, needed)) : root.isFlat ? Math.min(needed, Math.max(Theme.drawn(120), parent.height - choices.implicitHeight - root.space)) : parent.height
        isLying: root.isStacked
        share: root.isTight ? 0 : root.isFlat ? 0.17 : 0.4
        hasHeading: !root.isFlat
    }
    ScrollArea {
        x: root.isWide ? goal.width + Theme.drawn(30) : 0
        y: root.isStacked ? goal.height + root.space : 0
        width: parent.width - x
        height: parent.height - y

        // As high as the page, so that the one large key takes what the others leave.
        ColumnLayout {
            id: choices

            width: parent.width
            height: Math.max(implicitHeight, root.middle.height - (root.isStacked ? goal.height + root.space : 0))
            spacing: root.space

            RubyText {
                Layout.fillWidth: true
                visible: !goal.visible
                markup: Guide.lesson.goal
                tag: Guide.lesson.tags.goal
                isLit: true
                pixels: Theme.letters(34, 1.6)
            }
            Flow {
                id: title

                Layout.fillWidth: true
                // In the largest letters the cards tell it themselves, so that the key that begins is whole.
                visible: goal.visible || Guide.lesson.question !== ""
                spacing: Theme.drawn(24)

                RubyText {
                    id: mine

                    objectName: "which-phone"
                    width: Math.min(implicitWidth, parent.width)
                    bold: true
                    isLit: true
                    markup: Guide.lesson.question || qsTr("スマホの しゅるい")
                    tag: Guide.lesson.question === "" ? "" : Guide.lesson.tags.question
                    color: Guide.lesson.question === "" ? Theme.colours.ink : Theme.colours.blue
                    pixels: Theme.letters(36, 1.3)
                }
                Item {
                    visible: Guide.lesson.question === ""
                    width: free.width
                    height: free.y + free.implicitHeight

                    RubyText { id: free; y: Math.max(0, mine.firstLine - firstLine); width: Math.min(implicitWidth, title.width); markup: qsTr("えらばなくても、はじめられます"); pixels: Theme.letters(30, 1.3); color: Theme.colours.soft }
                }
            }
            ChoiceRow { id: phones; cards: Guide.phones; isPortrait: root.isPortrait; Layout.fillWidth: true; Layout.fillHeight: !root.isFlat }
            WayKey {
                isShort: !goal.visible || root.isFlat && needed > root.wayRoom
                Layout.fillWidth: true
                Layout.fillHeight: true
                way: Guide.choices[0] ?? null
            }
            // Where it is low, the heading stands beside them.
            GridLayout {
                id: ways

                Layout.fillWidth: true
                Layout.fillHeight: false
                visible: root.hasWays
                columns: root.isFlat ? 2 : 1
                columnSpacing: Theme.drawn(18)
                rowSpacing: root.space

                RubyText {
                    Layout.fillWidth: !root.isFlat
                    Layout.preferredWidth: root.isFlat ? Theme.drawn(190) : 0
                    bold: true
                    markup: qsTr("ほかの やり{方|かた}")
                    pixels: Theme.letters(36, 1.3)
                }
                ChoiceRow { cards: root.hasWays ? Guide.choices.slice(1) : []; isPortrait: root.isPortrait; Layout.fillWidth: true; Layout.fillHeight: false }
            }
        }
    }
}
