import QtQuick
import "../parts"
import "../theme"

// The flower that a teacher draws round what is well done. It grows once, in a few steps.
Picture {
    id: root

    property int step: Theme.isMoving ? 0 : 8

    name: "hanamaru"
    scale: 0.6 + 0.4 * step / 8
    rotation: -40 * (1 - step / 8)

    Timer { interval: 100; repeat: true; running: root.step < 8 && root.visible; onTriggered: root.step++ }
}
