import QtQuick
import "../theme"

// Below what is read page by page: the keys that turn it, each always in its place, and between them a dot for each page;
// a number would look like that of the step.
Item {
    id: root

    required property int page
    required property int count

    signal turned(by: int)

    height: Math.max(Theme.mm(17), Theme.letters(36, 1.4) * 2.2)

    Key { objectName: "read-back"; visible: root.page > 0; pictogram: "up"; markup: qsTr("まえを {読|よ}む"); onChosen: root.turned(-1) }
    Row {
        objectName: "pages"
        anchors.centerIn: parent
        spacing: Theme.drawn(8)
        Accessible.role: Accessible.StaticText
        Accessible.name: (root.page + 1) + " / " + root.count

        Repeater {
            model: root.count

            Rectangle {
                required property int index

                width: Theme.drawn(20)
                height: width
                radius: width / 2
                color: index === root.page ? Theme.colours.ink : "transparent"
                border { width: Theme.thin * 2; color: Theme.colours.ink }
            }
        }
    }
    Key { objectName: "read-on"; anchors.right: parent.right; visible: root.page < root.count - 1; pictogram: "down"; markup: qsTr("つづきを {読|よ}む"); onChosen: root.turned(1) }

    component Key: Touchable {
        id: key

        property string pictogram

        width: Math.min((root.width - Math.max(4, root.count) * Theme.drawn(28) - Theme.drawn(24)) / 2, face.implicitWidth + 2 * padding)
        padding: Theme.drawn(16)
        height: root.height
        isMain: true

        background: Rectangle {
            radius: Theme.drawn(22)
            color: key.down ? Theme.colours.pressed : Theme.colours.card
            border.width: Theme.thin
            border.color: Theme.colours.blue

            FocusRing { shown: key.hasKeyFocus }
        }
        contentItem: KeyFace { id: face; isFlat: true; pictogram: key.pictogram; markup: key.markup; ink: Theme.colours.blue; pixels: Theme.letters(34, 1.3) }
    }
}
