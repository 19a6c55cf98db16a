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

        // The code's white edge reaches below its last line.
        z: 1
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

        // Its own white edge is margin enough.
        readonly property real start: top.y + top.height + (root.isLying ? root.inner * 0.6 : -root.inner * 0.6)
        // What its words leave; what is left over then stands above, between and below.
        readonly property real beside: root.height - start - words.implicitHeight - root.inner * 0.2
        readonly property real spare: root.isLying ? 0 : Math.max(0, beside - width) / 3

        x: root.isLying ? root.inner : (parent.width - width) / 2
        y: start + spare
        width: Math.min(root.isLying ? parent.width * 0.42 : parent.width - Theme.drawn(12), root.isLying ? parent.height - start - root.inner : Math.max(Theme.qr, beside), Theme.mm(122))
        height: width
        address: Guide.lesson.address
    }
    Column {
        id: words

        // Of what stands below the code, that one comes last which there is no room for.
        readonly property bool isWhole: code.start + (root.isLying ? 0 : Theme.qr) + root.inner * 0.2 + name.implicitHeight + link.implicitHeight + how.implicitHeight + 2 * spacing <= root.height

        x: root.isLying ? code.x + code.width + root.inner : root.inner
        y: root.isLying ? code.y + Math.max(0, (code.height - height) / 2) : code.y + code.height + code.spare - root.inner * 0.8
        width: parent.width - x - root.inner
        spacing: Theme.drawn(20)

        RubyText { id: name; width: parent.width; centred: !root.isLying; markup: Guide.lesson.addressName; tag: Guide.lesson.tags.addressName; bold: true; pixels: Theme.letters(root.isLying ? 38 : 32, 1.3) }
        RubyText {
            id: link

            width: parent.width
            centred: !root.isLying
            markup: Guide.lesson.address.replace(/^https?:\/\//, "").replace(/\/$/, "")
            tag: "en"
            pixels: Theme.letters(32, 1.1)
            leastPixels: Theme.mm(4.6)
            mostHeight: Theme.letters(32, 1.1) * 1.6
        }
        RubyText {
            id: how

            objectName: "slip-how"
            width: parent.width
            visible: words.isWhole
            centred: !root.isLying
            markup: qsTr("スマホの カメラを、この QRコードに {向|む}けます。")
            pixels: Theme.letters(root.isLying ? 36 : 32, 1.3)
        }
    }
}
