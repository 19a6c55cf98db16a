import QtQuick
import ".."
import "../../parts"
import "../../theme"

// An icon of the home screen, in our own neutral drawing, with its name.
PhoneTouch {
    id: root

    required property var element

    target: element.id
    spoken: element.gloss || element.label
    padding: Theme.mm(0.5)
    implicitHeight: tile.height + label.implicitHeight + Theme.mm(2)
    contentItem: Item {
        Rectangle {
            id: tile

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width * 0.8, Theme.mm(20))
            height: width
            radius: root.phone.skin === "iphone" ? width / 4 : width / 2
            color: root.element.colour

            Pictogram { anchors.centerIn: parent; name: root.element.icon; size: parent.width * 0.6; color: "#ffffff"; stroke: 2 }
        }
        PhoneLabel { id: label; y: tile.height + Theme.mm(1); width: parent.width; text: root.element.name; gloss: root.element.gloss; centred: true; pixels: Theme.mm(5.6) }
    }
}
