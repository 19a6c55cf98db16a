import QtQuick
import Kiosk
import "../parts"
import "../theme"

// A piece of the phone with what is to be touched on it, in its true form: an icon, a bar, a box to tick. A finger shows
// that it is touched, the frame that it is a picture.
Item {
    id: root

    // {kind, label, icon, colour}, of an option its group's kind.
    required property var element
    readonly property string kind: element.kind
    readonly property bool isIcon: kind === "app"
    readonly property bool isBar: ["button", "rich_menu", "tabs"].includes(kind)
    readonly property bool isMarked: ["checkbox", "toggle", "radio", "select"].includes(kind)
    readonly property bool isPicture: ["qr", "card"].includes(kind)
    readonly property real natural: isIcon || isPicture ? height * 0.86 : height * 1.5
    // What the camera found is a yellow strip in it.
    readonly property bool isFound: kind === "link" && Phone.screen.kind === "camera"
    readonly property bool isFilled: kind === "button" && element.style === "primary"

    objectName: "target-form"

    Rectangle {
        id: glass

        width: parent.width
        height: parent.height * 0.8
        // Pale, so that nobody takes it for what is to be touched.
        opacity: 0.8
        radius: Theme.drawn(26)
        color: root.isIcon ? Theme.phone.wall : root.kind === "qr" || root.isFound ? Theme.phone.scene : Theme.phone.glass
        border { width: Theme.drawn(8); color: Theme.phone.body }
    }
    Rectangle {
        id: form

        readonly property real most: glass.width - Theme.drawn(44)

        anchors.centerIn: glass
        opacity: glass.opacity
        width: root.isIcon || root.isPicture ? height : most
        height: root.isIcon || root.isPicture ? glass.height * 0.66 : Math.min(glass.height * 0.52, Theme.mm(18))
        radius: root.isIcon ? height * (Phone.skin === "iphone" ? 0.27 : 0.5) : root.kind === "search" || root.isFound ? height / 2 : Theme.drawn(12)
        color: root.isIcon ? root.element.colour : root.isFilled ? Theme.phone.blue : root.isFound ? Theme.phone.band : root.kind === "rich_menu" ? Theme.phone.mint : Theme.phone.glass
        border {
            width: root.isIcon || root.isPicture || root.isFilled || ["link", "checkbox", "toggle"].includes(root.kind) ? 0 : root.kind === "button" ? Theme.thick : Theme.thin
            color: root.kind === "button" ? Theme.phone.blue : Theme.phone.line
        }

        Pictogram { anchors.centerIn: parent; visible: root.isIcon; name: visible ? root.element.icon : ""; size: parent.width * 0.6; color: Theme.phone.onScene; stroke: 2 }
        Image {
            anchors.fill: parent
            visible: root.isPicture
            source: visible ? "../phone/pictures/" + (root.kind === "qr" ? "sample-qr.svg" : "card.svg") : ""
            sourceSize: Qt.size(width, height)
            fillMode: Image.PreserveAspectFit
        }
        Rectangle {
            id: mark

            x: Theme.drawn(14)
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isMarked
            width: visible ? parent.height * 0.56 : 0
            height: width
            radius: root.kind === "checkbox" ? Theme.thin * 2 : height / 2
            color: Theme.phone.glass
            border { width: Theme.thin * 1.5; color: root.kind === "checkbox" ? Theme.phone.line : Theme.phone.blue }
        }
        // As on the phone: what is searched with has its glass, what leads on its arrow.
        Pictogram { visible: root.kind === "search"; x: Theme.drawn(20); anchors.verticalCenter: parent.verticalCenter; name: visible ? "search" : ""; size: parent.height * 0.5; color: Theme.phone.soft }
        Pictogram { visible: root.kind === "row"; anchors { right: parent.right; verticalCenter: parent.verticalCenter } name: visible ? "next" : ""; size: parent.height * 0.34; color: Theme.phone.soft }
        RubyText {
            id: words

            // Words that would be too small to be read are not written.
            visible: !root.isIcon && !root.isPicture && root.kind !== "search" && root.kind !== "field" && markup !== "" && natural <= width
            readonly property real natural: implicitWidth

            x: root.isMarked ? mark.x + mark.width + Theme.drawn(12) : Theme.drawn(12)
            width: parent.width - x - Theme.drawn(12)
            anchors.verticalCenter: parent.verticalCenter
            markup: Typesetter.plain(root.element.label)
            tag: "ja"
            centred: root.isBar || root.isFound
            pixels: Theme.leastText
            color: root.isFilled ? Theme.phone.onBlue : root.isFound ? Theme.phone.ink : root.kind === "button" || root.kind === "link" ? Theme.phone.blue : Theme.phone.ink
        }
        Rectangle { visible: !words.visible && !root.isIcon && !root.isPicture && root.kind !== "search" && root.kind !== "field"; x: words.x; width: words.width * 0.8; height: Theme.thin * 3; radius: height / 2; anchors.verticalCenter: parent.verticalCenter; color: words.color; opacity: 0.6 }
    }
    Image {
        // From below, so that it hides neither the icon nor the words.
        x: root.isIcon || root.isPicture ? glass.width * 0.52 : glass.width * 0.7
        y: glass.height * 0.62
        width: Math.round(height * 204 / 346)
        height: root.height - y
        source: "../phone/pictures/hand.svg"
        sourceSize: Qt.size(width, height)
    }
}
