import QtQuick
import Kiosk
import "../parts"
import "../theme"

// A finger drawn across the screen, or from its lower edge. With the keypad, Enter does it in the direction asked for.
Touchable {
    id: root

    required property var phone
    // It lies over the lower edge of the glass and the frame below it, where a finger begins that goes home.
    property bool isEdge: false
    // The list of open apps belongs to no app: there a page is slid away, from where it is.
    readonly property bool isFromEdge: root.phone.wantedSwipe === "up" && (root.phone.screen.kind !== "app" || root.phone.screen.app !== "")
    readonly property bool isHere: isEdge === isFromEdge
    readonly property bool isWanted: isHere && root.phone.targetSwipe !== ""
    // The arrow of the keypad that does it.
    readonly property string slides: root.phone.wantedSwipe
    property point start
    property bool hasMoved: false

    objectName: isHere ? "phone-swipe" : "phone-swipe-too"
    // Of two that a finger may use, the keypad has one.
    isRow: !isHere
    // Over what scrolls, which would take the finger for itself; elsewhere below what can be touched.
    z: root.phone.wantedSwipe !== "" ? 1 : 0
    visible: isEdge ? isHere : root.phone.screen.kind === "lock" || root.phone.wantedSwipe !== "" || root.phone.screen.kind === "notification"
    spoken: qsTr("{指|ゆび}を すべらせる")
    onChosen: root.phone.swipeAsWanted()

    MouseArea {
        anchors.fill: parent
        onPressed: mouse => { root.start = Qt.point(mouse.x, mouse.y); Hand.touch() }
        onReleased: mouse => {
            const dx = mouse.x - root.start.x
            const dy = mouse.y - root.start.y
            if (Math.max(Math.abs(dx), Math.abs(dy)) < Theme.mm(12))
                root.phone.tap("")
            else if (Math.abs(dx) > Math.abs(dy))
                root.phone.swipe(dx > 0 ? "right" : "left")
            else
                root.phone.swipe(dy > 0 ? "down" : "up")
        }
    }
    TargetRing { shown: root.isWanted; anchors.margins: Theme.mm(2) }
    FocusRing { shown: root.hasKeyFocus; anchors.margins: Theme.mm(2) }
    Pictogram {
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: Theme.mm(root.isEdge ? 10 : 12) }
        visible: root.isWanted
        name: ({up: "up", down: "down", left: "back", right: "next"})[root.phone.targetSwipe] ?? ""
        size: Theme.mm(18)
        color: Theme.phone.target
        stroke: 2.6
    }
}
