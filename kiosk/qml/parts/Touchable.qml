import QtQuick
import QtQuick.Templates as T
import Kiosk
import "../theme"

// Everything that can be touched. A shaking hand touches twice: the second touch within a moment is not another one.
T.AbstractButton {
    id: root

    property string markup
    property string spoken: markup
    // Main targets must be larger than the others; the size test reads it.
    property bool isMain: false
    // A row of a table can be reached and read, but nothing is touched there.
    property bool isRow: false
    readonly property bool isTouchable: !isRow
    readonly property bool isReady: !debounce.running
    readonly property bool hasKeyFocus: visualFocus

    signal chosen()

    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: Typesetter.plain(spoken)
    Accessible.onPressAction: root.click()

    onPressed: Guide.touched()
    onClicked: {
        if (debounce.running)
            return
        debounce.restart()
        root.chosen()
    }

    Timer { id: debounce; interval: 350 }
}
