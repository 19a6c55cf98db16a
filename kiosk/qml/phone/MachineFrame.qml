import QtQuick
import "../theme"

// The metal around the glass of a machine: its bevel inside and outside, and a screw in each corner.
Item {
    id: root

    required property real edge
    // How high the metal below the glass is.
    required property real below

    Rectangle { anchors.fill: parent; radius: Theme.mm(2); color: "transparent"; border { width: Theme.thick; color: Theme.phone.body } }
    Rectangle {
        anchors { fill: parent; margins: root.edge - Theme.thick; bottomMargin: root.edge + root.below - Theme.thick }
        color: "transparent"
        border { width: Theme.thick; color: Theme.phone.soft }
    }
    Repeater {
        model: 4

        Rectangle {
            required property int index

            x: index % 2 ? parent.width - width - (root.edge - width) / 2 : (root.edge - width) / 2
            y: index > 1 ? parent.height - height - (root.edge - height) / 2 : (root.edge - height) / 2
            width: Theme.mm(2.6)
            height: width
            radius: width / 2
            color: Theme.phone.keys
            border { width: Theme.thin; color: Theme.phone.soft }

            Rectangle { anchors.centerIn: parent; width: parent.width * 0.6; height: Theme.thin; rotation: 45; color: Theme.phone.soft }
        }
    }
}
