import QtQuick
import Kiosk

// Another language, at any time, on the spot.
Panel {
    id: root

    Options {
        width: parent.width
        name: "switch"
        options: Guide.panelCards.map(card => ({value: card.name.slice(7), label: card.label, tag: card.tag}))
        current: Guide.panelCards.find(card => card.look === "primary")?.name.slice(7) ?? ""
        onPicked: value => Guide.press("switch-" + value)
    }
}
