import QtQuick
import QtQuick.Templates as T
import Kiosk

// Everything that can be touched. Whether a touch is meant or only a trembling hand's, the hand of the window decides.
T.AbstractButton {
    id: root

    property string markup
    property string spoken: markup
    // The language of its words where it is known; else it is told from the words.
    property string tag: ""
    // Main targets must be larger than the others; the size test reads it.
    property bool isMain: false
    // A row of a table can be reached and read, but nothing is touched there.
    property bool isRow: false
    // Keys and digits: another one may be meant at once.
    property bool isQuick: false
    // A counter at a desk: each press is one.
    property bool isEach: false
    readonly property bool isTouchable: !isRow
    readonly property bool hasKeyFocus: visualFocus

    // What it was when the finger came down; empty for a key, which presses nothing.
    property string meant
    // While a key, or a screen reader, does what a finger does: it cannot stay on it.
    property bool isByKey: false

    signal chosen()

    function enter(): void {
        isByKey = true
        click()
        isByKey = false
    }

    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: Typesetter.plain(spoken)
    Accessible.onPressAction: root.enter()

    onPressed: {
        meant = objectName
        Hand.touch()
    }
    onCanceled: meant = ""
    onClicked: {
        // It has become something else under the finger: that was not meant.
        const isMeant = meant === "" || meant === objectName
        meant = ""
        if (isMeant && (root.isEach || Hand.accepts(String(root), root.isQuick)))
            root.chosen()
    }
}
