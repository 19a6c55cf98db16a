import QtQuick
import Kiosk
import "../theme"

// The keys below the answer to a trouble, side by side; where they find no room so, the one that leads back is below.
Item {
    id: root

    readonly property var keys: Guide.answerButtons
    readonly property int pixels: Theme.letters(34, 1.4)
    readonly property real spacing: Theme.drawn(18)
    readonly property real keyHeight: Math.max(Theme.drawn(104), Theme.mm(20))
    // How wide each is with its pictogram.
    readonly property var wanted: keys.map(key => Theme.lettersOf({markup: key.label, tag: key.tag}, pixels, true).natural + pixels * 1.3 + Theme.drawn(50))
    readonly property bool isRow: wanted.reduce((all, one) => all + one, 0) + (keys.length - 1) * spacing <= width
    // {x, y, width} of each: the keys of a row share it as their words need it.
    readonly property var places: {
        const rows = isRow || wanted.length < 2 ? [wanted] : [wanted.slice(0, -1), wanted.slice(-1)]
        const found = []
        rows.forEach((row, number) => {
            const share = (width - (row.length - 1) * spacing) / row.reduce((all, one) => all + one, 1)
            let x = 0
            for (const one of row) {
                found.push({x: x, y: number * (keyHeight + spacing), width: one * share})
                x += one * share + spacing
            }
        })
        return found
    }

    implicitHeight: isRow || keys.length < 2 ? keyHeight : 2 * keyHeight + spacing

    Repeater {
        model: root.keys

        BarKey {
            required property var modelData
            required property int index

            readonly property var place: root.places[index] ?? {x: 0, y: 0, width: 0}

            objectName: modelData.name
            x: place.x
            y: place.y
            width: place.width
            height: root.keyHeight
            isFlat: true
            pixels: root.pixels
            markup: modelData.label
            tag: modelData.tag
            pictogram: modelData.icon
            look: modelData.look
            onChosen: Guide.press(objectName)
        }
    }
}
