import QtQuick
import "elements"

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
        onLoaded: {
            const shown = item as PhoneTouch
            if (shown)
                shown.revealed.connect(root.revealed)
            else
                (item as OptionsElement).revealed.connect(root.revealed)
            if (root.element.kind === "app")
                (item as AppElement).room = Qt.binding(() => root.room)
        }
    }
}
