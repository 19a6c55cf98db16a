import QtQuick
import "../theme"

// A white card of the console's right side.
Rectangle {
    id: root

    default property alias content: inside.data

    width: parent ? parent.width : 0
    height: inside.implicitHeight + 2 * Theme.desk(2.4)
    radius: Theme.radius
    color: Theme.colours.card
    border { width: Theme.thin; color: Theme.colours.border }

    Column {
        id: inside

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.desk(2.4) }
        spacing: Theme.desk(1.4)
    }
}
