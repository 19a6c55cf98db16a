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

        x: root.isLying ? root.inner : (parent.width - width) / 2
        y: top.y + top.height + root.inner * 0.6
        width: Math.min(root.isLying ? parent.width * 0.4 : parent.width - 2 * root.inner, root.isLying ? parent.height - y - root.inner : parent.height * 0.5, Theme.mm(122))
        height: width
        address: Guide.lesson.address
    }
    ScrollArea {
        x: root.isLying ? code.x + code.width + root.inner : root.inner
        y: root.isLying ? code.y : code.y + code.height + root.inner * 0.5
        width: parent.width - x - root.inner
        height: parent.height - y - root.inner / 2
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
        RubyText { width: parent.width; visible: !Theme.isCompact; markup: qsTr("スマホの カメラを、この しるしに {向|む}けます。"); pixels: Theme.letters(32, 1.3) }
    }
}
