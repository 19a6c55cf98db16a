import QtQuick
import Kiosk

// Each language written in itself, in a letter of its own.
Frame {
    id: root

    heading: Guide.heading
    buttons: [
        {name: "back", label: qsTr("もどる"), icon: "back", look: "plain"},
        {name: "again", label: qsTr("もういちど"), icon: "speaker", look: "outline"}
    ]

    CardGrid {
        anchors.fill: parent
        cards: Guide.languages.map(one => ({id: one.id, label: one.label, detail: "", icon: "", tag: one.tag}))
        prefix: "language-"
    }
}
