import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Nobody touches: thirty seconds, shown and spoken, that any touch stops.
Item {
    id: root

    readonly property bool isPanel: true

    Rectangle { anchors.fill: parent; color: Theme.colours.paper; opacity: 0.9 }
    MouseArea { anchors.fill: parent; onClicked: Guide.touched() }
    Rectangle {
        readonly property real inner: Theme.drawn(60)

        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space, Theme.drawn(1400))
        height: Math.min(parent.height - 2 * Theme.space, words.implicitHeight + 2 * inner)
        radius: Theme.drawn(30)
        color: Theme.colours.card
        border { width: Theme.drawn(6); color: Theme.colours.blue }

        Picture {
            id: face

            visible: parent.width > Theme.mm(180) && Theme.scale < 1.6
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
            spacing: Theme.drawn(30)

            RubyText {
                objectName: "countdown"
                width: parent.width
                centred: true
                bold: true
                markup: String(Guide.remaining)
                pixels: Theme.drawn(180)
                family: Theme.japaneseFamily
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
