import QtQuick
import "../parts"
import "../theme"

// A picture file of the lesson, or one of our drawings on the ground of a photo.
Rectangle {
    id: root

    // As the phone tells of it: `picture`, `file`, `ground`.
    required property var one
    property bool isDown: false

    radius: Theme.onPhone(2)
    color: isDown ? Theme.phone.band : one.ground || Theme.phone.fill
    border { width: Theme.thin; color: Theme.phone.line }

    Image { anchors { fill: parent; margins: Theme.thin } visible: root.one.file !== ""; source: root.one.file; fillMode: Image.PreserveAspectCrop; asynchronous: true }
    Pictogram { anchors.centerIn: parent; visible: root.one.file === ""; name: root.one.picture; size: Math.min(parent.width, parent.height) * 0.7; color: Theme.phone.green }
}
