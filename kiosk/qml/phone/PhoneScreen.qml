import QtQuick
import "../parts"
import "../theme"

// One face of the phone: a bar at the top, the elements from top to bottom, a keyboard when a field is touched.
Item {
    id: root

    required property var phone
    // Each look at them has Python's words turned into those of QML.
    readonly property var words: root.phone.elements
    readonly property string kind: root.phone.screen.kind
    readonly property bool isOverlay: kind === "dialog" || kind === "sheet"
    readonly property bool isHome: kind === "home"
    readonly property bool isKeyboardUp: keyboard.isUp
    // A talk stands on its own ground, with the menu of the account below it, as in life.
    // With large letters it would leave no room for the talk, and stands behind it.
    readonly property var menus: Theme.phoneScale > 1.1 && height < Theme.mm(230) ? [] : root.words.filter(element => element.kind === "rich_menu")
    readonly property bool isTalk: root.words.some(element => element.kind === "bubble")
    readonly property int homeColumns: Theme.phoneScale > 1.2 ? 2 : 3
    readonly property int homeRows: Math.ceil(root.words.filter(element => element.kind === "app").length / homeColumns)
    readonly property real side: Theme.mm(isHome ? 4 : 6)

    // What is written must not hide behind the keyboard, nor what is to be touched below the edge.
    function showWanted(): void {
        const wanted = root.phone.focusedField !== "" ? root.phone.focusedField : root.phone.target
        for (let i = 0; wanted !== "" && i < elements.count; i++) {
            const item = elements.itemAt(i) as PhoneElement
            if (item && item.holds(wanted))
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

    Connections {
        target: root.phone

        // A new page begins at its top, whatever the one before was scrolled to.
        function onScreenChanged(): void {
            area.toTop()
            if (Theme.isMoving && root.visible && root.width > 0)
                cover.slide()
        }
    }
    Item {
        id: page

        width: parent.width
        height: parent.height

        Rectangle {
            id: ground

            anchors { fill: parent; topMargin: -Theme.mm(10) }
            visible: !["home", "lock", "notification", "call"].includes(root.kind)
            color: root.kind === "camera" ? Theme.phone.scene : root.isOverlay ? Theme.phone.soft : root.isTalk ? Theme.phone.wall : Theme.phone.glass
            z: -1
        }
        RippleArea { anchors.fill: parent; onMissed: root.phone.tap("") }
        TopBar { id: bar; phone: root.phone; width: parent.width; isRoomNeeded: keyboard.isUp && root.height - keyboard.height < Theme.mm(Theme.phoneScale > 1.2 ? 96 : 60) }
        Loader { anchors { fill: parent; topMargin: bar.height } active: root.kind === "nfc"; sourceComponent: NfcScene { phone: root.phone } }
        SwipeArea { phone: root.phone; anchors { fill: parent; topMargin: bar.height } }
        Rectangle {
            visible: root.isOverlay
            x: root.kind === "sheet" ? 0 : Theme.mm(3)
            width: parent.width - 2 * x
            y: area.y - Theme.mm(3)
            // A sheet stands on the lower edge, which is cut straight.
            height: area.height + Theme.mm(root.kind === "sheet" ? 20 : 6)
            radius: Theme.mm(5)
            color: Theme.phone.glass
        }
        ScrollArea {
            id: area

            readonly property real most: foot.y - bar.height - Theme.mm(root.isOverlay ? 8 : 3)

            visible: root.kind !== "nfc"
            x: (root.kind === "dialog" ? root.side + Theme.mm(2) : root.side) - flow.padding
            width: root.width - 2 * x
            height: root.isOverlay ? Math.min(implicitHeight, most) : most
            y: root.kind === "dialog" ? bar.height + Math.max(Theme.mm(5), (most - height) / 2)
               : root.kind === "sheet" ? foot.y - height - Theme.mm(1) : bar.height + Theme.mm(2)
            spacing: 0
            isDownWanted: root.phone.isScrollWanted
            // Above a keyboard there is no height for them, and beside two columns of icons there is width.
            areKeysBelow: !keyboard.isUp && !(root.isHome && root.homeColumns < 3)
            onMoved: root.lookForScrollTarget()
            onHeightChanged: root.showWanted()
            onContentHeightChanged: root.showWanted()

            PageFit {
                id: fit

                elements: elements
                most: area.most
                keys: area.keysHeight
                keyboard: keyboard.isUp ? keyboard.height : 0
                isLoose: root.isHome
                isTight: area.areKeysBelow
                isWhole: root.isOverlay
                gap: root.isHome ? 0 : Theme.mm(4)
                head: root.isHome ? Math.min(Theme.mm(9), area.most * 0.05) : root.kind === "camera" ? area.most * 0.06 : flow.padding
                // Words on top are never ringed, and need no room for it.
                leastHead: root.kind !== "camera" && ["text", "progress"].includes(root.words[0]?.kind) ? Math.min(head, Theme.mm(1)) : head
                foot: flow.padding
            }
            Item {
                width: parent.width
                implicitHeight: flow.implicitHeight

                RippleArea { width: parent.width; height: Math.max(parent.height, area.height); onMissed: root.phone.tap("") }
                // Room for the ring around the outermost elements.
                Flow {
                    id: flow

                    readonly property real inner: width - 2 * padding

                    width: parent.width
                    padding: Theme.mm(root.isHome ? 3 : 4.6)
                    topPadding: fit.shownHead
                    spacing: fit.shownGap

                    Repeater {
                        id: elements

                        model: root.menus.length ? root.words.filter(element => element.kind !== "rich_menu") : root.words
                        // Whether a new page fits is asked without the room for the buttons, which the last may have needed.
                        onModelChanged: {
                            if (root.isHome)
                                return
                            area.overflows = false
                            area.overflows = fit.isLonger
                        }

                        PhoneElement {
                            required property var modelData

                            phone: root.phone
                            width: modelData.kind === "app" ? Math.floor(flow.inner / root.homeColumns) : flow.inner
                            // Icons are spread over the page, as long as they all find room on it.
                            room: modelData.kind === "app" ? Math.floor((area.most - fit.head - flow.bottomPadding) / Math.max(root.homeRows, 3)) : 0
                            give: fit.give
                            element: modelData
                            onRevealed: area.revealSoon(this, false)
                        }
                    }
                }
            }
        }
        PageEnd {
            readonly property real seen: area.most - area.keysHeight

            visible: area.isAtTop && fit.end < seen && area.visible
            anchors { left: area.left; right: area.right; rightMargin: area.width - area.contentWidth; top: area.top; topMargin: fit.end }
            height: seen - fit.end
            color: ground.color
            onMissed: root.phone.tap("")
        }
        Column {
            id: foot

            readonly property bool isShown: root.menus.length > 0 && !keyboard.isUp

            x: Theme.mm(5)
            y: keyboard.y - (isShown ? implicitHeight + Theme.mm(5) : 0)
            width: parent.width - 2 * x
            visible: isShown

            Repeater {
                model: root.menus

                PhoneElement {
                    required property var modelData

                    phone: root.phone
                    width: foot.width
                    element: modelData
                }
            }
        }
        Keyboard {
            id: keyboard

            phone: root.phone
            room: root.height
            y: parent.height - height
            width: parent.width
        }
    }
    PageCover { id: cover; color: ground.visible ? ground.color : Theme.phone.wall }
}
