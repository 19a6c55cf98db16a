import QtQuick
import Kiosk
import "../parts"
import "../theme"

// A place on the phone that can be touched: the ring when it is the target, the finger when it is demonstrated.
Touchable {
    id: root

    required property string target
    readonly property bool isTarget: Phone.target !== "" && Phone.target === target

    signal revealed()

    objectName: "phone-" + target
    padding: Theme.mm(2)
    onChosen: Phone.tap(target)
    onPressAndHold: Phone.longPress(target)
    onIsTargetChanged: if (isTarget) revealed()

    FocusRing { shown: root.hasKeyFocus; anchors.margins: -Theme.mm(0.8); z: 2 }
    TargetRing { shown: root.isTarget; z: 3 }
    Finger { anchors.centerIn: parent; anchors.verticalCenterOffset: height / 2; shown: root.isTarget && Phone.isDemonstrating; z: 4 }
}
