import QtQuick
import ".."
import "../../theme"

// A bar that fills by itself once one has come to wait for it. Where nothing is to move it is full at once.
PhoneTouch {
    id: root

    required property var element
    readonly property bool isFull: root.phone.waited.includes(element.id)
    readonly property bool isFilling: root.phone.waiting === element.id
    // How much of it is filled, from 0 to 1: on the sample of the own phone, as it looks on the way.
    property real share: 0

    function fill(): void {
        filling.stop()
        share = isFull || isFilling && !Theme.isMoving ? 1 : root.phone.isOwn ? 0.6 : 0
        if (isFilling && !isFull && Theme.isMoving)
            filling.start()
    }

    target: element.id
    spoken: element.gloss || element.label
    seams: label.seams.map(y => y + topPadding)
    implicitHeight: label.implicitHeight + bar.height + told.implicitHeight + 2 * (padding + Theme.onPhone(3))
    onIsFullChanged: fill()
    onIsFillingChanged: fill()
    Component.onCompleted: fill()

    NumberAnimation { id: filling; target: root; property: "share"; from: 0; to: 1; duration: root.element.seconds * 1000 }
    contentItem: Item {
        PhoneLabel { id: label; width: parent.width; text: root.element.label; gloss: root.element.gloss; bold: true; centred: true; mostHeight: root.most > 0 ? Math.max(1, root.most - Theme.onPhone(24)) : 0 }
        Rectangle {
            id: bar

            objectName: "wait-bar"
            y: label.implicitHeight + Theme.onPhone(3)
            width: parent.width
            height: Theme.onPhone(7)
            radius: height / 2
            color: Theme.phone.glass
            border { width: Theme.thick; color: Theme.phone.blue }

            Rectangle {
                objectName: "wait-filled"
                visible: root.share > 0
                width: Math.max(height, Math.round(parent.width * root.share))
                height: parent.height
                radius: height / 2
                color: Theme.phone.blue
            }
        }
        PhoneLabel {
            id: told

            y: bar.y + bar.height + Theme.onPhone(3)
            width: parent.width
            text: root.isFull ? qsTr("おわりました") : qsTr("おまちください")
            centred: true
            color: Theme.phone.soft
        }
    }
}
