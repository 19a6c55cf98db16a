import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Nobody touches: thirty seconds, shown and spoken, that any touch stops.
Item {
    id: root

    readonly property bool isPanel: true

    Rectangle { anchors.fill: parent; color: Theme.colours.paper; opacity: 0.96 }
    MouseArea { anchors.fill: parent; onClicked: Guide.touched() }
    Column {
        anchors.centerIn: parent
        width: parent.width - 6 * Theme.margin
        spacing: Theme.mm(8)

        RubyText {
            objectName: "countdown"
            width: parent.width
            centred: true
            bold: true
            markup: String(Guide.remaining)
            pixels: Theme.mm(40)
            family: Display.japaneseFamily
        }
        RubyText {
            width: parent.width
            centred: true
            markup: Guide.idleWarning
            pixels: Theme.sized(10.5, 1.5)
            isLit: true
        }
        BigButton {
            objectName: "still-here"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Theme.mm(150))
            look: "primary"
            markup: qsTr("まだ {使|つか}います")
            onChosen: Guide.touched()
        }
    }
}
