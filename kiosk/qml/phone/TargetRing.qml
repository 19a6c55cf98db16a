import QtQuick
import "../theme"

// The orange ring around what is to be touched, white on both sides, so that it is seen on every ground.
Rectangle {
    id: root

    property bool shown: false
    // Whether the keypad is here too: then both are one, black on both sides.
    property bool hasFocus: false
    // The rounding of what it rings.
    property real corner: Theme.mm(4)
    readonly property real line: Theme.mm(2.2)
    readonly property real edge: Theme.mm(0.8)
    // So far it goes beyond what it rings: no farther than its neighbours are.
    readonly property real beyond: Theme.mm(2.9)
    property int breath: 0
    readonly property int breathsPerTurn: 16
    readonly property int turns: 5

    function tell(): void {
        for (let up = root.parent; up; up = up.parent) {
            const handset = up as Handset
            if (handset && (shown || handset.ringed === root))
                handset.ringed = shown ? root : null
        }
    }

    objectName: "ring"
    anchors { fill: parent; margins: -beyond }
    visible: shown
    color: "transparent"
    radius: corner + beyond
    border { width: line + 2 * edge; color: hasFocus ? Theme.phone.body : Theme.phone.onScene }
    onShownChanged: {
        breath = 0
        tell()
    }
    Component.onCompleted: if (shown) tell()

    Rectangle {
        anchors { fill: parent; margins: root.edge }
        color: "transparent"
        radius: root.radius - root.edge
        border.width: root.line * (1 + 0.25 * Math.sin(2 * Math.PI * root.breath / root.breathsPerTurn))
        border.color: Theme.phone.target
    }
    // Ten pictures a second are breath enough; an animation draws sixty and never lets the machine rest. After five
    // breaths it is still. Behind a panel nobody sees it.
    Timer {
        interval: 100
        repeat: true
        running: root.shown && root.enabled && Theme.isMoving && root.breath < root.breathsPerTurn * root.turns
        onTriggered: root.breath += 1
    }
}
