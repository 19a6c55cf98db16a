import QtQuick
import "../parts"
import "../theme"

// A table from above: the card, and the phone that is laid on it. A touch lays it down; then one waits.
Item {
    id: root

    required property var phone
    readonly property var card: root.phone.elements.find(one => one.kind === "card") ?? {id: "card", label: "", gloss: ""}
    readonly property var words: root.phone.elements.filter(one => one.kind !== "card")

    Column {
        id: texts

        // On a low screen the card and the phone matter more; the sentence stands beside them anyway.
        visible: root.height >= implicitHeight + Theme.mm(62)
        x: Theme.mm(4)
        y: Theme.mm(4)
        width: parent.width - 2 * x
        spacing: Theme.mm(2)

        Repeater {
            model: root.words

            PhoneLabel {
                required property var modelData

                width: texts.width
                text: modelData.label
                gloss: modelData.gloss
                color: Theme.phone.onScene
                centred: true
            }
        }
    }
    PhoneTouch {
        id: place

        phone: root.phone
        target: root.card.id
        spoken: root.card.gloss || root.card.label
        anchors.horizontalCenter: parent.horizontalCenter
        y: texts.visible ? texts.y + texts.height + Theme.mm(5) : Theme.mm(8)
        width: Theme.mm(72)
        height: Math.max(Theme.mm(24), Math.min(Theme.mm(44), root.height - y - Theme.mm(24)))
        // The gesture is to hold the card: the ring shows for that move, not for a tap.
        readonly property bool isWanted: root.phone.targetKind === "hold_card"

        background: Rectangle {
            radius: Theme.mm(4)
            color: "#f3e9f4"
            border { width: Theme.thin; color: Theme.phone.line }
        }
        contentItem: Item {
            Pictogram { id: face; x: Theme.mm(2); anchors.verticalCenter: parent.verticalCenter; name: "person"; size: Theme.mm(18); color: Theme.phone.soft }
            PhoneLabel {
                anchors { left: face.right; leftMargin: Theme.mm(3); right: parent.right; verticalCenter: parent.verticalCenter }
                text: root.card.label
                gloss: root.card.gloss
                pixels: Theme.mm(5.6)
                // The phone lies on it.
                visible: !root.phone.isCardHeld
            }
        }

        TargetRing { shown: place.isWanted; z: 3 }
        Finger { anchors.centerIn: parent; anchors.verticalCenterOffset: parent.height / 2; shown: place.isWanted && root.phone.isDemonstrating; z: 4 }
    }
    Rectangle {
        id: device

        readonly property real restY: Math.min(place.y + place.height + Theme.mm(6), root.height - Theme.mm(16))

        anchors.horizontalCenter: parent.horizontalCenter
        y: root.phone.isCardHeld ? place.y + Theme.mm(root.phone.skin === "iphone" ? 14 : 4) : restY
        width: Theme.mm(46)
        height: parent.height
        radius: Theme.mm(7)
        color: Theme.phone.body
        border { width: Theme.thick; color: Theme.phone.line }
        z: 1

        Behavior on y { enabled: Theme.isMoving && root.phone.isCardHeld; NumberAnimation { duration: 900; easing.type: Easing.OutCubic } }

        PhoneLabel {
            y: Theme.mm(4)
            x: Theme.mm(2)
            width: parent.width - 2 * x
            centred: true
            visible: root.phone.isCardHeld || device.y >= place.y + place.height - Theme.mm(2)
            text: root.phone.isCardHeld ? qsTr("よみとりました") : qsTr("スマートフォン")
            pixels: Theme.mm(5.6)
            color: Theme.phone.onScene
        }
    }
}
