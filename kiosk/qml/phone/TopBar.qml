import QtQuick
import "../parts"
import "../theme"

// The address of a page, and below it the title with the arrow back before it; of a talk the name and the face of whom one
// talks with, in the colour of its app.
Rectangle {
    id: root

    required property var phone
    // Where what stands on the page begins, from either side.
    required property real side
    readonly property bool hasAddress: root.phone.screen.kind === "browser" && root.phone.screen.address !== ""
    readonly property bool hasTitle: root.phone.screen.title !== ""
    readonly property bool hasFace: root.phone.screen.picture !== ""
    readonly property color ink: hasFace ? Theme.phone.onScene : Theme.phone.ink
    readonly property real addressHeight: hasAddress ? Math.round(Theme.phoneText * 1.7) + (hasTitle ? Theme.mm(2) : 0) : 0
    // Its height, shown or not.
    readonly property real natural: hasTitle || hasAddress ? Math.max(hasFace ? Theme.onPhone(15) : Theme.mm(isBackTouched ? 19 : 14), addressHeight + title.tall + Theme.mm(4)) : 0
    // A low phone with its keyboard up: what is written matters more than the title.
    property bool isRoomNeeded: false
    // Whether the arrow is to be touched here: then it stands free, with room for its ring.
    readonly property bool isBackTouched: root.phone.screen.edges.includes("back")
    readonly property real backEnd: isBackTouched ? Theme.mm(19) : Theme.mm(8.4)

    visible: natural > 0 && !isRoomNeeded
    height: visible ? natural : 0
    color: hasFace ? root.phone.screen.colour : Theme.phone.fill

    RippleArea { anchors.fill: parent; onMissed: root.phone.tap("") }
    Rectangle {
        visible: root.hasAddress
        x: root.side
        y: Theme.mm(2)
        width: parent.width - 2 * x
        height: Math.round(Theme.phoneText * 1.7)
        radius: height / 2
        color: Theme.phone.glass
        border { width: Theme.thin; color: Theme.phone.line }

        Pictogram { x: Theme.mm(3); anchors.verticalCenter: parent.verticalCenter; name: "lock"; size: Theme.phoneText * 0.8; color: Theme.phone.soft }
        RubyText {
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
    Pictogram {
        id: arrow

        x: root.isBackTouched ? Theme.mm(6.8) : Theme.mm(1.5)
        y: title.y + title.firstLine - height / 2
        visible: root.phone.screen.back
        name: "back"
        size: Theme.mm(6.4)
        color: root.ink
        stroke: 2.6
    }
    Loader {
        x: Theme.mm(4)
        y: arrow.y + (arrow.height - height) / 2
        width: Theme.mm(12)
        height: width
        active: root.isBackTouched
        sourceComponent: PhoneTouch { phone: root.phone; target: "back"; spoken: qsTr("もどる"); corner: width / 2 }
    }
    Rectangle {
        id: face

        objectName: "face"
        visible: root.hasFace
        x: root.isBackTouched ? root.backEnd : Theme.mm(9)
        y: title.y + (title.tall - height) / 2
        width: visible ? Theme.onPhone(11) : 0
        height: width
        radius: width / 2
        color: Theme.phone.glass

        Pictogram { anchors.centerIn: parent; name: root.phone.screen.picture; size: parent.width * 0.7; color: Theme.phone.green }
    }
    PhoneLabel {
        id: title

        x: face.width > 0 ? face.x + face.width + Theme.onPhone(2) : root.phone.screen.back ? root.backEnd : root.side + Theme.onPhone(1)
        y: root.addressHeight + (root.natural - root.addressHeight - tall) / 2
        width: parent.width - x - (root.phone.screen.back ? Theme.mm(3) : root.side)
        text: root.phone.screen.title
        gloss: root.phone.screen.gloss
        bold: true
        color: root.ink
    }
}
