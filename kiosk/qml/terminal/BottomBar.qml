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

    property bool isCurrent: true
    // Small keys of the page that find no room on it.
    property var more: []

    readonly property var kept: ({buttons: []})
    readonly property var buttons: isCurrent ? kept.buttons = [...Guide.bar, ...more] : kept.buttons
    readonly property int places: Math.max(slots, buttons.length)
    // Where a key stands on whatever page it is; the way forward in the last slot.
    readonly property var slotOf: ({hint: 2, pause: 2, repeat: 2, "panel-trouble": 3, alone: 3, next: places - 1})
    readonly property real gap: Theme.drawn(16)
    readonly property real slotWidth: Math.min(isPortrait ? width : Theme.slot * 1.25, (width - (places - 1) * gap) / places)
    property var heights: []

    function measure(): void {
        heights = Array.from({length: repeater.count}, (_, i) => repeater.itemAt(i)?.implicitHeight ?? 0)
    }

    implicitHeight: Math.max(Theme.drawn(124), Theme.mm(20), ...heights)

    Repeater {
        id: repeater

        model: root.buttons.length
        onCountChanged: root.measure()

        BarKey {
            required property int index

            readonly property var button: root.buttons[index]
            objectName: button?.name ?? ""
            x: (root.slotOf[objectName] ?? index) * (root.slotWidth + root.gap)
            width: root.slotWidth
            height: root.height
            markup: button?.label ?? ""
            tag: button?.tag ?? ""
            pictogram: button?.icon ?? ""
            look: button?.look ?? "plain"
            onImplicitHeightChanged: root.measure()
            onChosen: Guide.press(objectName)
        }
    }
}
