import QtQuick
import "../theme"

// Below what is read page by page: which page this is, and the key that turns it; the key that leads back stands on the
// other side.
Item {
    id: root

    required property int page
    required property int count

    signal turned()

    readonly property bool isLast: page >= count - 1

    height: Math.max(Theme.mm(17), Theme.letters(36, 1.4) * 2.2)

    RubyText {
        x: root.isLast ? parent.width - width : 0
        anchors.verticalCenter: turn.verticalCenter
        width: implicitWidth
        markup: (root.page + 1) + " / " + root.count
        bold: true
        pixels: Theme.letters(34, 1.3)
        family: Theme.japaneseFamily
    }
    Touchable {
        id: turn

        objectName: "read-on"
        x: root.isLast ? 0 : parent.width - width
        width: Math.min(root.width * 0.72, face.implicitWidth + 2 * padding)
        markup: !root.isLast ? qsTr("つづきを {読|よ}む") : root.count === 2 ? qsTr("まえを {読|よ}む") : qsTr("はじめから {読|よ}む")
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
        contentItem: KeyFace { id: face; isFlat: true; pictogram: root.isLast ? "up" : "down"; markup: turn.markup; ink: Theme.colours.blue; pixels: Theme.letters(36, 1.4) }
    }
}
