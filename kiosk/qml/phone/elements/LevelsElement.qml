import QtQuick
import ".."
import "../../parts"
import "../../theme"

// Levels of a warning, the highest on top: each with its number and its words, the one in force framed, ticked and named so.
// Darker is higher; no colour is needed to understand it.
PhoneTouch {
    id: root

    required property var element
    readonly property var shades: ["#eef1f8", "#c9d3ea", "#8b9fd0", "#4a5fa5", "#1d2a63"]
    readonly property int count: element.options.length
    readonly property var bands: element.options.map((option, i) => ({option: option, number: i + 1, isNow: option.id === element.value})).reverse()

    target: element.id
    spoken: [element.gloss || element.label, ...bands.filter(band => band.isNow).map(band => qsTr("いま") + " " + band.number + " " + (band.option.gloss || band.option.label))].join("。")
    // The title stays with the highest.
    seams: shown.count < count ? [] : bands.slice(1).map((_, i) => (shown.itemAt(i + 1)?.y ?? 0) + topPadding)
    implicitHeight: column.implicitHeight + 2 * padding

    contentItem: Item {
        Column {
            id: column

            width: parent.width
            spacing: Theme.onPhone(2)

            PhoneLabel { width: parent.width; visible: text !== ""; text: root.element.label; gloss: root.element.gloss; bold: true }
            Repeater {
                id: shown

                model: root.bands

                Rectangle {
                    id: band

                    required property var modelData
                    readonly property int shade: Math.round((modelData.number - 1) * 4 / Math.max(1, root.count - 1))

                    objectName: modelData.isNow ? "level-now" : "level"
                    width: column.width
                    height: Math.max(Theme.onPhone(13), words.implicitHeight + now.height + Theme.onPhone(4))
                    radius: Theme.onPhone(2)
                    color: Theme.phone.glass
                    border { width: modelData.isNow ? Theme.thick * 1.6 : Theme.thin; color: modelData.isNow ? Theme.phone.ink : Theme.phone.line }

                    Rectangle {
                        id: mark

                        x: parent.border.width
                        y: x
                        width: Theme.onPhone(13)
                        height: parent.height - 2 * y
                        color: root.shades[band.shade]

                        PhoneLabel { anchors.centerIn: parent; width: parent.width; text: band.modelData.number; bold: true; centred: true; color: band.shade > 2 ? "#ffffff" : "#1a1a1c" }
                    }
                    Row {
                        id: now

                        x: words.x
                        y: Theme.onPhone(2)
                        height: visible ? here.implicitHeight : 0
                        visible: band.modelData.isNow
                        spacing: Theme.onPhone(1.5)

                        Pictogram { anchors.verticalCenter: parent.verticalCenter; name: "check"; size: Theme.phoneText; color: Theme.phone.ink; stroke: 3 }
                        PhoneLabel { id: here; width: Theme.phoneText * 4; text: qsTr("いま"); bold: true }
                    }
                    PhoneLabel {
                        id: words

                        x: mark.x + mark.width + Theme.onPhone(3)
                        y: now.y + now.height + (band.height - now.y - now.height - height - Theme.onPhone(2)) / 2
                        width: parent.width - x - Theme.onPhone(2)
                        text: band.modelData.option.label
                        gloss: band.modelData.option.gloss
                        bold: band.modelData.isNow
                        mostHeight: root.most > 0 ? Math.max(1, root.most - now.height - Theme.onPhone(10)) : 0
                    }
                }
            }
        }
    }
}
