import QtQuick
import Kiosk
import "../parts"
import "../theme"

// What goes home: the code, the address, and how to use them.
Rectangle {
    id: root

    // Code at the left instead of on top.
    property bool isLying: false

    readonly property real inner: Theme.drawn(32)

    radius: Theme.drawn(12)
    color: Theme.colours.card
    border { width: Theme.thin; color: Theme.colours.border }

    RubyText {
        id: top

        x: root.inner
        y: root.inner * 0.7
        width: parent.width - 2 * root.inner
        centred: true
        bold: true
        markup: [Theme.isCompact ? "" : Guide.cityName, qsTr("おうちで {見|み}る ページ")].filter(part => part !== "").join("　")
        pixels: Theme.letters(34, 1.2)
    }
    QrCode {
        id: code

        readonly property real start: top.y + top.height + root.inner * 0.6
        // What is left over stands above, between and below.
        readonly property real spare: root.isLying ? 0 : Math.max(0, beside - width) / 3
        // What its words leave, and how it is used.
        readonly property real beside: root.height - start - address.needed - how.implicitHeight - root.inner * 1.4 - Theme.drawn(32)

        x: root.isLying ? root.inner : (parent.width - width) / 2
        y: start + spare
        width: Math.min(root.isLying ? parent.width * 0.4 : parent.width - 2 * root.inner, root.isLying ? parent.height - start - root.inner : Math.max(Theme.qr, Math.min(parent.height * 0.5, beside)), Theme.mm(122))
        height: width
        address: Guide.lesson.address
    }
    RubyText {
        id: how

        objectName: "slip-how"

        // Where there is room for it.
        visible: root.isLying || code.start + code.width + root.inner * 0.5 + address.needed + implicitHeight + Theme.drawn(32) <= root.height
        x: address.x
        y: parent.height - implicitHeight - root.inner * 0.7 - code.spare
        width: address.width
        centred: !root.isLying
        markup: qsTr("スマホの カメラを、この しるしに {向|む}けます。")
        pixels: Theme.letters(32, 1.3)
    }
    ScrollArea {
        id: address

        readonly property real needed: contentHeight

        x: root.isLying ? code.x + code.width + root.inner : root.inner
        y: root.isLying ? code.y : code.y + code.height + root.inner * 0.5
        width: parent.width - x - root.inner
        height: (how.visible ? how.y : parent.height - root.inner / 2) - y
        spacing: Theme.drawn(16)

        RubyText { width: parent.width; centred: !root.isLying; markup: Guide.lesson.addressName; tag: Guide.lesson.tags.addressName; bold: true; pixels: Theme.letters(32, 1.3) }
        RubyText {
            width: parent.width
            centred: !root.isLying
            markup: Guide.lesson.address.replace(/^https?:\/\//, "").replace(/\/$/, "")
            tag: "en"
            pixels: Theme.letters(32, 1.1)
            leastPixels: Theme.mm(4.6)
            mostHeight: Theme.letters(32, 1.1) * 1.6
        }
    }
}
