import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Something laid over the page, as large as its content, beside the key that opened it.
Item {
    id: root

    default property alias content: area.content
    property alias area: area
    property alias picture: face.name
    property real widest: Theme.drawn(1150)
    // Of a page's own key, which stands in the bar.
    property bool isOfBar: false
    // One key closes it, and stands beside its title: below it there is more room.
    readonly property bool isClosedAbove: picture === "" && title.x + Theme.drawn(560) < sheet.width - sheet.inner
    readonly property var closing: Guide.panelButtons.find(button => button.name === "panel-close") ?? null
    readonly property var buttons: isClosedAbove ? Guide.panelButtons.filter(button => button.name !== "panel-close") : Guide.panelButtons
    // The key that leads to more, where there is one: first on to what is out of sight here. One way to leaf is enough.
    property string moreKey: ""
    readonly property bool hasMoreKey: buttons.some(button => button.name === moreKey)
    readonly property bool isPanel: true
    readonly property bool isPortrait: height > width
    readonly property real edge: Theme.space
    // How high its content may be.
    readonly property real areaMost: sheet.most - sheet.besides
    readonly property PanelPlace place: parent as PanelPlace
    // Beside the phone, so that it can still be seen; larger letters need the whole page.
    property bool hasRoomBeside: Theme.scale < 1.4
    readonly property bool isBeside: place !== null && place.sheet.width > 0 && (isOfBar || hasRoomBeside)
    readonly property rect room: isBeside ? place.sheet : Qt.rect(isPortrait ? Theme.drawn(40) : Theme.drawn(32), edge, width - (isPortrait ? Theme.drawn(40) : Theme.drawn(32)) - edge, height - 2 * edge)
    // The page's head stays where there is room for the panel below it; else all of it is covered.
    readonly property real roof: isOfBar ? (place?.headFoot ?? 0) + Theme.drawn(16) : room.y
    readonly property real areaBelowHead: room.y + room.height - roof - sheet.besides
    readonly property real openAt: place?.openAt ?? -1
    // Help opens from the place of the call where the bar has no room for it.
    readonly property int opener: Guide.tools.findIndex(tool => tool.name === "tool-" + (["trouble", "variant"].includes(Guide.panel) ? "call" : Guide.panel))

    // Painted once; the rail beside it stays. Of a page that is nearly covered no slice is left.
    Rectangle { anchors.fill: parent; color: Theme.colours.paper; opacity: !root.isBeside && sheet.width * sheet.height > 0.5 * width * height ? 1 : 0.78 }
    // Nor of the words that it covers.
    Rectangle { readonly property real from: root.place?.headFoot ?? 0; visible: root.isOfBar && height > 0; x: root.room.x; y: from; width: root.room.width; height: sheet.y - from; color: Theme.colours.paper }
    // A bar of which it covers a part is gone as a whole.
    Rectangle { visible: height > 0 && sheet.y + sheet.height > y; x: root.place?.bar.x ?? 0; y: root.place?.bar.y ?? 0; width: root.place?.bar.width ?? 0; height: root.place?.bar.height ?? 0; color: Theme.colours.paper }
    MouseArea { anchors.fill: parent; onPressed: Guide.touched() }
    Rectangle {
        id: sheet

        objectName: "panel-sheet"

        readonly property real inner: Theme.drawn(36)
        readonly property real head: Math.max(title.implicitHeight, close.visible ? close.height : 0)
        // What it needs beside its content.
        readonly property real besides: head + (keys.visible ? keys.implicitHeight + Theme.drawn(22) : 0) + Theme.drawn(22) + 1.8 * inner
        readonly property int wanted: Math.ceil(besides + area.contentHeight) + 1
        readonly property bool isLow: root.isOfBar ? !root.isPortrait : root.opener >= 3 || root.isPortrait
        // Larger letters on a small screen may need the place of the bar too.
        readonly property bool isOverBar: root.isOfBar && !root.isPortrait && Theme.isCompact && (Theme.scale > 1.2 || Theme.isSpaced) && wanted > root.room.height
        readonly property real most: root.isOfBar && !root.isPortrait && !isOverBar ? root.room.height : root.height - 2 * root.edge

        x: root.room.x
        width: root.isOfBar ? root.room.width : Math.min(root.widest * Math.max(1, Math.min(1.5, Theme.scale)), root.room.width)
        height: wanted > most - root.roof + root.room.y ? (root.isOfBar && !root.isPortrait ? most : Math.min(wanted, most)) : wanted
        // At the foot, or at the top; its nose never below its rounded corner.
        y: isOverBar ? parent.height - height - root.edge : root.isOfBar ? (isLow ? root.room.y + root.room.height - height : Math.min(root.roof, parent.height - height - root.edge)) : root.opener < 0 ? Math.max(root.edge, (parent.height - height) / 2)
           : isLow ? parent.height - height - root.edge : Math.max(root.edge, Math.min(parent.height - root.edge, root.openAt + radius + Theme.drawn(26)) - height)
        radius: Theme.drawn(30)
        color: Theme.colours.card
        border.width: Theme.drawn(6)
        border.color: Theme.colours.blue

        Picture { id: face; x: sheet.inner; y: sheet.inner; width: name === "" || root.isPortrait ? 0 : Theme.drawn(150); height: Theme.drawn(150); visible: width > 0 }
        RubyText {
            id: title

            objectName: "panel-title"
            x: sheet.inner + (face.visible ? face.width + Theme.drawn(28) : 0)
            y: sheet.inner * 0.8 + Math.max(0, (sheet.head - implicitHeight) / 2)
            width: parent.width - x - sheet.inner - (close.visible ? close.width + Theme.drawn(24) : 0)
            markup: Guide.panelTitle
            tag: Guide.panelTitleTag
            bold: true
            isLit: true
            pixels: Theme.letters(48, 1.4)
            leastPixels: Theme.letters(38, 1.4)
            // A little smaller on one line rather than on two.
            mostHeight: pixels * (Theme.lettersOf({markup: markup, tag: tag}, leastPixels, true).natural <= width ? 1.8 : 3.4)
            Accessible.role: Accessible.Heading
        }
        PanelKey {
            id: close

            visible: root.isClosedAbove
            button: root.isClosedAbove ? root.closing : null
            anchors { right: parent.right; rightMargin: sheet.inner }
            y: sheet.inner * 0.8 + (sheet.head - height) / 2
            isFlat: true
            width: Math.max(Theme.drawn(300), Math.min(implicitWidth + Theme.drawn(40), parent.width * 0.4))
            height: Math.max(Theme.drawn(92), implicitHeight)
        }
        ScrollArea {
            id: area

            x: title.x
            y: sheet.inner * 0.8 + sheet.head + Theme.drawn(22)
            width: parent.width - x - sheet.inner
            height: (keys.visible ? keys.y - Theme.drawn(22) : parent.height - sheet.inner) - y
            spacing: Theme.drawn(22)
            overhang: Theme.mm(2)
            isByPart: true
            isKeyless: root.hasMoreKey
        }
        GridLayout {
            id: keys

            visible: root.buttons.length > 0
            x: sheet.inner
            y: parent.height - height - sheet.inner
            width: parent.width - 2 * x
            columns: root.isPortrait && root.buttons.length > 2 ? 1 : Math.max(1, root.buttons.length)
            columnSpacing: Theme.drawn(24)
            rowSpacing: Theme.drawn(24)
            // In the bar's panel, and where there are three, each is as wide as its word needs it beside the others.
            uniformCellWidths: !root.isOfBar && root.buttons.length < 3

            Repeater {
                model: root.buttons

                PanelKey {
                    required property var modelData

                    button: modelData
                    // Three beside each other have their signs above their words, which stay large so.
                    isFlat: !root.isOfBar || root.buttons.length < 3
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: (root.isOfBar || root.buttons.length > 2) && isFlat ? implicitWidth : 1
                    Layout.minimumHeight: Theme.drawn(root.isOfBar ? 92 : 116)
                }
            }
        }
        // To the key in the bar, or of the rail, which lies below in portrait.
        Nose {
            objectName: "panel-nose"

            readonly property real at: root.isOfBar ? (isDown ? root.place?.helpAt ?? -1 : -1) : root.openAt

            visible: at >= 0 && !sheet.isOverBar
            isDown: root.isOfBar ? sheet.isLow : root.isPortrait
            x: isDown ? Math.max(parent.radius, Math.min(at - sheet.x - width / 2, parent.width - parent.radius - width)) : -reach
            y: isDown ? parent.height - line : at - sheet.y - height / 2
        }
    }

    component PanelKey: BarKey {
        // As in Guide.panelButtons.
        property var button: null

        objectName: button?.name ?? ""
        markup: button?.label ?? ""
        tag: button?.tag ?? ""
        pictogram: button?.icon ?? ""
        look: button?.look ?? "plain"
        onChosen: objectName === root.moreKey && !area.isAtEnd ? area.page(1) : Guide.press(objectName)
    }
}
