import QtQuick
import Kiosk
import "../parts"
import "../theme"

// What the glass is set in: a phone with its clock and its foot, a machine of metal with a slot for a card, a computer with
// its keys. The "れんしゅう" band never leaves it.
Item {
    id: root

    required property var phone
    readonly property string kind: root.phone.screen.kind
    readonly property bool isMachine: kind === "machine"
    readonly property bool isComputer: kind === "computer"
    readonly property bool isDevice: isMachine || isComputer
    readonly property bool isWall: ["home", "lock", "notification", "call"].includes(kind)
    readonly property bool isScene: kind === "camera"
    // What lies behind a sheet or a question is dimmed.
    readonly property bool isDim: kind === "sheet" || kind === "dialog"
    readonly property real edge: isMachine ? Theme.mm(5.4) : isComputer ? Theme.mm(3.4) : Math.round(Math.max(Theme.mm(2.6), width * 0.027))
    readonly property real radius: isDevice ? Theme.mm(2) : Math.round(width * (root.phone.skin === "iphone" ? 0.126 : 0.08))
    readonly property color shell: isMachine ? Theme.phone.metal : Theme.phone.body
    // Counts whenever what stands on it may have moved.
    readonly property int moves: screen.moves
    readonly property bool isLonger: screen.isLonger

    // What is not the screen answers too: its edge, the band, the clock.
    RippleArea { anchors.fill: parent; onMissed: root.phone.tap("") }
    Loader { id: deck; active: root.isComputer; y: parent.height - height; width: parent.width; sourceComponent: ComputerDeck { phone: root.phone } }
    // The screen of a computer stands on its keys, which are wider.
    Item {
        id: lid

        x: root.isComputer ? Theme.mm(3.4) : 0
        width: parent.width - 2 * x
        // A loader that is empty keeps the height of what it held.
        height: parent.height - (root.isComputer ? deck.height : 0)

        Rectangle {
            id: glass

            anchors { fill: parent; margins: root.edge - 1 }
            radius: Math.max(0, root.radius - root.edge + 1)
            color: screen.isKeyboardUp ? Theme.phone.keys : root.isWall ? Theme.phone.hill : root.isScene ? Theme.phone.scene
                   : screen.isTalk && !root.isDim ? Theme.phone.wall : root.kind === "dialog" ? Theme.phone.soft : Theme.phone.glass
        }
        Item {
            id: band

            x: root.edge
            y: root.edge
            width: lid.width - 2 * root.edge
            height: Math.max(label.implicitHeight + Theme.mm(2), root.radius - root.edge)
            clip: true

            Rectangle { width: parent.width; height: parent.height + radius; radius: Math.max(0, root.radius - root.edge); color: Theme.phone.band }
            RubyText {
                id: label

                anchors.centerIn: parent
                width: implicitWidth
                markup: Typesetter.plain(root.phone.isOwn ? qsTr("{見本|みほん}") : qsTr("れんしゅう"))
                bold: true
                pixels: Theme.phoneText
                color: Theme.phone.ink
                rubyColor: Theme.phone.ink
            }
        }
        // It ends above the rounding: what is cut is cut straight, and the ring of the body lies over the rest.
        Item {
            id: content

            x: root.edge
            y: band.y + band.height
            width: band.width
            height: lid.height - root.edge - y - (root.isComputer ? 0 : foot.height)
            clip: true

            Image {
                anchors.fill: parent
                visible: root.isWall
                source: "pictures/wall.svg"
                sourceSize: Qt.size(width, height)
            }
            PhoneScreen {
                id: screen

                phone: root.phone
                y: status.height
                width: parent.width
                height: parent.height - y
            }
            StatusBar { id: status; phone: root.phone; visible: !root.isDevice; height: visible ? Theme.mm(10) : 0; width: parent.width; isLight: root.isScene || root.isDim }
        }
        Loader {
            id: foot

            x: root.edge
            y: lid.height - root.edge - height
            width: band.width
            sourceComponent: root.isMachine ? machineFoot : root.isComputer ? null : homeBar
        }
        Rectangle {
            anchors.fill: parent
            radius: root.radius
            color: "transparent"
            border { width: root.edge + 1; color: root.shell }

            Rectangle {
                visible: Display.scheme !== "light"
                anchors.fill: parent
                radius: parent.radius
                color: "transparent"
                border { width: Theme.thin; color: Theme.colours.border }
            }
        }
        Loader { anchors.fill: parent; active: root.isMachine; sourceComponent: MachineFrame { edge: root.edge; below: foot.height } }
        // What goes home is begun on the very edge, the frame with it.
        SwipeArea {
            phone: root.phone
            isEdge: true
            x: root.edge
            y: lid.height - height
            width: band.width
            height: Math.max(Theme.mm(38), lid.height * 0.24)
        }
        // In the band: there it is always looked for in the same place, and no second one stands beside a tick of the page.
        PraiseMark {
            width: band.height * 0.76
            x: lid.width - root.edge - width - root.radius * 0.35
            y: band.y + (band.height - height) / 2
            shown: root.phone.isPraised
        }
    }

    Component { id: homeBar; HomeBar { phone: root.phone; isLight: root.isScene || root.kind === "dialog" } }
    Component { id: machineFoot; MachineFoot { phone: root.phone } }
}
