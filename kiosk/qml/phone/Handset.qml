import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The simulated phone, drawn about twice as large as life. The "れんしゅう" band never leaves it.
Item {
    id: root

    required property var phone
    readonly property bool isPhone: true
    readonly property real edge: Math.round(Math.max(Theme.mm(2.6), width * 0.027))
    readonly property real radius: Math.round(width * (root.phone.skin === "iphone" ? 0.126 : 0.08))
    readonly property string kind: root.phone.screen.kind
    readonly property bool isWall: ["home", "lock", "notification", "call"].includes(kind)
    readonly property bool isScene: kind === "camera"
    // What lies behind a sheet or a question is dimmed.
    readonly property bool isDim: kind === "sheet" || kind === "dialog"
    // What has the ring now, if anything has; the finger points at it.
    property Item ringed: null
    // Where on it, as shares of it; empty while it moves.
    readonly property rect ringPlace: pointer.place
    readonly property bool isLonger: screen.isLonger
    // In the gap at its left, as wide as this, an arrow points at it, too.
    property real gap: 0
    property real keysFrom: height

    objectName: "handset"

    // What is not the screen answers too: its edge, the band, the clock.
    RippleArea { anchors.fill: parent; onMissed: root.phone.tap("") }
    Rectangle {
        id: glass

        anchors { fill: parent; margins: root.edge - 1 }
        radius: root.radius - root.edge + 1
        color: screen.isKeyboardUp ? Theme.phone.keys : root.isWall ? Theme.phone.hill : root.isScene ? Theme.phone.scene
               : screen.isTalk && !root.isDim ? Theme.phone.wall : root.kind === "dialog" ? Theme.phone.soft : Theme.phone.glass
    }
    Item {
        id: band

        x: root.edge
        y: root.edge
        width: root.width - 2 * root.edge
        height: Math.max(label.implicitHeight + Theme.mm(2), root.radius - root.edge)
        clip: true

        Rectangle { width: parent.width; height: parent.height + radius; radius: root.radius - root.edge; color: Theme.phone.band }
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
        height: root.height - root.edge - y - foot.height
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
        StatusBar { id: status; phone: root.phone; width: parent.width; isLight: root.isScene || root.isDim }
    }
    HomeBar {
        id: foot

        phone: root.phone
        x: root.edge
        y: root.height - root.edge - height
        width: band.width
        isLight: root.isScene || root.kind === "dialog"
    }
    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: "transparent"
        border { width: root.edge + 1; color: Theme.phone.body }

        Rectangle {
            visible: Display.scheme !== "light"
            anchors.fill: parent
            radius: parent.radius
            color: "transparent"
            border { width: Theme.thin; color: Theme.colours.border }
        }
    }
    // In the band: there it is always looked for in the same place, and no second one stands beside a tick of the page.
    PraiseMark {
        width: band.height * 0.76
        x: root.width - root.edge - width - root.radius * 0.35
        y: band.y + (band.height - height) / 2
        shown: root.phone.isPraised
    }
    TargetPointer { id: pointer; handset: root; gap: root.gap; keysFrom: root.keysFrom; target: root.ringed; isPointing: root.phone.targetKey === "" && root.phone.targetSwipe === ""; moves: screen.moves + root.height }
    // Seen before anything takes the finger for itself: where it comes down, and whether that is hardly beside the ring.
    Item {
        anchors.fill: parent

        PointHandler {
            id: hand

            property point place
            property bool isFresh: false

            onActiveChanged: if (active) {
                place = point.pressPosition
                isFresh = true
                const far = Theme.mm(5)
                const ring = root.ringed ? root.ringed.mapToItem(root, -far, -far, root.ringed.width + 2 * far, root.ringed.height + 2 * far) : Qt.rect(0, 0, 0, 0)
                root.phone.comeNear(place.x >= ring.x && place.x <= ring.x + ring.width && place.y >= ring.y && place.y <= ring.y + ring.height)
            }
        }
        TouchMark { id: mark }
        Connections {
            target: root.phone

            // A key of a keyboard has no place.
            function onStrayed(): void {
                if (hand.isFresh)
                    mark.show(hand.place)
                hand.isFresh = false
            }
        }
    }
    Finger { handset: root; target: root.ringed; shown: root.phone.isDemonstrating && root.ringed !== null }
}
