import QtQuick
import Kiosk
import "../theme"

// Letters, sound, language above; calling somebody and the end below: on every page at the same place. In portrait it
// lies at the foot, the end at the left as there.
Rectangle {
    id: root

    property bool isLying: false

    // Nobody is here, nothing to press; they stay as they are until somebody comes.
    property var tools: []
    // So many stand at the far end.
    readonly property int last: 2
    readonly property real side: Theme.drawn(isLying ? 40 : 14)
    readonly property real gap: Theme.drawn(12)
    readonly property real lyingWidth: (width - 2 * side - (tools.length - 1) * gap) / Math.max(1, tools.length)

    Component.onCompleted: tools = Guide.tools

    implicitWidth: Theme.railWidth
    implicitHeight: lying.implicitHeight + 2 * Theme.space
    color: Theme.colours.rail

    Connections {
        target: Guide

        function onToolsChanged(): void { if (Guide.tools.length > 0) root.tools = Guide.tools }
        function onFaceChanged(): void { if (Guide.tools.length > 0) root.tools = Guide.tools }
    }
    Column {
        x: root.side
        y: Theme.space
        width: root.width - 2 * x
        spacing: root.gap

        Repeater { model: root.isLying ? [] : root.tools.slice(0, -root.last); RailKey { width: parent.width } }
    }
    Column {
        x: root.side
        y: root.height - height - Theme.space
        width: root.width - 2 * x
        spacing: root.gap

        Repeater { model: root.isLying ? [] : root.tools.slice(-root.last); RailKey { width: parent.width } }
    }
    Row {
        id: lying

        readonly property real highest: Math.max(0, ...heights)
        property var heights: []

        x: root.side
        y: Theme.space
        spacing: root.gap

        Repeater {
            id: keys

            model: root.isLying ? root.tools.slice().reverse() : []

            RailKey {
                width: root.lyingWidth
                height: lying.highest
                onImplicitHeightChanged: lying.heights = Array.from({length: keys.count}, (_, i) => (keys.itemAt(i) as RailKey)?.implicitHeight ?? 0)
            }
        }
    }
}
