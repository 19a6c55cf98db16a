import QtQuick
import "../parts"
import "../theme"

// The bar over a window of a computer: its title, and the cross that closes it.
Rectangle {
    id: root

    required property var phone

    height: Math.max(Theme.mm(16), title.tall + Theme.mm(5))
    color: Theme.phone.keyBeside

    RippleArea { anchors.fill: parent; onMissed: root.phone.tap("") }
    PhoneLabel {
        id: title

        x: Theme.mm(5)
        y: (root.height - tall) / 2
        width: cross.x - x - Theme.mm(1)
        text: root.phone.screen.title
        gloss: root.phone.screen.gloss
        bold: true
    }
    PhoneTouch {
        id: cross

        phone: root.phone
        target: "close"
        spoken: qsTr("×（{窓|まど}を とじる）")
        x: parent.width - width
        y: (parent.height - height) / 2
        width: Theme.mm(16)
        height: width
        corner: Theme.mm(1)
        // The ring stays on the glass.
        shape: Qt.rect(Theme.mm(3.2), Theme.mm(3.2), width - Theme.mm(6.4), height - Theme.mm(6.4))
        contentItem: Item {
            Rectangle {
                anchors.centerIn: parent
                width: cross.shape.width
                height: width
                radius: cross.corner
                color: cross.down ? Theme.phone.band : Theme.phone.glass
                border { width: Theme.thin; color: Theme.phone.body }

                Pictogram { anchors.centerIn: parent; name: "close"; size: parent.width * 0.84; color: Theme.phone.ink; stroke: 2.6 }
            }
        }
    }
}
