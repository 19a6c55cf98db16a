import QtQuick
import "../parts"
import "../theme"

// A key of the rail: pictogram over word. Its colours turn round while its panel is open.
Touchable {
    id: root

    property string pictogram
    property bool isOpen: false

    readonly property bool isTurned: isOpen || down

    padding: Theme.drawn(8)
    implicitHeight: Math.max(Theme.drawn(148), Theme.mm(16), face.implicitHeight + topPadding + bottomPadding)

    background: Rectangle {
        radius: Theme.drawn(20)
        color: root.isTurned ? Theme.colours.onRail : Theme.colours.railKey
        border.width: Theme.thin
        border.color: Theme.colours.railLine

        FocusRing { shown: root.hasKeyFocus }
    }
    contentItem: KeyFace {
        id: face

        pictogram: root.pictogram
        markup: root.markup
        tag: root.tag
        pixels: Theme.letters(30, 1.15)
        ink: root.isTurned ? Theme.colours.rail : Theme.colours.onRailKey
    }
}
