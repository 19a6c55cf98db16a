import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// The row of large buttons. "Back" and "hear again" never change their place; the way forward is the last and widest.
GridLayout {
    id: root

    readonly property var buttons: Guide.bar
    property bool isPortrait: false

    readonly property var cells: {
        const [back, again, ...others] = buttons
        if (isPortrait) {
            // The fixed pair is the lowest row, nearest to the hand; an odd one out is as wide as two.
            const rows = others.map((button, i) => [button, i === others.length - 1 && others.length % 2 === 1 ? 2 : 1])
            return [...rows, [back, 1], [again, 1]]
        }
        const last = others.pop()
        const middle = others.map(button => [button, 1])
        const lastSpan = others.length >= 2 ? 1 : 2
        const empty = Array(3 - middle.length - lastSpan).fill([null, 1])
        return [[back, 1], [again, 1], ...middle, ...empty, [last ?? null, lastSpan]]
    }

    columns: isPortrait ? 2 : 5
    columnSpacing: Theme.gap
    rowSpacing: isPortrait ? Theme.gap : 0
    uniformCellWidths: true

    Repeater {
        model: root.cells

        BigButton {
            required property var modelData

            readonly property var button: modelData[0] ?? {name: "", label: "", tag: "", icon: "", look: "plain"}

            objectName: button.name
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: modelData[1]
            Layout.columnSpan: modelData[1]
            // An empty place keeps the others where they are.
            opacity: button.name === "" ? 0 : 1
            enabled: button.name !== ""
            markup: button.label
            tag: button.tag
            pictogram: button.icon
            look: button.look
            onChosen: Guide.press(button.name)
        }
    }
    // A column that only a wide button crosses would have no width: a row without height gives each its own.
    Repeater {
        model: root.isPortrait ? 0 : root.columns

        Item { Layout.fillWidth: true; Layout.preferredWidth: 1 }
    }
}
