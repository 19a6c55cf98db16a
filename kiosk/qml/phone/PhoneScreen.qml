import QtQuick
import "../parts"
import "../theme"

// One face of the phone: a bar at the top, the elements from top to bottom, a keyboard when a field is touched.
Item {
    id: root

    required property var phone
    readonly property string kind: root.phone.screen.kind
    readonly property bool isOverlay: kind === "dialog" || kind === "sheet"
    readonly property bool isScene: kind === "camera" || kind === "nfc"
    // Larger icons where all of them fit; never so large that one has to scroll for some.
    readonly property int homeColumns: {
        const icons = root.phone.elements.filter(element => element.kind === "app")
        const row = Theme.mm(icons.some(icon => icon.gloss !== "") ? 43 : 36)
        return area.most > Math.ceil(icons.length / 3) * row ? 3 : 4
    }
    readonly property real side: Theme.mm(kind === "home" ? 3 : 3.5)

    clip: true

    Rectangle {
        anchors.fill: parent
        color: root.isScene ? Theme.phone.scene : root.isOverlay ? Theme.phone.soft
               : ["home", "lock", "notification", "call"].includes(root.kind) ? Theme.phone.wall : Theme.phone.glass
    }
    TopBar { id: bar; phone: root.phone; width: parent.width; isRoomNeeded: keyboard.isUp && root.height - keyboard.height < Theme.mm(60) }

    Loader {
        id: scene

        anchors { left: parent.left; right: parent.right; top: bar.bottom; bottom: parent.bottom }
        active: root.kind === "nfc"
        sourceComponent: NfcScene { phone: root.phone }
    }
    SwipeArea { phone: root.phone; anchors { fill: parent; topMargin: bar.height } }
    Rectangle {
        id: sheet

        visible: root.isOverlay
        x: root.kind === "sheet" ? 0 : Theme.mm(3)
        width: parent.width - 2 * x
        y: area.y - Theme.mm(3)
        height: area.height + Theme.mm(6)
        radius: Theme.mm(5)
        color: Theme.phone.glass
    }
    ScrollArea {
        id: area

        readonly property real most: keyboard.y - bar.height - Theme.mm(root.isOverlay ? 8 : 4)

        visible: root.kind !== "nfc"
        x: (root.kind === "dialog" ? root.side + Theme.mm(3) : root.side) - Theme.mm(2)
        width: root.width - 2 * x
        height: root.isOverlay ? Math.min(implicitHeight, most) : most
        y: root.kind === "dialog" ? bar.height + Math.max(Theme.mm(5), (most - height) / 2)
           : root.kind === "sheet" ? keyboard.y - height - Theme.mm(4) : bar.height + Theme.mm(2)
        spacing: 0
        isDownWanted: root.phone.isScrollWanted
        onMoved: root.lookForScrollTarget()
        onHeightChanged: root.showFocusedField()
        onContentHeightChanged: root.showFocusedField()

        // Room for the ring around the outermost elements.
        Flow {
            id: flow

            width: parent.width
            padding: Theme.mm(2)
            // Between icons little, so that their names are as large as they can be.
            spacing: Theme.mm(root.kind === "home" ? 1.5 : 3)

            Repeater {
                id: elements

                model: root.phone.elements

                PhoneElement {
                    required property var modelData

                    phone: root.phone
                    width: modelData.kind === "app" ? Math.floor((flow.width - 2 * flow.padding - (root.homeColumns - 1) * flow.spacing) / root.homeColumns) : flow.width - 2 * flow.padding
                    element: modelData
                    onRevealed: area.revealSoon(this, false)
                }
            }
        }
    }
    Keyboard {
        id: keyboard

        phone: root.phone
        y: parent.height - height
        width: parent.width
    }

    // A keyboard that comes up must not hide what is written.
    function showFocusedField(): void {
        for (let i = 0; i < elements.count; i++) {
            const item = elements.itemAt(i) as PhoneElement
            if (item && root.phone.focusedField !== "" && item.element.id === root.phone.focusedField)
                area.revealSoon(item, false)
        }
    }
    function lookForScrollTarget(): void {
        if (root.phone.scrollTarget === "")
            return
        for (let i = 0; i < elements.count; i++) {
            const item = elements.itemAt(i) as PhoneElement
            if (item && item.element.id === root.phone.scrollTarget && area.isInView(item))
                root.phone.scrolledTo(root.phone.scrollTarget)
        }
    }
}
