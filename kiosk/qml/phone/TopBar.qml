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
    readonly property bool hasAddress: ["browser", "computer"].includes(root.phone.screen.kind) && root.phone.screen.address !== ""
    readonly property bool hasTitle: root.phone.screen.title !== "" && root.phone.screen.kind !== "computer"
    readonly property bool hasFace: root.phone.screen.picture !== ""
    readonly property bool isMachine: root.phone.screen.kind === "machine"
    // Over the wall of the phone.
    readonly property bool isCall: root.phone.screen.kind === "call"
    readonly property color ink: hasFace || isMachine ? Theme.phone.onScene : Theme.phone.ink
    // Round what is touched the ring needs room.
    readonly property real air: Theme.mm(line.isTouched ? 3 : 2)
    readonly property real addressHeight: hasAddress ? line.implicitHeight + 2 * air - Theme.mm(hasTitle ? 2 : 4) : 0
    // Its height, shown or not.
    readonly property real natural: hasTitle || hasAddress ? Math.max(hasFace ? Theme.onPhone(15) : Theme.mm(isBackTouched ? 19 : 14), addressHeight + (hasTitle ? title.tall : 0) + Theme.mm(4)) : 0
    // A low phone with its keyboard up: what is written matters more than the title.
    property bool isRoomNeeded: false
    // A message lies over it.
    property bool isCovered: false
    // Whether the arrow is to be touched here: then it stands free, with room for its ring.
    readonly property bool isBackTouched: root.phone.screen.edges.includes("back")
    readonly property real backEnd: isBackTouched ? Theme.mm(19) : Theme.mm(8.4)

    visible: height > 0 && !isCovered
    height: isRoomNeeded ? 0 : natural
    color: hasFace ? root.phone.screen.colour : isMachine ? Theme.phone.panel : isCall ? "transparent" : Theme.phone.fill

    RippleArea { anchors.fill: parent; onMissed: root.phone.tap("") }
    AddressLine { id: line; phone: root.phone; visible: root.hasAddress; x: root.side; y: root.air; width: parent.width - 2 * x }
    Pictogram {
        id: arrow

        x: root.isBackTouched ? Theme.mm(6.8) : Theme.mm(1.5)
        y: title.y + title.firstLine - height / 2
        visible: root.phone.screen.back
        name: "back"
        size: Theme.mm(6.4 * Math.min(1.25, Theme.phoneScale))
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
        // Not by what is visible: that follows the height of the bar, which follows the title beside the face.
        width: root.hasFace ? Theme.onPhone(11) : 0
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
        visible: root.hasTitle
        text: root.phone.screen.title
        centred: (root.isMachine || root.isCall) && !root.phone.screen.back
        gloss: root.phone.screen.gloss
        bold: true
        color: root.ink
    }
}
