import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The row of large keys in slots: "back" and "hear again" never change their place nor their width, and nothing moves to
// fill a place that is left.
Item {
    id: root

    // How many slots the row has.
    property int slots: 5
    property bool isPortrait: false
    // In the largest letters three large keys: help stands in the rail, and the hint on its panel; who goes alone, and has
    // no ring, is told of that key and keeps it.
    property bool isShort: false

    // While there is more to read, the way forward is not the one to touch.
    property bool isUnread: false

    property bool isCurrent: true
    // Small keys of the page that find no room on it.
    property var more: []
    // What they are, said before the first of them.
    property string moreName: ""

    readonly property var kept: ({buttons: []})
    readonly property var buttons: isCurrent ? kept.buttons = [...Guide.bar.filter(button => !isShort || !["panel-trouble", "stop-call"].includes(button.name) && (button.name !== "hint" || Walk.isAlone)), ...more] : kept.buttons
    readonly property int places: isShort ? buttons.length : Math.max(slots, buttons.length)
    // Where a key stands on whatever page it is; the way forward in the last slot.
    readonly property var slotOf: ({"panel-trouble": 2, "stop-call": 2, hint: isShort ? 2 : 3, pause: isShort ? 2 : 3, repeat: 2, alone: 3, others: 4, next: places - 1, enough: places - 1})
    // Which slots each key takes: one that is not there leaves its place to the one before it, or after it.
    readonly property var spans: {
        const found = {}
        buttons.forEach((button, i) => found[button.name] = {from: slotOf[button.name] ?? i, to: slotOf[button.name] ?? i})
        const isFree = !buttons.some(button => slotOf[button.name] === 3)
        const wide = found["panel-trouble"] ?? found["stop-call"]
        if (isFree && wide)
            wide.to = 3
        // The way for beginners has a sentence for its name.
        if (found.first)
            found.first = {from: 2, to: root.places - 1}
        if (found.others) {
            // Its word is long, and the one beside it is short; in narrow slots each has two lines.
            const more = isFree ? 1 : Theme.isCompact || isPortrait ? 0 : 0.2
            found.others.from = 4 - more
            if (found.alone)
                found.alone.to = 3 - more
        }
        // The longest word of the other ways has room beside its sign.
        if (found["way-own"] && found["way-alone"] && found["way-watch"]) {
            found["way-watch"].to -= 0.1
            found["way-alone"].from -= 0.1
            found["way-alone"].to -= 0.2
            found["way-own"].from -= 0.2
        }
        return found
    }
    // The middle of the key that asks for help; it stands behind the fixed ones.
    readonly property real helpAt: spans["panel-trouble"] ? fixed * (fixedSlot + gap) + ((spans["panel-trouble"].from + spans["panel-trouble"].to + 1) / 2 - fixed) * (slotWidth + gap) - gap / 2 : -1
    readonly property real gap: Theme.drawn(16)
    readonly property int fixed: 2
    // As wide as beside the phone.
    required property real fixedSlot
    readonly property real slotWidth: isShort ? fixedSlot : Math.min(isPortrait ? width : Theme.slot * (moreRoom > 0 ? 1.4 : 1.25), (width - fixed * fixedSlot - moreRoom - (places - 1) * gap) / (places - fixed))
    // Beside the fixed keys, where there is room for it.
    readonly property real moreRoom: more.length > 0 && Theme.scale < 1.4 ? Theme.drawn(150) : 0
    property var heights: []

    function measure(): void {
        heights = Array.from({length: repeater.count}, (_, i) => repeater.itemAt(i)?.implicitHeight ?? 0)
    }

    implicitHeight: Math.max(Theme.drawn(124), Theme.mm(20), ...heights)

    RubyText {
        visible: root.moreRoom > 0
        x: root.fixed * (root.fixedSlot + root.gap)
        anchors.verticalCenter: parent.verticalCenter
        width: root.moreRoom - root.gap
        centred: true
        markup: root.moreName
        bold: true
        pixels: Theme.letters(32, 1.3)
    }
    Repeater {
        id: repeater

        model: root.buttons.length
        onCountChanged: root.measure()

        BarKey {
            required property int index

            readonly property var button: root.buttons[index]
            readonly property var span: root.spans[objectName] ?? {from: index, to: index}

            objectName: button?.name ?? ""
            x: Math.min(span.from, root.fixed) * (root.fixedSlot + root.gap) + (span.from < root.fixed ? 0 : root.moreRoom) + Math.max(0, span.from - root.fixed) * (root.slotWidth + root.gap)
            width: (span.to - span.from + 1) * ((span.from < root.fixed ? root.fixedSlot : root.slotWidth) + root.gap) - root.gap
            height: root.height
            pixels: Theme.letters(34, root.isShort && root.places < 4 ? 1.85 : 1.4)
            markup: ((Theme.isLargest || objectName.startsWith("leaf-") && root.places > 5) && button?.short) || (button?.label ?? "")
            tag: button?.tag ?? ""
            // Of a way to learn; the largest letters have no room for it.
            detail: Theme.scale < 1.4 ? button?.detail ?? "" : ""
            detailTag: button?.detailTag ?? ""
            pictogram: button?.icon ?? ""
            look: root.isUnread && button?.name === "next" && button.look === "primary" ? "outline" : button?.look ?? "plain"
            onImplicitHeightChanged: root.measure()
            onChosen: Guide.press(objectName)
        }
    }
}
