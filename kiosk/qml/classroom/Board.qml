import QtQuick
import Kiosk
import "../parts"
import "../phone"
import "../theme"

// What the class sees. Laid out at one height and enlarged as a whole, so that it is the same on every projector and in
// the console's small picture of it.
Item {
    id: root

    readonly property var board: Teacher.projector.board
    readonly property real enlarged: height / canvas.height
    readonly property bool isBoard: true

    objectName: "board"
    clip: true

    Rectangle { anchors.fill: parent; color: root.board.kind === "blank" ? "#000000" : Theme.colours.paper }

    Item {
        id: canvas

        width: root.width / root.enlarged
        // A larger phone is the same picture laid out on less paper.
        height: Theme.boardHeight * (root.board.isLarge ? 0.76 : 1)
        transformOrigin: Item.TopLeft
        scale: root.enlarged
        visible: root.board.kind !== "blank"
        enabled: false

        RubyText {
            id: title

            x: Theme.mm(5)
            y: Theme.mm(3)
            width: parent.width - 2 * x
            markup: root.board.title
            bold: true
            pixels: Theme.mm(7.5)
            leastPixels: Theme.mm(5.6)
            mostHeight: Theme.mm(16)
            leastRuby: Theme.mm(3.6)
        }
        Item {
            id: body

            anchors { fill: parent; margins: Theme.mm(5); topMargin: title.y + title.implicitHeight + Theme.mm(2) }

            Loader {
                anchors.fill: parent
                active: root.board.kind === "lesson"
                sourceComponent: lesson
            }
            RubyText {
                anchors.centerIn: parent
                width: parent.width * 0.9
                visible: root.board.kind === "talk"
                centred: true
                bold: true
                markup: root.board.sentence
                pixels: Theme.mm(16)
                leastPixels: Theme.mm(8)
                mostHeight: parent.height
            }
            Column {
                anchors.centerIn: parent
                width: parent.width
                visible: root.board.kind === "qr"
                spacing: Theme.mm(3)

                QrCode { anchors.horizontalCenter: parent.horizontalCenter; width: Theme.mm(92); height: width; address: root.board.address }
                RubyText { width: parent.width; centred: true; markup: root.board.addressName; pixels: Theme.mm(8) }
                RubyText { width: parent.width; centred: true; bold: true; markup: root.board.address; family: Display.japaneseFamily; pixels: Theme.mm(7) }
            }
        }
    }
    // One of two phones side by side, with its sentence above it.
    component Half: Item {
        id: half

        required property string sentence
        required property var phone
        required property real phoneTop
        readonly property real wordsHeight: words.height

        width: (parent.width - Theme.mm(4)) / 2
        height: parent.height

        RubyText {
            id: words

            width: parent.width
            markup: (half.phone.skin === "android" ? "Android: " : "iPhone: ") + half.sentence
            bold: true
            pixels: Theme.mm(7.4)
            leastPixels: Theme.mm(5.6)
            mostHeight: Theme.mm(40)
            leastRuby: Theme.mm(3.6)
        }
        Handset {
            anchors { top: parent.top; topMargin: half.phoneTop + Theme.mm(2); bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
            width: Math.min(parent.width, Theme.mm(112))
            phone: half.phone
        }
    }
    Component {
        id: lesson

        Item {
            Handset {
                id: phone

                anchors.right: parent.right
                visible: !root.board.hasTwin || root.board.isLarge
                phone: Teacher.projector.phone
                height: parent.height
                // A phone narrower than this would have to make its letters smaller.
                width: Math.max(Theme.mm(root.board.isLarge ? 96 : 104), Math.min(height * 0.72, canvas.width * 0.42))
            }
            Column {
                visible: phone.visible
                width: parent.width - phone.width - Theme.mm(6)
                spacing: Theme.mm(4)

                StepProgress { width: parent.width; number: root.board.number; count: Math.max(1, root.board.count) }
                RubyText {
                    objectName: "board-sentence"
                    width: parent.width
                    markup: root.board.sentence
                    bold: true
                    pixels: Theme.mm(root.board.isLarge ? 9 : 12.5)
                    leastPixels: Theme.mm(6)
                    mostHeight: phone.height * 0.62
                }
                Note {
                    width: parent.width
                    visible: markup !== "" && !root.board.isLarge
                    pictogram: "shield"
                    markup: root.board.warn
                    pixels: Theme.mm(6.4)
                }
            }
            Row {
                id: pair

                anchors.fill: parent
                visible: !phone.visible
                spacing: Theme.mm(4)

                // The phones begin at one height, whichever sentence is longer.
                readonly property real wordsHeight: Math.max(mine.wordsHeight, twin.wordsHeight)

                Half { id: mine; sentence: root.board.sentence; phone: Teacher.projector.phone; phoneTop: pair.wordsHeight }
                Half { id: twin; sentence: root.board.twinSentence ?? ""; phone: Teacher.projector.twinPhone; phoneTop: pair.wordsHeight }
            }
        }
    }
    Rectangle {
        objectName: "pointer"
        visible: Teacher.projector.pointer.length === 2
        width: Math.max(16, root.height / 22)
        height: width
        radius: width / 2
        x: (Teacher.projector.pointer[0] ?? 0) * root.width - width / 2
        y: (Teacher.projector.pointer[1] ?? 0) * root.height - height / 2
        color: "#d94a00"
        border { width: Math.max(2, width / 8); color: "#ffffff" }
    }
}
