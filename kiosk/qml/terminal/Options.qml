import QtQuick
import QtQuick.Layouts
import "../parts"
import "../theme"

// A row of buttons of which one is on; which one is also said in words, never by colour alone.
Column {
    id: root

    // [{value, label, tag?, sample?, swatch?}]; as OptionKey.
    property var options: []
    property var current
    property string label
    property string name
    property real least: Theme.mm(16)

    signal picked(var value)

    spacing: Theme.mm(Theme.scale < 1.4 ? 2 : 0.3)

    RubyText { width: root.width; markup: root.label; bold: true; pixels: Theme.letters(36, 1.3); visible: markup !== "" }
    GridLayout {
        id: grid

        // What each needs with its border, and the tick of the one that is on: side by side where no word is broken so.
        readonly property real tick: Theme.drawn(50)
        readonly property var wanted: root.options.map(option => Theme.lettersOf({markup: option.label, tag: option.tag ?? ""}, Theme.letters(34, 1.4), true).natural + Theme.drawn(34))
        readonly property real between: (wanted.length - 1) * columnSpacing
        readonly property real each: Math.max(0, ...wanted) + tick
        readonly property bool isEven: each * wanted.length + between <= width
        readonly property bool isRow: isEven || wanted.reduce((all, one) => all + one, between + tick) <= width

        width: root.width
        columns: isRow ? wanted.length : wanted.length > 3 ? 2 : 1
        columnSpacing: Theme.drawn(16)
        rowSpacing: Theme.drawn(16)
        uniformCellWidths: isEven || !isRow

        Repeater {
            model: root.options

            OptionKey {
                required property var modelData
                required property int index

                objectName: root.name + "-" + modelData.value
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: grid.isEven || !grid.isRow ? 1 : (grid.wanted[index] ?? 1) + (isCurrent ? grid.tick : 0)
                markup: modelData.label
                tag: modelData.tag ?? ""
                sample: modelData.sample ?? 0
                swatch: modelData.swatch ?? null
                least: root.least
                isWhole: grid.isRow
                isCurrent: modelData.value === root.current
                onChosen: root.picked(modelData.value)
            }
        }
    }
}
