import QtQuick
import "../theme"

// Below what is read page by page: which page this is, and the key that turns it.
Item {
    id: root

    required property int page
    required property int count

    signal turned()

    height: Math.max(Theme.mm(17), Theme.letters(36, 1.4) * 2.2)

    RubyText {
        anchors { left: parent.left; verticalCenter: turn.verticalCenter }
        width: implicitWidth
        markup: (root.page + 1) + " / " + root.count
        bold: true
        pixels: Theme.letters(34, 1.3)
        family: Theme.japaneseFamily
    }
    Touchable {
        id: turn

        objectName: "read-on"
        anchors.right: parent.right
        width: Math.min(root.width * 0.72, face.implicitWidth + 2 * padding)
        markup: root.page < root.count - 1 ? qsTr("つづきを {読|よ}む") : qsTr("はじめから {読|よ}む")
        padding: Theme.drawn(16)
        height: root.height
        isMain: true
        onChosen: root.turned()

        background: Rectangle {
            radius: Theme.drawn(22)
            color: turn.down ? Theme.colours.pressed : Theme.colours.card
            border.width: Theme.thin
            border.color: Theme.colours.blue

            FocusRing { shown: turn.hasKeyFocus }
        }
        contentItem: KeyFace { id: face; isFlat: true; pictogram: root.page < root.count - 1 ? "down" : "up"; markup: turn.markup; ink: Theme.colours.blue; pixels: Theme.letters(36, 1.4) }
    }
}
