import QtQuick
import ".."
import "../../theme"

// What fills by itself once one has come to wait for it. Where nothing is to move it is full at once.
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
    onIsFullChanged: fill()
    onIsFillingChanged: fill()
    Component.onCompleted: fill()

    NumberAnimation { id: filling; target: root; property: "share"; from: 0; to: 1; duration: root.element.seconds * 1000 }
}
