import QtQuick
import "../parts"
import "../theme"

// The address of a page with its lock: all of it is seen, on as many lines as it takes, for by it one knows where one is. In
// some lessons it can be touched.
PhoneTouch {
    id: root

    readonly property bool isTouched: target !== ""

    target: root.phone.screen.addressId ?? ""
    spoken: root.phone.screen.address
    enabled: isTouched
    implicitHeight: Math.max(isTouched ? Theme.mm(12.4) : 0, Math.round(Theme.phoneText * 1.7), Math.ceil(Theme.tall({markup: address.markup, tag: "en"}, Theme.phoneText, false, address.width)) + Theme.mm(2))
    padding: 0
    corner: Math.min(height, Math.round(Theme.phoneText * 1.7)) / 2
    background: Rectangle {
        radius: root.corner
        color: root.down ? Theme.phone.band : Theme.phone.glass
        border { width: root.isTouched ? Theme.thin * 1.5 : Theme.thin; color: Theme.phone.line }
    }
    contentItem: Item {
        Pictogram { x: Theme.mm(3); anchors.verticalCenter: parent.verticalCenter; name: "lock"; size: Theme.phoneText * 0.8; color: Theme.phone.soft }
        RubyText {
            id: address

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
}
