import QtQuick
import "../theme"

// One of our own line drawings, on a grid of 24. Always beside its word.
// An image, not a Shape: the software renderer draws Shapes outside of what clips them.
Image {
    id: root

    property string name
    property color color: Theme.colours.blue
    property real size: Theme.mm(10)
    property real stroke: 1.8

    width: size
    height: size
    source: name === "" || !visible || size < 1 ? "" : "image://pictogram/" + [name, String(color).slice(1), stroke].join("/")
    sourceSize: Qt.size(size, size)
    Accessible.ignored: true
}
