import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// What one will be able to do; the kind of phone, marked beforehand; the one large key that begins; other ways, small.
Frame {
    id: root

    readonly property real space: Theme.drawn(14)
    readonly property bool isWide: !isPortrait && Theme.scale < 1.6

    number: Guide.lesson.number > 0 ? qsTr("%1{番|ばん}").replace("%1", Guide.lesson.number) : ""

    LessonGoal {
        id: goal

        visible: root.isWide || root.isPortrait
        width: root.isPortrait ? parent.width : Math.min(Theme.drawn(560), parent.width * (Theme.isCompact ? 0.31 : 0.36))
        height: root.isPortrait ? parent.height * 0.36 : parent.height
        isLying: root.isPortrait
    }
    ScrollArea {
        x: root.isWide && !root.isPortrait ? goal.width + Theme.drawn(30) : 0
        y: root.isPortrait ? goal.height + root.space : 0
        width: parent.width - x
        height: parent.height - y

        // As high as the page, so that the one large key takes what the others leave.
        ColumnLayout {
            width: parent.width
            height: Math.max(implicitHeight, root.middle.height - (root.isPortrait ? goal.height + root.space : 0))
            spacing: root.space

            RubyText {
                Layout.fillWidth: true
                visible: !goal.visible
                markup: Guide.lesson.goal
                tag: Guide.lesson.tags.goal
                isLit: true
                pixels: Theme.letters(34, 1.6)
            }
            RubyText {
                Layout.fillWidth: true
                bold: true
                markup: qsTr("お{使|つか}いの スマホ")
                pixels: Theme.letters(36, 1.3)
            }
            ChoiceRow { cards: Guide.phones; isPortrait: root.isPortrait; Layout.fillWidth: true }
            WayKey {


                Layout.fillWidth: true
                Layout.fillHeight: true
                way: Guide.choices[0] ?? null
            }
            RubyText {
                Layout.fillWidth: true
                // On a small screen the keys tell it themselves.
                visible: !Theme.isCompact || root.isPortrait
                bold: true
                markup: qsTr("ほかの やり{方|かた}")
                pixels: Theme.letters(36, 1.3)
            }
            ChoiceRow { cards: Guide.choices.slice(1); isPortrait: root.isPortrait; Layout.fillWidth: true }
        }
    }
}
