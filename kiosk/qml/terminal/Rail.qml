import QtQuick
import Kiosk
import "../theme"

// Letters, sound, language above; calling somebody and the end below: on every page at the same place. In portrait it
// lies at the foot, in the same order.
Rectangle {
    id: root

    property bool isLying: false

    // In a step in the largest letters help stands here, with the hint on its panel: the bar has no room for it. It takes a
    // place that is free else; the key that calls people never moves.
    readonly property var help: !isLying && Theme.isLargest && Guide.face === "steps" ? Guide.bar.find(button => button.name === "panel-trouble") : undefined
    // Made before anybody comes.
    readonly property var tools: Guide.tools
    // So many stand at the far end.
    readonly property int last: 2
    readonly property real side: Theme.drawn(isLying ? 40 : Theme.isLargest ? 8 : 14)
    readonly property real gap: Theme.drawn(Theme.isLargest ? 8 : 12)
    readonly property real lyingWidth: (width - 2 * side - (tools.length - 1) * gap) / Math.max(1, tools.length)

    readonly property int openIndex: tools.findIndex(tool => tool.name === "tool-" + Guide.panel)
    readonly property Item opened: ["trouble", "variant"].includes(Guide.panel) && help ? helping : openIndex < 0 ? null : isLying ? keys.itemAt(openIndex) : openIndex < tools.length - last ? above.itemAt(openIndex) : below.itemAt(openIndex - tools.length + last)
    // The middle of the key whose panel is open: from the top, or from the left where it lies; -1 where none is.
    readonly property real openAt: !opened ? -1 : isLying ? lying.x + opened.x + opened.width / 2 : opened.parent.y + opened.y + opened.height / 2

    implicitWidth: Theme.railWidth
    implicitHeight: lying.implicitHeight + 2 * Theme.space
    color: Theme.colours.rail

    Column {
        x: root.side
        y: Theme.space
        width: root.width - 2 * x
        spacing: root.gap

        Repeater {
            id: above

            model: root.isLying ? 0 : Math.max(0, root.tools.length - root.last)

            RailKey { required property int index; tool: root.tools[index]; width: parent.width }
        }
    }
    Column {
        x: root.side
        y: root.height - height - Theme.space
        width: root.width - 2 * x
        spacing: root.gap

        RailKey { id: helping; visible: root.help !== undefined; tool: root.help; width: parent.width }
        Repeater {
            id: below

            model: root.isLying ? 0 : Math.min(root.last, root.tools.length)

            RailKey { required property int index; tool: root.tools[root.tools.length - root.last + index]; width: parent.width }
        }
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

            model: root.isLying ? root.tools.length : 0

            RailKey {
                required property int index

                tool: root.tools[index]
                width: root.lyingWidth
                height: lying.highest
                onImplicitHeightChanged: lying.heights = Array.from({length: keys.count}, (_, i) => (keys.itemAt(i) as RailKey)?.implicitHeight ?? 0)
            }
        }
    }
}
