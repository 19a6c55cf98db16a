import QtQuick
import Kiosk
import "../parts"
import "../theme"

// In the place of the phone, where the learner's own phone is to read a code: that code, as large as there is room for it.
Rectangle {
    id: root

    readonly property real inner: Theme.drawn(32)
    readonly property real side: Math.min(width - 2 * inner, height - 2 * inner - words.implicitHeight - column.spacing, Theme.mm(122))

    objectName: "code-card"
    radius: Theme.drawn(30)
    color: Theme.colours.card
    border { width: Theme.thin; color: Theme.colours.line }

    Column {
        id: column

        x: root.inner
        y: (root.height - height) / 2
        width: parent.width - 2 * x
        spacing: Theme.drawn(28)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.side
            height: width
            radius: Theme.drawn(16)
            color: "#ffffff"
            border { width: Theme.drawn(6); color: "#1a1a1c" }

            QrCode { anchors { fill: parent; margins: Theme.drawn(10) } address: Walk.code }
        }
        Column {
            id: words

            width: parent.width
            spacing: Theme.drawn(20)

            RubyText { width: parent.width; centred: true; markup: Walk.code.replace(/^https?:\/\//, "").replace(/\/$/, ""); tag: "en"; pixels: Theme.letters(34, 1.2); leastPixels: Theme.mm(4.6); mostHeight: pixels * 1.6 }
            RubyText { width: parent.width; centred: true; markup: qsTr("{腕|うで}を のばして、{四角|しかく}が ぜんぶ {入|はい}るまで {離|はな}します。"); bold: true; pixels: Theme.letters(40, 1.25) }
            IconText { anchors.horizontalCenter: parent.horizontalCenter; visible: Theme.scale < 1.4; widest: parent.width; pictogram: "clock"; markup: qsTr("ゆっくりで だいじょうぶです。"); pixels: Theme.letters(36, 1.3) }
        }
    }
}
