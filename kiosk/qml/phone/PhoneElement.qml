import QtQuick
import "elements"

// One word of the phone's vocabulary, drawn by its own file.
Item {
    id: root

    required property var phone
    required property var element
    // The height that it may take of its page; 0 where it takes what it needs.
    property real room: 0
    // How much of what it can spare it is asked for, from 0 to 1.
    property real give: 0
    readonly property real natural: (loader.item as OptionsElement)?.natural ?? (loader.item as Item)?.implicitHeight ?? 0
    readonly property real spare: (loader.item as PhoneTouch)?.spare ?? (loader.item as OptionsElement)?.spare ?? 0
    readonly property var files: ({
        text: "TextElement", image: "ImageElement", button: "ButtonElement", link: "ButtonElement", row: "RowElement",
        field: "FieldElement", search: "FieldElement", pin: "PinElement", toggle: "SwitchElement",
        checkbox: "SwitchElement", radio: "OptionsElement", select: "OptionsElement", tabs: "OptionsElement",
        rich_menu: "OptionsElement", bubble: "BubbleElement", stamp: "BubbleElement", badge: "BadgeElement",
        progress: "ProgressElement", qr: "QrElement", card: "CardElement", app: "AppElement"
    })

    readonly property var seams: (loader.item as PhoneTouch)?.seams ?? (loader.item as OptionsElement)?.seams ?? []

    signal revealed()

    function holds(target: string): bool {
        return element.id === target || (element.options ?? []).some(option => option.id === target)
    }

    height: Math.max(room, Math.floor(natural - give * spare))

    Loader {
        id: loader

        width: parent.width
        height: root.height
        Component.onCompleted: setSource("elements/" + root.files[root.element.kind] + ".qml", {element: root.element, phone: root.phone})
        onLoaded: {
            const shown = item as PhoneTouch
            if (shown)
                shown.revealed.connect(root.revealed)
            else {
                const options = item as OptionsElement
                options.revealed.connect(root.revealed)
                options.give = Qt.binding(() => root.give)
            }
            if (root.element.kind === "app")
                (item as AppElement).room = Qt.binding(() => root.room)
        }
    }
}
