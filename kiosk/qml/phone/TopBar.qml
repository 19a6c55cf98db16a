import QtQuick
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
    height: visible ? Math.max(Theme.mm(14), words.height + Theme.mm(4)) : 0
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

        spacing: Theme.mm(1)
        anchors.verticalCenter: parent.verticalCenter
        x: root.phone.screen.back ? Theme.mm(11) : Theme.mm(4)
        width: parent.width - x - Theme.mm(3)

        Rectangle {
            visible: root.isBrowser && root.phone.screen.address !== ""
            width: parent.width
            height: Theme.phoneText * 1.7
            radius: height / 2
            color: Theme.phone.glass
            border { width: Theme.thin; color: Theme.phone.line }

            Pictogram { x: Theme.mm(3); anchors.verticalCenter: parent.verticalCenter; name: "lock"; size: Theme.phoneText * 0.8; color: Theme.phone.soft }
            RubyText {
                x: Theme.mm(4) + Theme.phoneText
                width: parent.width - x - Theme.mm(3)
                anchors.verticalCenter: parent.verticalCenter
                markup: root.phone.screen.address
                // In letters whose tails are not cut.
                family: Theme.latinFamily
                pixels: Theme.phoneText
                color: Theme.phone.ink
            }
        }
        PhoneLabel { width: parent.width; text: root.phone.screen.title; gloss: root.phone.screen.gloss; bold: true }
    }
    RippleArea { anchors.fill: parent; onMissed: root.phone.tap("") }
}
