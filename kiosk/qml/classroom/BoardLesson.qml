import QtQuick
import Kiosk
import "../parts"
import "../phone"
import "../theme"

// One step for the whole room: its sentence, as large as it can be, a note, and the phone over the whole height.
Item {
    id: root

    required property var board
    readonly property bool isRing: board.warn === ""
    readonly property int ninth: Math.ceil(Theme.boardHeight / 9)
    // The ring is seen on the phone too: its note gives way to a sentence that wants the room.
    readonly property bool hasRoom: !isRing || sentence.width < 1
        || Typesetter.fitting(board.sentence, sentence.family, ninth, sentence.leastPixels, true, sentence.leastRuby, sentence.width, height - Theme.mm(23)) >= ninth
    readonly property string noteText: board.isLarge || !hasRoom ? "" : isRing ? board.ring : board.warn

    Handset {
        id: phone

        anchors.right: parent.right
        phone: Teacher.projector.phone
        height: parent.height
        // A phone narrower than this would have to make its letters smaller.
        width: Math.max(Theme.mm(104), Math.min(height * 0.66, root.width * 0.36))
    }
    RubyText {
        id: sentence

        objectName: "board-sentence"
        y: Theme.mm(1)
        width: phone.x - Theme.mm(5)
        markup: root.board.sentence
        bold: true
        // A ninth of the height; a long one is a little smaller before anything of it is lost.
        pixels: root.board.isLarge ? Theme.boardHeight * 0.07 : Theme.boardHeight * 0.119
        leastPixels: Theme.mm(8)
        leastRuby: Theme.mm(3.6)
        mostHeight: note.visible ? note.y - Theme.mm(3) : parent.height
    }
    Rectangle {
        id: note

        anchors.bottom: parent.bottom
        width: phone.x - Theme.mm(5)
        height: Math.max(Theme.mm(20), words.implicitHeight + Theme.mm(5))
        visible: root.noteText !== ""
        radius: Theme.mm(5)
        color: Theme.colours.sand

        Rectangle {
            visible: root.isRing
            x: Theme.mm(6)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(13)
            height: width
            radius: Theme.mm(3.6)
            color: "#ffffff"
            border { width: Theme.mm(1.8); color: Theme.phone.target }
        }
        Pictogram { visible: !root.isRing; x: Theme.mm(6); anchors.verticalCenter: parent.verticalCenter; name: "shield"; size: Theme.mm(11); color: Theme.colours.ink }
        RubyText {
            id: words

            x: Theme.mm(24)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - Theme.mm(6)
            markup: root.noteText
            bold: root.isRing
            pixels: root.isRing ? Theme.mm(9.2) : Theme.mm(7)
            leastPixels: Theme.mm(5.6)
            leastRuby: Theme.mm(3.2)
            mostHeight: Theme.mm(36)
        }
    }
}
