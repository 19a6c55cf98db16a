import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The same figures as a table. Each row is reached by Tab and the arrows and says itself; one with a class in it opens.
DeskList {
    id: root

    readonly property var table: Desk.figures.rows
    readonly property var columns: table.columns
    readonly property real gap: Theme.desk(3)
    // As wide as their words; where there is not room for all, long texts take several lines, figures and short words never.
    readonly property var widths: {
        const wide = (text, bold) => Typesetter.naturalWidth(text, Theme.family, Theme.deskDetail, bold, 0) + 1
        const longest = table.longest
        const natural = columns.map((column, i) => Math.max(Math.min(wide(column.label, true), Theme.desk(column.isFigure ? 22 : 60)), ...longest[i].map(text => wide(text, false))))
        const room = contentWidth - 2 * Theme.desk(1) - gap * (columns.length - 1)
        const isFixed = i => columns[i].isFigure || natural[i] <= Theme.desk(24)
        const fixed = natural.filter((_, i) => isFixed(i)).reduce((a, b) => a + b, 0)
        const texts = natural.reduce((a, b) => a + b, 0) - fixed
        const share = texts > 0 ? Math.min(1, Math.max(0.12, (room - fixed) / texts)) : 1
        return natural.map((one, i) => isFixed(i) ? one : one * share)
    }

    signal opened(string key)

    model: table
    above: Column {
        width: root.contentWidth
        spacing: Theme.desk(3)

        CountsHead { width: parent.width }
        Row {
            x: Theme.desk(1)
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
    }
    below: Item {
        width: root.contentWidth
        height: foot.implicitHeight + Theme.desk(3)

        CountsFoot { id: foot; y: Theme.desk(3); width: parent.width }
    }
    delegate: Touchable {
        id: row

        required property int index
        required property var model
        readonly property bool isOpening: model.key !== ""

        objectName: isOpening ? "class-" + model.key : "row-" + index
        width: root.contentWidth
        isRow: !isOpening
        padding: Theme.desk(1)
        implicitHeight: Math.max(isOpening ? Theme.deskTarget : Theme.desk(7), cells.implicitHeight + 2 * padding)
        spoken: model.spoken
        Accessible.role: isOpening ? Accessible.Button : Accessible.StaticText
        onChosen: if (isOpening) root.opened(model.key)
        background: Rectangle {
            color: row.down ? Theme.colours.pressed : row.index % 2 ? Theme.colours.tint : Theme.colours.card

            FocusRing { shown: row.hasKeyFocus; anchors.margins: 0 }
        }
        contentItem: Row {
            id: cells

            spacing: root.gap

            Repeater {
                model: row.model.cells

                DeskText {
                    required property string modelData
                    required property int index

                    width: root.widths[index] ?? 0
                    // A row leaves out what has no height: the cells behind an empty one would move under other headings.
                    height: Math.max(1, implicitHeight)
                    markup: modelData
                    pixels: Theme.deskDetail
                    Accessible.ignored: true
                }
            }
        }
    }
}
