import QtQuick
import "../theme"

// What a page stands on: none where the wall of the phone is seen, and of a question or a sheet its own white card.
Item {
    id: root

    required property string kind
    required property bool isTalk
    // Where the card is, from its left edge to the right one.
    required property rect sheet
    readonly property bool isSheet: kind === "sheet" || kind === "dialog"
    readonly property color colour: ground.visible ? ground.color : Theme.phone.wall

    anchors.fill: parent
    z: -1

    Rectangle {
        id: ground

        anchors { fill: parent; topMargin: -Theme.mm(10) }
        visible: !["home", "lock", "notification", "call"].includes(root.kind)
        color: root.kind === "camera" ? Theme.phone.scene : root.isSheet ? Theme.phone.soft : root.isTalk ? Theme.phone.wall : Theme.phone.glass
    }
    Rectangle {
        visible: root.isSheet
        x: root.sheet.x
        width: parent.width - 2 * x
        y: root.sheet.y
        // A sheet stands on the lower edge, which is cut straight.
        height: root.sheet.height
        radius: Theme.mm(5)
        color: Theme.phone.glass
    }
}
