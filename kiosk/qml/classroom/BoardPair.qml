import QtQuick
import Kiosk
import "../parts"
import "../phone"
import "../theme"

// Two phones side by side, where both kinds differ. They begin at one height, whichever sentence is longer.
Row {
    id: root

    required property var board
    readonly property real wordsHeight: Math.max(mine.wordsHeight, twin.wordsHeight)

    spacing: Theme.mm(6)

    component Half: Item {
        id: half

        required property string sentence
        // Which phone it is, or which look of the service.
        required property string look
        required property var phone
        readonly property real wordsHeight: words.implicitHeight

        width: (root.width - root.spacing) / 2
        height: root.height

        RubyText {
            id: words

            width: parent.width
            markup: half.look + ": " + half.sentence
            bold: true
            pixels: Theme.mm(7.6)
            leastPixels: Theme.mm(5.6)
            mostHeight: Theme.mm(38)
            leastRuby: Theme.mm(3.4)
        }
        Handset {
            anchors { top: parent.top; topMargin: root.wordsHeight + Theme.mm(2); bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
            width: Math.min(parent.width, Theme.mm(112))
            phone: half.phone
        }
    }

    Half { id: mine; look: root.board.look ?? ""; sentence: root.board.sentence; phone: Teacher.projector.phone }
    Half { id: twin; look: root.board.twinLook ?? ""; sentence: root.board.twinSentence ?? ""; phone: Teacher.projector.twinPhone }
}
