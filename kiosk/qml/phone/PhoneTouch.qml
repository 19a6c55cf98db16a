import QtQuick
import "../parts"
import "../theme"

// A place on the phone that can be touched: the ring when it is the target.
Touchable {
    id: root

    required property var phone
    required property string target
    readonly property bool isTarget: root.phone.target !== "" && root.phone.target === target
    // What of it the ring goes round, and how that is rounded.
    property rect shape: Qt.rect(0, 0, width, height)
    property real corner: Theme.mm(3)
    // Higher it would not be seen whole; 0 where that does not matter.
    property real most: 0
    // How much lower it may be on a page that would not end on the glass.
    property real spare: 0
    // Where between its parts a page may end, and where rather than between any two lines.
    property var seams: []
    property var joints: []

    objectName: "phone-" + target
    padding: Theme.mm(2)
    z: isTarget ? 1 : 0
    onChosen: isByKey ? root.phone.enter(target) : root.phone.tap(target)
    onPressAndHold: root.phone.longPress(target)

    // Only what is pointed at has a ring: most of a page never has.
    Loader {
        x: root.shape.x
        y: root.shape.y
        width: root.shape.width
        height: root.shape.height
        z: 3
        active: root.isTarget || root.hasKeyFocus
        sourceComponent: Item {
            FocusRing { shown: root.hasKeyFocus && !root.isTarget; corner: root.corner; anchors.margins: -Theme.mm(1.8) }
            TargetRing { shown: root.isTarget; hasFocus: root.hasKeyFocus; corner: root.corner }
        }
    }
}
