import QtQuick
import ".."
import "../../theme"

// Several things of which one is chosen: a list with circles, tabs or a rich menu side by side.
ChoiceElement {
    id: root

    readonly property bool isList: element.kind === "radio" || element.kind === "select"
    // A word in another language is longer: two in a row leave it its size.
    readonly property bool hasGloss: element.options.some(option => option.gloss !== "")
    readonly property int perRow: isList ? 1 : Math.min(element.options.length, element.kind === "tabs" ? 4 : Theme.phoneScale > 1.1 ? (width < Theme.onPhone(100) ? 1 : 2) : hasGloss && width < Theme.onPhone(110) ? 2 : 3)
    // Where each row of options begins and ends.
    readonly property var lines: {
        const found = []
        let top = heading.visible ? heading.implicitHeight + spacing : 0
        for (let i = 0; i < options.count; i += perRow) {
            const height = Math.max(...Array.from({length: Math.min(perRow, options.count - i)}, (_, n) => (options.itemAt(i + n) as PhoneTouch)?.height ?? 0))
            found.push([top, top + height])
            top += height + gap
        }
        return found
    }
    // What all options need, and can spare. A function would be gone before the bindings are.
    readonly property var sums: {
        let natural = 0, spare = 0
        for (let i = 0; i < options.count; i++) {
            const option = options.itemAt(i) as PhoneTouch
            natural += option?.implicitHeight ?? 0
            spare += option?.spare ?? 0
        }
        return {natural: natural, spare: spare}
    }

    gap: Theme.onPhone(isList ? 3 : 4.4)
    spare: isList ? sums.spare : 0
    natural: !isList ? implicitHeight : (heading.visible ? heading.implicitHeight + spacing : 0) + sums.natural + (options.count - 1) * gap
    seams: lines.filter(line => line[0] > 0).map(line => line[0] - gap)
    spans: element.options.map((option, i) => [option.id, ...lines[Math.floor(i / perRow)] ?? [0, height]])
    spacing: isList ? Theme.onPhone(2) : gap

    PhoneLabel { id: heading; width: root.width; visible: text !== ""; text: root.element.label; gloss: root.element.gloss; bold: true }
    Flow {
        width: root.width
        spacing: root.gap

        Repeater {
            id: options

            model: root.element.options

            PhoneTouch {
                id: option

                required property var modelData

                phone: root.phone
                readonly property bool isCurrent: modelData.id === root.current

                target: modelData.id
                spoken: modelData.gloss || modelData.label
                width: (root.width - (root.perRow - 1) * root.gap) / root.perRow
                implicitHeight: Math.max(Theme.onPhone(root.element.kind === "rich_menu" ? 24 : 18), words.implicitHeight + 2 * padding)
                spare: implicitHeight - Math.max(Theme.mm(16), words.implicitHeight + Theme.mm(2))
                height: root.isList ? Math.floor(implicitHeight - root.give * spare) : implicitHeight
                Accessible.role: Accessible.RadioButton
                Accessible.checked: isCurrent
                background: Rectangle {
                    radius: Theme.onPhone(2)
                    color: option.down ? Theme.phone.band : root.element.kind === "rich_menu" ? Theme.phone.mint : Theme.phone.glass
                    border.width: root.element.kind === "tabs" ? 0 : Theme.thin
                    border.color: Theme.phone.line

                    Rectangle {
                        visible: root.element.kind === "tabs" && option.isCurrent
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: Theme.thick
                        color: Theme.phone.ink
                    }
                }
                contentItem: Item {
                    Rectangle {
                        id: circle

                        visible: root.isList
                        width: root.isList ? Theme.onPhone(10) : 0
                        height: width
                        radius: width / 2
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.phone.glass
                        border { width: Theme.thin * 1.5; color: Theme.phone.blue }

                        Rectangle { anchors.centerIn: parent; visible: option.isCurrent; width: parent.width / 2; height: width; radius: width / 2; color: Theme.phone.blue }
                    }
                    PhoneLabel {
                        id: words

                        x: root.isList ? circle.width + Theme.onPhone(3) : 0
                        width: parent.width - x
                        anchors.verticalCenter: parent.verticalCenter
                        centred: !root.isList
                        bold: !root.isList
                        text: option.modelData.label
                        gloss: option.modelData.gloss
                        mostHeight: root.most > 0 ? root.most - Theme.onPhone(4) : 0
                    }
                }
            }
        }
    }
}
