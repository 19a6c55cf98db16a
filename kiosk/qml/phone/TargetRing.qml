import QtQuick
import "../theme"

// The orange ring that breathes slowly.
Rectangle {
    id: root

    property bool shown: false
    property int breath: 0

    readonly property int breathsPerTurn: 18

    objectName: "ring"
    anchors { fill: parent; margins: -Theme.mm(1) }
    visible: shown
    opacity: 0.775 + 0.225 * Math.cos(2 * Math.PI * breath / breathsPerTurn)
    color: "transparent"
    radius: Theme.mm(4)
    border.width: Theme.mm(1.5)
    border.color: Theme.phone.target

    // Ten pictures a second are breath enough; an animation draws sixty and never lets the machine rest. Behind a panel
    // nobody sees it.
    Timer {
        interval: 100
        repeat: true
        running: root.shown && root.enabled && Theme.isMoving
        onTriggered: root.breath = (root.breath + 1) % root.breathsPerTurn
        onRunningChanged: if (!running) root.breath = 0
    }
}
