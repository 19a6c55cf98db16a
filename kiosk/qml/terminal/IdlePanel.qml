import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Nobody touches: thirty seconds, shown and spoken, that any touch stops.
Item {
    id: root

    readonly property bool isPanel: true
    // The page, beside the rail.
    readonly property rect room: (parent as PanelPlace)?.sheet ?? Qt.rect(0, 0, width, height)

    Rectangle { anchors.fill: parent; color: Theme.colours.paper; opacity: 0.9 }
    MouseArea { anchors.fill: parent; onClicked: Guide.touched() }
    Rectangle {
        readonly property real inner: Theme.drawn(60)

        objectName: "idle-sheet"

        x: root.room.x + (root.room.width - width) / 2
        y: root.room.y + (root.room.height - height) / 2
        width: Math.min(root.room.width - 2 * Theme.space, Theme.drawn(1400))
        height: Math.min(root.room.height - 2 * Theme.space, words.implicitHeight + 2 * inner)
        radius: Theme.drawn(30)
        color: Theme.colours.card
        border { width: Theme.drawn(6); color: Theme.colours.blue }

        Picture {
            id: face

            visible: parent.width > Theme.mm(180) && Theme.scale < 1.4
            x: parent.inner
            anchors.verticalCenter: parent.verticalCenter
            width: visible ? Theme.drawn(330) : 0
            height: width
            name: "farewell"
        }
        Column {
            id: words

            x: face.visible ? face.x + face.width + parent.inner : parent.inner
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - parent.inner
            spacing: Theme.drawn(Theme.scale > 1 ? 14 : 24)

            RubyText { width: parent.width; centred: true; markup: qsTr("はじめの {画面|がめん}に もどるまで"); pixels: Theme.letters(36, 1.3) }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.drawn(16)

                RubyText { id: number; objectName: "countdown"; width: implicitWidth; bold: true; markup: String(Guide.remaining); pixels: Theme.drawn(110); family: Theme.japaneseFamily }
                RubyText { id: unit; y: number.firstLine + number.pixels * 0.38 - firstLine - pixels * 0.38; width: implicitWidth; bold: true; markup: qsTr("{秒|びょう}"); pixels: Theme.letters(56, 1.4) }
            }
            // How much is left of it, for whoever does not read.
            Rectangle {
                objectName: "time-left"
                width: parent.width
                height: Theme.drawn(22)
                radius: height / 2
                color: Theme.colours.track

                Rectangle { width: parent.width * Math.min(1, Guide.remaining / Guide.countdown); height: parent.height; radius: parent.radius; color: Theme.colours.blue }
            }
            RubyText {
                width: parent.width
                centred: true
                markup: Guide.idleWarning
                pixels: Theme.letters(48, 1.5)
                isLit: true
            }
            BarKey {
                objectName: "still-here"
                width: parent.width
                height: Math.max(Theme.drawn(150), implicitHeight)
                isFlat: true
                look: "primary"
                pixels: Theme.letters(48, 1.4)
                markup: qsTr("まだ {使|つか}います")
                onChosen: Guide.touched()
            }
        }
    }
}
