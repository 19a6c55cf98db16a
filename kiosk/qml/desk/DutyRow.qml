import QtQuick
import "../parts"
import "../theme"

// One thing to do: its sign, what it is, a line about it, and the key that leads to it.
Item {
    id: root

    // {kind, icon, title, detail, key}
    required property var duty
    property int number

    signal pressed()

    implicitHeight: Math.max(words.implicitHeight, key.implicitHeight) + 2 * Theme.desk(2)

    Rectangle {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        width: Theme.desk(11)
        height: width
        radius: Theme.desk(3)
        color: root.duty.kind === "language" ? Theme.colours.tint : Theme.colours.rose

        Pictogram { anchors.centerIn: parent; name: root.duty.icon; size: Theme.desk(7); color: root.duty.kind === "language" ? Theme.colours.blue : Theme.colours.beni }
    }
    Column {
        id: words

        anchors { left: sign.right; leftMargin: Theme.desk(3); right: key.left; rightMargin: Theme.desk(2); verticalCenter: parent.verticalCenter }

        DeskText { objectName: "duty-title"; width: parent.width; bold: true; markup: root.duty.title }
        DeskText { objectName: "duty-detail"; width: parent.width; markup: root.duty.detail; pixels: Theme.deskDetail; leastPixels: Theme.mm(3.4); mostHeight: Theme.deskDetail * 4.4; color: Theme.colours.soft }
    }
    DeskButton {
        id: key

        objectName: "duty-" + root.number
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        width: Math.max(implicitWidth, Theme.desk(22))
        look: "outline"
        markup: root.duty.key
        spoken: root.duty.title + "。" + root.duty.key
        onChosen: root.pressed()
    }
    Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: Theme.thin; color: Theme.colours.track }
}
