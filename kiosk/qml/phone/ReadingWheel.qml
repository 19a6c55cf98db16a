import QtQuick
import "../theme"

// Eight dots in a circle, while one waits. Five steps a second are enough, and leave the machine its rest.
Item {
    id: root

    property bool running: false
    property int step: 0
    // How much of it is over, from 0 to 1: about as long as a card takes.
    readonly property int ticks: 13
    readonly property real share: Math.min(1, past / ticks)
    property int past: 0

    function tick(): void {
        past += 1
        if (Theme.isMoving)
            step = (step + 7) % 8
    }

    onRunningChanged: past = 0
    width: Theme.mm(52)
    height: width

    Repeater {
        model: 8

        Rectangle {
            required property int index
            readonly property int age: (index - root.step + 8 * 1000) % 8
            // Of whole pixels, or they are no circles.
            readonly property int side: 2 * Math.round(root.width * (0.17 - 0.011 * age) / 2)

            x: Math.round(root.width / 2 + Math.sin(index * Math.PI / 4) * root.width * 0.38) - side / 2
            y: Math.round(root.height / 2 - Math.cos(index * Math.PI / 4) * root.width * 0.38) - side / 2
            width: side
            height: side
            radius: side / 2
            color: age < 5 ? Theme.phone.blue : "#a9b4ee"
        }
    }
    Timer { interval: 200; repeat: true; running: root.running && (Theme.isMoving || root.past < root.ticks); onTriggered: root.tick() }
}
