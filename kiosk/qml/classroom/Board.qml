import QtQuick
import Kiosk
import "../parts"
import "../theme"

// What the class sees: no keys. Laid out at one height and enlarged as a whole, so that it is the same on every projector
// and in the console's small picture of it.
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

        Rectangle {
            id: head

            width: parent.width
            height: Theme.boardHeight * 0.105
            color: Theme.colours.rail

            RubyText {
                x: Theme.mm(7)
                anchors.verticalCenter: parent.verticalCenter
                width: number.x - x - Theme.mm(4)
                markup: root.board.title
                bold: true
                pixels: Theme.mm(7.4)
                leastPixels: Theme.mm(5.3)
                mostHeight: parent.height
                leastRuby: Theme.mm(3.4)
                color: Theme.colours.onRail
                rubyColor: color
            }
            RubyText {
                id: number

                anchors { right: parent.right; rightMargin: Theme.mm(8); verticalCenter: parent.verticalCenter }
                width: implicitWidth
                markup: root.board.count > 0 ? root.board.number + "／" + root.board.count : ""
                bold: true
                pixels: Theme.mm(8)
                color: Theme.colours.onRail
            }
        }
        Item {
            id: body

            anchors { fill: parent; margins: Theme.mm(6); topMargin: head.height + Theme.mm(2.4); bottomMargin: Theme.mm(2.4) }

            Loader {
                anchors.fill: parent
                active: root.board.kind === "lesson"
                sourceComponent: root.board.hasTwin && !root.board.isLarge ? pair : lesson
            }
            RubyText {
                anchors.centerIn: parent
                width: parent.width * 0.94
                visible: root.board.kind === "talk"
                centred: true
                bold: true
                markup: root.board.sentence
                pixels: Theme.mm(25)
                leastPixels: Theme.mm(10)
                mostHeight: parent.height
            }
            Column {
                anchors.centerIn: parent
                width: parent.width
                visible: root.board.kind === "qr"
                spacing: Theme.mm(3)

                QrCode { anchors.horizontalCenter: parent.horizontalCenter; width: Theme.mm(92); height: width; address: root.board.address }
                RubyText { width: parent.width; centred: true; markup: root.board.addressName; pixels: Theme.mm(8) }
                RubyText { width: parent.width; centred: true; bold: true; markup: root.board.address; family: Theme.japaneseFamily; pixels: Theme.mm(7) }
            }
        }
    }
    Component { id: lesson; BoardLesson { board: root.board } }
    Component { id: pair; BoardPair { board: root.board } }
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
