import QtQuick
import "../parts"
import "../theme"

// The phone at the card: it asks for it, reads it, could not read it, or has read it. A touch lays the phone down.
Item {
    id: root

    required property var phone
    readonly property string reading: root.phone.reading
    readonly property var card: root.phone.elements.find(one => one.kind === "card") ?? {id: "card", label: "", gloss: ""}
    readonly property var words: root.phone.elements.filter(one => one.kind !== "card")
    readonly property real side: Theme.mm(7)

    Column {
        x: root.side
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.mm(6)

        ReadingWheel { id: wheel; anchors.horizontalCenter: parent.horizontalCenter; visible: root.reading === "reading"; running: visible }
        Pictogram {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.reading === "done"
            name: visible ? "check" : ""
            size: Theme.mm(34)
            color: Theme.phone.green
            stroke: 3
        }
        PhoneLabel {
            id: state

            width: parent.width
            visible: root.reading !== ""
            text: root.reading === "reading" ? qsTr("読み取り中…") : root.reading === "done" ? qsTr("読み取りました") : qsTr("カードを 読み取れませんでした")
            pixels: Theme.phoneText * 1.3
            bold: true
            centred: true
        }
        PhoneLabel {
            width: parent.width
            // On a low phone it stands beside the phone only.
            visible: root.reading === "reading" && Theme.phoneScale <= 1.15 && wheel.height + state.implicitHeight + implicitHeight + Theme.mm(16) <= root.height
            text: qsTr("スマホを 動かさずに お待ちください。")
            centred: true
        }
        // How far it has come, which the eight dots do not tell.
        Rectangle {
            objectName: "reading-bar"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.reading === "reading"
            width: parent.width * 0.8
            height: Theme.mm(5)
            radius: height / 2
            color: Theme.phone.glass
            border { width: Theme.thin; color: Theme.phone.blue }

            Rectangle { width: Math.max(height, parent.width * wheel.share); height: parent.height; radius: height / 2; color: Theme.phone.blue }
        }
        Column {
            id: texts

            // On a low phone the card matters more; the sentence stands beside the phone anyway.
            visible: root.reading === "" && implicitHeight + place.height + Theme.mm(10) <= root.height
            width: parent.width
            spacing: Theme.mm(2)

            Repeater {
                model: root.words

                PhoneLabel {
                    required property var modelData

                    width: texts.width
                    text: modelData.label
                    gloss: modelData.gloss
                    centred: true
                }
            }
        }
        PhoneTouch {
            id: place

            // The gesture is to hold the card: the ring shows for that move, not for a tap.
            readonly property bool isWanted: root.phone.targetKind === "hold_card" && visible

            phone: root.phone
            target: visible ? root.card.id : ""
            spoken: root.card.gloss || root.card.label
            visible: root.reading === ""
            width: parent.width
            height: Math.round(Math.min(width * 440 / 600, root.height * 0.7))
            background: CardScene {}

            Loader {
                anchors.fill: parent
                active: place.isWanted && !place.isTarget
                z: 3
                sourceComponent: Item { TargetRing { shown: true; corner: Theme.mm(5) } }
            }
        }
        PhoneTouch {
            id: again

            readonly property bool isWanted: root.phone.targetKind === "hold_card" && visible

            objectName: "phone-again"
            phone: root.phone
            target: visible ? root.card.id : ""
            spoken: againWords.text
            visible: root.reading === "failed"
            width: parent.width
            implicitHeight: Math.max(Theme.mm(24), againWords.implicitHeight + Theme.mm(8))
            corner: height / 2
            background: Rectangle { radius: height / 2; color: again.down ? Theme.phone.blueDown : Theme.phone.blue }
            contentItem: Item {
                PhoneLabel {
                    id: againWords

                    width: parent.width
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("もう一度 読み取る")
                    bold: true
                    centred: true
                    color: Theme.phone.onBlue
                }
            }
        }
    }
}
