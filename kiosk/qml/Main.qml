import QtQuick
import Kiosk
import "theme"

// The one window: a page, perhaps a panel over it, perhaps the countdown over both.
Window {
    id: root

    readonly property var pages: ({
        attract: "Attract", choices: "Choices", card: "LessonCard", steps: "Steps", done: "Done"
    })
    // A terminal is never closed from its own screen; only a window that somebody tries it in.
    property bool isClosable: false

    title: qsTr("ことはじめ")
    color: Theme.colours.paper

    onClosing: close => close.accepted = root.isClosable

    Loader {
        id: page

        objectName: "page"
        anchors.fill: parent
        source: "terminal/" + root.pages[Guide.face] + ".qml"
        enabled: Guide.panel === "" && !idle.active
    }
    Loader {
        id: panel

        anchors.fill: parent
        // One binding: with `active` apart, the empty panel would be built first.
        source: Guide.panel === "" ? "" : "terminal/" + Guide.panel.charAt(0).toUpperCase() + Guide.panel.slice(1) + "Panel.qml"
        enabled: !idle.active
    }
    Loader {
        id: idle

        anchors.fill: parent
        active: Guide.remaining > 0
        source: "terminal/IdlePanel.qml"
    }
}
