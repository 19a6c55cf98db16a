import QtQuick
import QtQuick.Shapes
import "../theme"
import "pictograms.js" as Pictograms

// One of our own line drawings, on a grid of 24. Always beside its word.
Item {
    id: root

    property string name
    property color color: Theme.colours.blue
    property real size: Theme.mm(10)
    property real stroke: 1.8

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Shape {
        width: 24
        height: 24
        scale: root.size / 24
        transformOrigin: Item.TopLeft
        visible: root.name !== ""

        ShapePath {
            strokeColor: root.color
            strokeWidth: root.stroke
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg { path: Pictograms.paths[root.name] ?? "" }
        }
    }
}
