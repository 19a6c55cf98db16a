import QtQuick
import "../theme"

// Below what is read page by page: the keys that turn it, each always in its place, and between them a dot for each page;
// a number would look like that of the step.
Item {
    id: root

    required property int page
    required property int count
    // There is more to read: then the key that leads on is the one to touch.
    property bool isUnread: false

    signal turned(by: int)

    // The dots, and air on both sides of them.
    readonly property real between: count * Theme.drawn(28) + Theme.drawn(16)

    // Whole, with furigana too.
    height: Math.max(Theme.mm(17), Theme.letters(36, 1.4) * 2.2, Theme.tall({markup: on.spoken, tag: ""}, on.pixels, true, width) + 2 * on.padding)

    Key {
        id: back

        objectName: "read-back"
        visible: root.page > 0
        pictogram: "up"
        // Its sign alone, where there is no room beside the other.
        markup: natural + on.natural + root.between <= root.width ? spoken : ""
        spoken: qsTr("まえ")
        width: markup === "" ? bare : natural
        onChosen: root.turned(-1)
    }
    Row {
        id: dots

        objectName: "pages"
        x: back.width + (root.width - back.width - on.width - width) / 2
        anchors.verticalCenter: parent.verticalCenter
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
    Key {
        id: on

        objectName: "read-on"
        anchors.right: parent.right
        visible: root.page < root.count - 1
        pictogram: "down"
        markup: spoken
        spoken: qsTr("つづきを {読|よ}む")
        isFilled: root.isUnread
        width: Math.min(natural, root.width - back.bare - root.between)
        onChosen: root.turned(1)
    }

    component Key: Touchable {
        id: key

        property string pictogram
        property bool isFilled: false
        readonly property int pixels: Theme.letters(34, 1.85)
        readonly property real bare: pixels + Theme.drawn(16) + 2 * padding
        readonly property real natural: bare + Math.ceil(Theme.lettersOf({markup: spoken, tag: ""}, pixels, true).natural)

        padding: Theme.drawn(18)
        height: root.height
        isMain: true

        background: Rectangle {
            radius: Theme.drawn(22)
            color: key.isFilled ? (key.down ? Theme.colours.ink : Theme.colours.blue) : key.down ? Theme.colours.pressed : Theme.colours.card
            border.width: Theme.thin
            border.color: Theme.colours.blue

            FocusRing { shown: key.hasKeyFocus }
        }
        contentItem: KeyFace { isFlat: true; pictogram: key.pictogram; markup: key.markup; pixels: key.pixels; iconSize: key.pixels; ink: key.isFilled ? (key.down ? Theme.colours.paper : Theme.colours.onBlue) : Theme.colours.blue }
    }
}
