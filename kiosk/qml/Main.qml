import QtQuick
import Kiosk
import "theme"

// The one window: a page, perhaps a panel over it, perhaps the countdown over both.
Window {
    id: root

    readonly property var pages: ({
        attract: "terminal/Attract.qml", language: "terminal/Languages.qml", card: "terminal/LessonCard.qml",
        steps: "terminal/Steps.qml", done: "terminal/Done.qml"
    })

    title: qsTr("ことはじめ")
    color: Theme.colours.paper

    Loader {
        id: page

        objectName: "page"
        anchors.fill: parent
        source: root.pages[Guide.page] ?? "terminal/Choices.qml"
        enabled: !panel.active && !idle.active
    }
    Loader {
        id: panel

        anchors.fill: parent
        active: Guide.panel !== ""
        source: "terminal/" + Guide.panel.charAt(0).toUpperCase() + Guide.panel.slice(1) + "Panel.qml"
        enabled: !idle.active
    }
    Loader {
        id: idle

        anchors.fill: parent
        active: Guide.remaining > 0
        source: "terminal/IdlePanel.qml"
    }
}
