import QtQuick
import Kiosk
import "../theme"

// Another language, at any time, on the spot.
Panel {
    id: root

    Options {
        width: parent.width
        name: "switch"
        least: Theme.mm(Theme.scale < 1.4 ? 22 : 16)
        options: Guide.panelCards.map(card => ({value: card.name.slice(7), label: card.label, tag: card.tag}))
        current: Guide.panelCards.find(card => card.look === "primary")?.name.slice(7) ?? ""
        onPicked: value => Guide.press("switch-" + value)
    }
}
