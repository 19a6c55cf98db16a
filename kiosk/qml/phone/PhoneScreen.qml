import QtQuick
import "../parts"
import "../theme"

// One face of the phone: a bar at the top, the elements from top to bottom, a keyboard when a field is touched.
Item {
    id: root

    required property var phone
    // Each look at them has Python's words turned into those of QML.
    readonly property var all: root.phone.elements
    // What comes down over the top is no part of the page.
    readonly property var over: root.all.filter(one => one.kind === "banner")
    readonly property var words: over.length ? root.all.filter(one => one.kind !== "banner") : root.all
    readonly property string kind: root.phone.screen.kind
    readonly property bool isOverlay: kind === "dialog" || kind === "sheet"
    readonly property bool isHome: kind === "home"
    readonly property bool isKeyboardUp: keyboard.isUp
    // A talk stands on its own ground, as in life.
    readonly property bool isTalk: kind !== "call" && root.words.some(element => ["bubble", "talk_bar"].includes(element.kind))
    readonly property real side: Theme.mm(isHome ? 2 : 6)
    readonly property bool isLonger: area.hasKeys
    // Where the page begins: below the title, and below what lies over that.
    readonly property real begin: Math.max(bar.y + bar.height, banners.height)
    // What is written must not hide behind the keyboard, nor what is to be touched beyond an edge.
    // Of a talk the end is what is new.
    readonly property string sought: [root.phone.focusedField, root.phone.sought].find(name => name !== "" && !foot.names.includes(name))
        ?? (root.isTalk ? root.words.filter(one => ["bubble", "chips"].includes(one.kind)).slice(1).pop()?.id ?? "" : "")
    // The whole page is new, and is there at once.
    property bool isNew: true
    // Another one of a paper begins at its top.
    readonly property int sheet: root.phone.sheet
    // Counts whenever what stands on it may have moved.
    property int moves: 0

    function showSought(): void {
        const span = fit.spans[root.sought]
        if (span)
            area.showSpan(span.from, span.to)
    }
    function lookForScrollTarget(): void {
        const span = fit.spans[root.phone.scrollTarget]
        if (span && area.isSpanSeen(Math.max(span.from, span.to - area.viewHeight), span.to))
            root.phone.scrolledTo(root.phone.scrollTarget)
    }

    onSheetChanged: area.toTop()
    onSoughtChanged: showing.restart()

    Timer { id: showing; interval: 1; onTriggered: root.showSought() }
    Timer { id: opening; interval: 400; onTriggered: root.isNew = false }
    Connections {
        target: root.phone

        // A new page begins at its top, whatever the one before was scrolled to.
        function onScreenChanged(): void {
            root.isNew = true
            opening.restart()
            area.toTop()
            showing.restart()
            if (Theme.isMoving && root.visible && root.width > 0)
                cover.slide()
        }
        function onTargetChanged(): void {
            root.moves += 1
            showing.restart()
        }
    }
    Item {
        id: page

        width: parent.width; height: parent.height

        PageGround { id: ground; kind: root.kind; isTalk: root.isTalk; sheet: Qt.rect(root.kind === "sheet" ? 0 : Theme.mm(3), area.y - Theme.mm(3), 0, area.height + Theme.mm(root.kind === "sheet" ? 20 : 6)) }
        RippleArea { anchors.fill: parent; onMissed: root.phone.tap("") }
        Loader { id: window; active: root.kind === "computer"; width: parent.width; sourceComponent: WindowBar { phone: root.phone } }
        TopBar { id: bar; phone: root.phone; y: root.kind === "computer" ? window.height : 0; width: parent.width; side: Theme.mm(6); isCovered: banners.height > 0; isRoomNeeded: keyboard.isUp && root.height - keyboard.height - bar.natural < keyboard.writing }
        Loader { anchors { fill: parent; topMargin: bar.height } active: root.kind === "nfc"; sourceComponent: NfcScene { phone: root.phone } }
        SwipeArea { phone: root.phone; anchors { fill: parent; topMargin: bar.height } }
        ScrollArea {
            id: area
            isOnPhone: true
            readonly property real most: foot.y - root.begin - Theme.mm(root.isOverlay ? 8 : 3)

            visible: root.kind !== "nfc"
            x: (root.kind === "dialog" ? root.side + Theme.mm(2) : root.side) - flow.padding
            width: root.width - 2 * x
            height: root.isOverlay ? Math.min(implicitHeight, most) : most
            y: root.kind === "dialog" ? root.begin + Math.max(Theme.mm(5), (most - height) / 2)
               : root.kind === "sheet" ? foot.y - height - Theme.mm(1) : root.begin + Theme.mm(2)
            spacing: 0
            isDownWanted: root.phone.isScrollWanted
            // Above a keyboard there is no height for them.
            areKeysBelow: !keyboard.isUp
            // They end where the page does, away from the edge of the glass.
            keysInset: root.isHome ? Theme.mm(6) : flow.padding
            // While one types there is no need to go anywhere, and the field keeps its width.
            isKeyless: keyboard.isUp && root.phone.strokes.length > 0
            rows: fit.rows
            isGliding: !root.isNew
            onMoved: {
                root.moves += 1
                root.lookForScrollTarget()
            }
            onViewHeightChanged: showing.restart()
            onContentHeightChanged: showing.restart()

            PageFit {
                id: fit

                elements: elements
                most: area.most
                // The keys of a PIN are there from the first: its page fits above them.
                keyboard: keyboard.isUp && !root.words.some(one => ["pin", "dial"].includes(one.kind)) ? keyboard.height : 0
                view: area.viewHeight
                isLoose: root.isHome
                columns: icons.columns
                isTight: area.areKeysBelow
                gap: root.isHome ? 0 : Theme.onPhone(4)
                head: root.isHome ? icons.head : root.kind === "camera" ? Math.max(area.most * 0.06, (area.most - fit.bare) * 0.4) : flow.padding
                // Words on top are never ringed, and need no room for it.
                leastHead: root.kind !== "camera" && ["text", "progress"].includes(root.words[0]?.kind) ? Math.min(head, Theme.mm(1)) : head
                foot: flow.bottomPadding
            }
            HomeGrid { id: icons; words: root.isHome ? root.words : []; wide: flow.inner; most: area.most; keys: area.keysRoom }
            Item {
                width: parent.width
                implicitHeight: flow.implicitHeight

                RippleArea { width: parent.width; height: Math.max(parent.height, area.height); onMissed: root.phone.tap("") }
                // Room for the ring around the outermost elements.
                Flow {
                    id: flow

                    readonly property real inner: width - 2 * padding

                    width: parent.width
                    padding: Theme.mm(root.isHome ? 2 : 4.6)
                    topPadding: fit.shownHead
                    bottomPadding: root.isHome ? 0 : padding
                    spacing: fit.shownGap

                    Repeater {
                        id: elements

                        // A card that is read has a scene of its own.
                        model: root.kind === "nfc" ? [] : foot.pinned.length ? root.words.filter(element => !foot.names.includes(element.id)) : root.words
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
                            width: modelData.kind === "app" ? icons.cell : flow.inner
                            grid: icons
                            give: fit.give
                            most: Theme.phoneScale > 1.1 ? area.most - area.keysRoom - 2 * fit.around : 0
                            element: modelData
                        }
                    }
                }
            }
        }
        Banners { id: banners; phone: root.phone; words: root.over; width: parent.width; most: root.height * 0.4 }
        PageFoot {
            id: foot

            phone: root.phone
            words: root.words
            room: root.height
            isTalk: root.isTalk
            isTyping: keyboard.isUp
            x: Theme.mm(5)
            y: keyboard.y - (isShown ? implicitHeight + Theme.mm(5) : 0)
            width: parent.width - 2 * x
        }
        Keyboard {
            id: keyboard

            phone: root.phone
            room: root.height
            y: parent.height - height
            width: parent.width
        }
    }
    PageCover { id: cover; color: ground.colour }
}
