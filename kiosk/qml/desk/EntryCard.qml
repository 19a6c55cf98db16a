import QtQuick
import "../parts"
import "../theme"

// One of the four ways in: its drawing, its word, and a line about what is behind it.
Touchable {
    id: root

    // {name, icon, label, detail}
    required property var entry
    property bool isFirst: false
    property color tint: Theme.colours.tint
    readonly property color ink: !isFirst ? Theme.colours.ink : down ? Theme.colours.paper : Theme.colours.onBlue

    objectName: "home-" + entry.name
    isMain: true
    markup: entry.label
    spoken: entry.label + "。" + entry.detail
    padding: Theme.desk(3.4)
    background: Rectangle {
        radius: Theme.radius
        color: root.isFirst ? (root.down ? Theme.colours.ink : Theme.colours.blue) : root.down ? Theme.colours.pressed : Theme.colours.card
        border { width: Theme.thin; color: root.isFirst ? Theme.colours.blue : Theme.colours.border }

        FocusRing { shown: root.hasKeyFocus }
    }
    contentItem: Item {
        Rectangle {
            id: box

            width: Math.min(parent.height, parent.width * 0.28, Theme.desk(19))
            height: width
            anchors.verticalCenter: parent.verticalCenter
            radius: Theme.radius
            color: root.tint

            Pictogram { anchors.centerIn: parent; name: root.entry.icon; size: box.width * 0.62 }
        }
        Column {
            anchors { left: box.right; leftMargin: Theme.desk(3); right: parent.right; verticalCenter: parent.verticalCenter }
            spacing: Theme.desk(0.6)

            DeskText { width: parent.width; bold: true; markup: root.entry.label; pixels: Theme.deskHeading; leastPixels: Theme.deskText; mostHeight: Theme.deskHeading * 2.7; color: root.ink }
            DeskText { width: parent.width; markup: root.entry.detail; pixels: Theme.deskDetail; leastPixels: Theme.mm(3.4); mostHeight: Theme.deskDetail * 2.9; color: root.ink; rubyColor: color }
        }
    }
}
