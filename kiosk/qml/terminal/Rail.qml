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
    readonly property var keys: isLying ? tools.slice().reverse() : tools
    // So many stand at the far end.
    readonly property int last: 2
    readonly property real side: Theme.drawn(isLying ? 40 : 14)
    readonly property real gap: Theme.drawn(16)
    readonly property real keyWidth: isLying ? (width - 2 * side - (keys.length - 1) * gap) / Math.max(1, keys.length) : width - 2 * side
    readonly property real keyHeight: Math.max(0, ...keyHeights)
    property var keyHeights: []

    function measure(): void {
        keyHeights = Array.from({length: repeater.count}, (_, i) => repeater.itemAt(i)?.implicitHeight ?? 0)
    }

    Component.onCompleted: tools = Guide.tools

    Connections {
        target: Guide

        function onToolsChanged(): void { if (Guide.tools.length > 0) root.tools = Guide.tools }
        function onFaceChanged(): void { if (Guide.tools.length > 0) root.tools = Guide.tools }
    }

    implicitWidth: Theme.railWidth
    implicitHeight: keyHeight + 2 * Theme.space
    color: Theme.colours.rail

    Repeater {
        id: repeater

        model: root.keys
        onCountChanged: root.measure()

        RailKey {
            required property var modelData
            required property int index

            readonly property int fromEnd: root.keys.length - index

            objectName: modelData.name
            width: root.keyWidth
            height: root.keyHeight
            x: root.side + (root.isLying ? index * (root.keyWidth + root.gap) : 0)
            y: root.isLying ? Theme.space
               : fromEnd <= root.last ? root.height - Theme.space - fromEnd * root.keyHeight - (fromEnd - 1) * root.gap
               : Theme.space + index * (root.keyHeight + root.gap)
            markup: modelData.label
            tag: modelData.tag
            pictogram: modelData.icon
            detail: modelData.detail
            isOpen: "tool-" + Guide.panel === modelData.name
            onImplicitHeightChanged: root.measure()
            onChosen: Guide.press(objectName)
        }
    }
}
