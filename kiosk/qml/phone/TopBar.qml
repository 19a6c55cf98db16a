import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The title of an app, or the address of a page.
Rectangle {
    id: root

    required property var phone
    readonly property bool isBrowser: root.phone.screen.kind === "browser"

    // A low phone with its keyboard up: what is written matters more than the title.
    property bool isRoomNeeded: false

    visible: (root.phone.screen.title !== "" || isBrowser) && !isRoomNeeded
    height: visible ? Math.max(Theme.mm(13), words.height + Theme.mm(3)) : 0
    color: Theme.phone.fill

    Pictogram {
        x: Theme.mm(2)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.phone.screen.back
        name: "back"
        size: Theme.mm(8)
        color: Theme.phone.ink
    }
    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: root.phone.screen.back ? Theme.mm(11) : Theme.mm(4)
        width: parent.width - x - Theme.mm(3)

        Rectangle {
            visible: root.isBrowser && root.phone.screen.address !== ""
            width: parent.width
            height: Theme.mm(9)
            radius: height / 2
            color: Theme.phone.glass
            border { width: Theme.thin; color: Theme.phone.line }

            Pictogram { x: Theme.mm(2); anchors.verticalCenter: parent.verticalCenter; name: "lock"; size: Theme.mm(5); color: Theme.phone.soft }
            RubyText {
                x: Theme.mm(8)
                width: parent.width - Theme.mm(11)
                anchors.verticalCenter: parent.verticalCenter
                markup: root.phone.screen.address
                family: Display.japaneseFamily
                pixels: Theme.mm(5.6)
                color: Theme.phone.ink
            }
        }
        PhoneLabel { width: parent.width; text: root.phone.screen.title; gloss: root.phone.screen.gloss; bold: true }
    }
}
