import QtQuick
import "../parts"
import "../theme"

// A place on the phone that can be touched: the ring when it is the target, the finger when it is demonstrated.
Touchable {
    id: root

    required property var phone
    required property string target
    readonly property bool isTarget: root.phone.target !== "" && root.phone.target === target

    signal revealed()

    objectName: "phone-" + target
    padding: Theme.mm(2)
    onChosen: root.phone.tap(target)
    onPressAndHold: root.phone.longPress(target)
    onIsTargetChanged: if (isTarget) revealed()

    FocusRing { shown: root.hasKeyFocus; anchors.margins: -Theme.mm(0.8); z: 2 }
    TargetRing { shown: root.isTarget; z: 3 }
    Finger { anchors.centerIn: parent; anchors.verticalCenterOffset: height / 2; shown: root.isTarget && root.phone.isDemonstrating; z: 4 }
}
