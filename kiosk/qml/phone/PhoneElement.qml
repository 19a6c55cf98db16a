import QtQuick

// One word of the phone's vocabulary, drawn by its own file.
Item {
    id: root

    required property var phone
    required property var element
    // The height that it may take of its page; 0 where it takes what it needs.
    property real room: 0
    readonly property var files: ({
        text: "TextElement", image: "ImageElement", button: "ButtonElement", link: "ButtonElement", row: "RowElement",
        field: "FieldElement", search: "FieldElement", pin: "PinElement", toggle: "SwitchElement",
        checkbox: "SwitchElement", radio: "OptionsElement", select: "OptionsElement", tabs: "OptionsElement",
        rich_menu: "OptionsElement", bubble: "BubbleElement", stamp: "BubbleElement", badge: "BadgeElement",
        progress: "ProgressElement", qr: "QrElement", card: "CardElement", app: "AppElement"
    })

    signal revealed()

    function holds(target: string): bool {
        return element.id === target || (element.options ?? []).some(option => option.id === target)
    }

    height: Math.max(room, (loader.item as Item)?.implicitHeight ?? 0)

    Loader {
        id: loader

        width: parent.width
        Component.onCompleted: setSource("elements/" + root.files[root.element.kind] + ".qml", {element: root.element, phone: root.phone})
    }
    Binding {
        target: loader.item
        when: root.element.kind === "app" && loader.item !== null
        property: "room"
        value: root.room
    }
    Connections {
        target: loader.item
        ignoreUnknownSignals: true

        function onRevealed() { root.revealed() }
    }
}
