import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The same figures as a table. Each row is reached by Tab and the arrows and says itself; one with a class in it opens.
Column {
    id: root

    // [{label, isFigure}], [{cells, key}]
    property var columns: []
    property var rows: []
    readonly property real gap: Theme.mm(3)
    // As wide as their words; where there is not room for all, long texts take several lines, figures never.
    readonly property var widths: {
        const wide = (text, bold) => Typesetter.naturalWidth(text, Theme.family, Theme.deskDetail, bold, 0) + 1
        const natural = columns.map((column, i) => Math.max(Math.min(wide(column.label, true), Theme.mm(column.isFigure ? 22 : 60)), ...rows.slice(0, 80).map(row => wide(row.cells[i], false))))
        const room = width - 2 * Theme.mm(1) - gap * (columns.length - 1)
        const fixed = natural.filter((_, i) => columns[i].isFigure).reduce((a, b) => a + b, 0)
        const texts = natural.reduce((a, b) => a + b, 0) - fixed
        const share = texts > 0 ? Math.min(1, Math.max(0.12, (room - fixed) / texts)) : 1
        return natural.map((one, i) => columns[i].isFigure ? one : one * share)
    }

    signal opened(string key)

    Row {
        x: Theme.mm(1)
        spacing: root.gap
        Repeater {
            model: root.columns

            DeskText {
                required property var modelData
                required property int index

                width: root.widths[index] ?? 0
                markup: modelData.label
                pixels: Theme.deskDetail
                bold: true
            }
        }
    }
    Repeater {
        model: root.rows

        Touchable {
            id: row

            required property var modelData
            required property int index
            readonly property bool isOpening: modelData.key !== ""

            objectName: isOpening ? "class-" + modelData.key : "row-" + index
            width: root.width
            isRow: !isOpening
            padding: Theme.mm(1)
            implicitHeight: Math.max(isOpening ? Theme.deskTarget : Theme.mm(7), cells.implicitHeight + 2 * padding)
            spoken: root.columns.map((column, i) => column.label + " " + modelData.cells[i]).join("、")
            Accessible.role: isOpening ? Accessible.Button : Accessible.StaticText
            onChosen: if (isOpening) root.opened(modelData.key)
            background: Rectangle {
                color: row.down ? Theme.colours.pressed : row.index % 2 ? Theme.colours.tint : Theme.colours.card

                FocusRing { shown: row.hasKeyFocus; anchors.margins: 0 }
            }
            contentItem: Row {
                id: cells

                spacing: root.gap

                Repeater {
                    model: row.modelData.cells

                    DeskText {
                        required property string modelData
                        required property int index

                        width: root.widths[index] ?? 0
                        markup: modelData
                        pixels: Theme.deskDetail
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
