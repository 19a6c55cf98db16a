import QtQuick

// One word of the phone's vocabulary, drawn by its own file.
Item {
    id: root

    required property var phone
    required property var element
    readonly property var files: ({
        text: "TextElement", image: "ImageElement", button: "ButtonElement", link: "ButtonElement", row: "RowElement",
        field: "FieldElement", search: "FieldElement", pin: "PinElement", toggle: "SwitchElement",
        checkbox: "SwitchElement", radio: "OptionsElement", select: "OptionsElement", tabs: "OptionsElement",
        rich_menu: "OptionsElement", bubble: "BubbleElement", stamp: "BubbleElement", badge: "BadgeElement",
        progress: "ProgressElement", qr: "QrElement", card: "CardElement", app: "AppElement"
    })

    signal revealed()

    height: (loader.item as Item)?.implicitHeight ?? 0

    Loader {
        id: loader

        width: parent.width
        Component.onCompleted: setSource("elements/" + root.files[root.element.kind] + ".qml", {element: root.element, phone: root.phone})
    }
    Connections {
        target: loader.item
        ignoreUnknownSignals: true

        function onRevealed() { root.revealed() }
    }
}
