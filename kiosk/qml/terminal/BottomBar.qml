import QtQuick
import Kiosk
import "../theme"

// The row of large keys in slots of one width: "back" and "hear again" never change their place, and nothing moves to
// fill a place that is left.
Item {
    id: root

    // How many slots the row has.
    property int slots: 5
    property bool isPortrait: false

    readonly property var buttons: Guide.bar
    readonly property int places: Math.max(slots, buttons.length)
    readonly property real gap: Theme.drawn(16)
    readonly property real slotWidth: Math.min(isPortrait ? width : Theme.slot * 1.25, (width - (places - 1) * gap) / places)
    property var heights: []

    function measure(): void {
        heights = Array.from({length: repeater.count}, (_, i) => repeater.itemAt(i)?.implicitHeight ?? 0)
    }

    implicitHeight: Math.max(Theme.drawn(124), Theme.mm(20), ...heights)

    Repeater {
        id: repeater

        model: root.buttons
        onCountChanged: root.measure()

        BarKey {
            required property var modelData
            required property int index

            // The way forward stands in the last slot.
            readonly property bool isLast: index === root.buttons.length - 1 && index > 1 && Guide.face === "steps"

            objectName: modelData.name
            x: (isLast ? root.places - 1 : index) * (root.slotWidth + root.gap)
            width: root.slotWidth
            height: root.height
            markup: modelData.label
            tag: modelData.tag
            pictogram: modelData.icon
            look: modelData.look
            onImplicitHeightChanged: root.measure()
            onChosen: Guide.press(objectName)
        }
    }
}
