import QtQuick
import Kiosk
import "../parts"
import "../theme"

// A key of the rail: pictogram over word. Its colours turn round while its panel is open, and it closes that again.
Touchable {
    id: root

    // As in Guide.tools; nothing while they change.
    property var tool

    // Where a lesson has ended it shows the way out.
    readonly property bool isWanted: Guide.face === "done" && tool !== undefined && tool.name === "tool-stop"
    readonly property bool isOpen: tool !== undefined && ["tool-" + Guide.panel, "panel-" + Guide.panel].includes(tool.name)

    readonly property string family: face.family
    readonly property bool isTurned: isOpen || down || isWanted

    // In the largest letters there is room for one word: in English that for whoever came to it by mistake.
    readonly property bool isForOthers: Theme.isLargest && Theme.tag === "en" && (tool?.detail ?? "") !== ""

    objectName: tool?.name ?? ""
    markup: isForOthers ? tool.detail : tool?.label ?? ""
    spoken: tool?.label ?? ""
    tag: isForOthers ? "ja" : tool?.tag ?? ""
    padding: Theme.drawn(8)
    onChosen: {
        const name = isOpen ? "panel-close" : objectName
        // Help is no tool of every page: another panel gives way to it first.
        if (Guide.panel !== "" && name === "panel-trouble")
            Guide.press("panel-close")
        Guide.press(name)
    }
    implicitHeight: Math.max(Theme.drawn(148), Theme.mm(16), face.implicitHeight + (small.visible ? small.implicitHeight : 0) + 2 * padding)

    background: Rectangle {
        radius: Theme.drawn(20)
        color: root.isTurned ? Theme.colours.onRail : Theme.colours.railKey
        border.width: Theme.thin
        border.color: Theme.colours.railLine

        FocusRing { shown: root.hasKeyFocus }
    }
    // Not its contentItem: that is given its width while its height is still being asked for.
    Item {
        x: Theme.drawn(14)
        y: root.padding
        width: root.width - 2 * x
        height: root.height - 2 * y

        KeyFace {
            id: face

            width: parent.width
            height: parent.height - (small.visible ? small.implicitHeight : 0)
            isTall: true
            pictogram: root.tool?.icon ?? ""
            markup: root.markup
            tag: root.tag
            pixels: Theme.letters(30, Theme.isLargest ? 1.65 : 1.15)
            iconSize: Theme.drawn(Theme.isLargest ? 46 : 56)
            ink: root.isTurned ? Theme.colours.rail : Theme.colours.onRailKey
        }
        RubyText {
            id: small

            // In the largest letters its place is another key's.
            visible: markup !== "" && markup !== root.markup && !Theme.isLargest
            anchors.bottom: parent.bottom
            width: parent.width
            centred: true
            // For whoever cannot read the first word.
            markup: root.tool?.detail ?? ""
            tag: "en"
            pixels: Theme.mm(6.6)
            color: face.ink
            rubyColor: face.ink
        }
    }
}
