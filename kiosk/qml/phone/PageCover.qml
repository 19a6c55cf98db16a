import QtQuick
import "../theme"

// What slides away from a new page: that is in its place at once, so that a quick finger meets what it aims at.
Rectangle {
    id: root

    function slide(): void { sliding.restart() }

    objectName: "cover"
    visible: sliding.running
    y: -Theme.mm(10)
    width: parent.width + Theme.mm(1)
    height: parent.height - y

    NumberAnimation { id: sliding; target: root; property: "x"; from: 0; to: -root.width; duration: 250; easing.type: Easing.OutCubic }
    Rectangle { anchors.right: parent.right; width: Theme.mm(1); height: parent.height; color: Theme.phone.line }
}
