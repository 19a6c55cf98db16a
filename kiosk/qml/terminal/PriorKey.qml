import QtQuick
import Kiosk
import "../parts"
import "../theme"

// That another lesson comes before this one; it leads there.
Touchable {
    id: root

    objectName: "prior"
    isMain: true
    spoken: Guide.lesson.prior
    padding: Theme.drawn(Theme.isCompact ? 10 : 16)
    implicitHeight: Math.max(Theme.mm(16), words.implicitHeight + 2 * padding)

    background: Rectangle {
        radius: Theme.drawn(20)
        color: root.down ? Theme.colours.pressed : Theme.colours.card
        border { width: Theme.thin; color: Theme.colours.blue }

        FocusRing { shown: root.hasKeyFocus; corner: Theme.drawn(20) }
    }
    contentItem: Item {
        RubyText {
            id: words

            width: parent.width - arrow.width - Theme.drawn(8)
            anchors.verticalCenter: parent.verticalCenter
            markup: qsTr("さきに「%1」").replace("%1", Guide.lesson.priorTitle.replace(/[（(].*?[）)]/, ""))
            pixels: Theme.letters(30, 1.3)
            color: Theme.colours.blue
            rubyColor: color
        }
        Pictogram { id: arrow; anchors { right: parent.right; verticalCenter: parent.verticalCenter } name: "next"; size: Theme.letters(30, 1.2) }
    }
    onChosen: Guide.press(objectName)
}
