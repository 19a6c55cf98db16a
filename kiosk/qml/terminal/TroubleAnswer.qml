import QtQuick
import Kiosk
import "../parts"
import "../theme"

// A trouble in its own words, and what to do about it with a picture. The key that leads back is in the bar.
Item {
    id: root

    readonly property real space: Theme.drawn(20)
    readonly property bool hasRemedies: Walk.remedies.length > 0
    // It has just been touched; where larger letters find little room the answer has its place.
    readonly property bool hasTitle: Theme.scale < 1.2 || height > Theme.mm(120)
    // A picture, but in the largest letters, and where the code stands beside it.
    readonly property real pictureSide: Walk.code === "" && Walk.troublePicture !== "" && Theme.scale < 1.4 ? Math.min(width * 0.22, note.height - 2 * space) : 0

    RubyText {
        id: title

        objectName: "trouble"
        visible: root.hasTitle
        width: parent.width
        markup: Walk.trouble
        tag: Walk.troubleTag
        bold: true
        isLit: true
        // The pictures go before it.
        pixels: Theme.letters(root.hasRemedies ? 44 : 54, 1.35)
        leastPixels: Theme.letters(40, 1.35)
        mostHeight: root.height * 0.3
    }
    Rectangle {
        id: note

        visible: !root.hasRemedies
        y: root.hasTitle ? title.implicitHeight + root.space : 0
        width: parent.width
        height: parent.height - y
        radius: Theme.drawn(22)
        color: Theme.colours.warm

        Picture { x: root.space; y: (parent.height - height) / 2; visible: width > 0; width: root.pictureSide; height: Math.min(parent.height - 2 * root.space, width * 1.5); name: Walk.troublePicture }
        PagedText {
            x: root.pictureSide > 0 ? root.pictureSide + 2 * root.space : Theme.drawn(28)
            y: Theme.drawn(18)
            width: parent.width - x - Theme.drawn(24)
            height: parent.height - 2 * y
            texts: [{markup: Walk.answer, tag: Walk.answerTag}]
            isBySentence: Theme.scale <= 1.2
            pixels: Theme.letters(64, 1.6)
            // Larger letters are never smaller than any of 100 %: rather there are more pages.
            leastPixels: Theme.scale > 1 ? Theme.lettersAt(1, Theme.scale > 1.4 ? 52 : 64, 1) : Theme.letters(40, 1.5)
            // What matters may stand last: one page, wherever it finds room on one.
            worth: Theme.scale > 1.4 ? 0.85 : 0
        }
    }
    Loader {
        active: root.hasRemedies
        y: note.y
        width: parent.width
        height: note.height
        sourceComponent: CardRemedies { isBelowTitle: true }
    }
}
