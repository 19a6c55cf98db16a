import QtQuick
import "elements"

// One word of the phone's vocabulary, drawn by its own file.
Item {
    id: root

    required property var phone
    required property var element
    // How icons stand on their page, whose height is shared; nothing else asks for it.
    property HomeGrid grid: null
    // What is touched is no higher, so that it can be seen whole; 0 where letters are not that large.
    property real most: 0
    // How much of what it can spare it is asked for, from 0 to 1.
    property real give: 0
    readonly property real natural: (loader.item as ChoiceElement)?.natural ?? (loader.item as Item)?.implicitHeight ?? 0
    readonly property PhoneTouch touch: (loader.item as PhoneTouch) ?? (loader.item as SecretElement)?.field ?? null
    readonly property real spare: touch?.spare ?? (loader.item as ChoiceElement)?.spare ?? 0
    readonly property var files: ({
        text: "TextElement", image: "ImageElement", button: "ButtonElement", link: "ButtonElement", row: "RowElement",
        field: "FieldElement", search: "FieldElement", pin: "PinElement", toggle: "SwitchElement",
        checkbox: "SwitchElement", radio: "OptionsElement", select: "OptionsElement", tabs: "OptionsElement",
        rich_menu: "OptionsElement", bubble: "BubbleElement", stamp: "BubbleElement", badge: "BadgeElement",
        progress: "ProgressElement", qr: "QrElement", card: "CardElement", app: "AppElement",
        slider: "SliderElement", photos: "PhotosElement", chips: "ChipsElement",
        bar: "BarElement", calendar: "CalendarElement", times: "TimesElement", secret: "SecretElement", talk_bar: "TalkBarElement", banner: "BannerElement", wait: "WaitElement", dial: "DialElement",
        page: "PageElement", levels: "LevelsElement", barcode: "BarcodeElement", face: "FaceElement", attach: "AttachElement", map: "MapElement"
    })

    readonly property var seams: touch?.seams ?? (loader.item as ChoiceElement)?.seams ?? []
    readonly property var joints: touch?.joints ?? []
    // Behind each of these a ring has its room; between lines of words there is none.
    readonly property bool isParted: element.options !== undefined && element.kind !== "levels"
    // What of it can be touched: its name, from where, to where.
    readonly property var spans: [[element.id, 0, height], ...Object.keys(element.keys).map(name => [name, 0, height]), ...(loader.item as ChoiceElement)?.spans ?? []]

    height: Math.max(element.kind === "app" ? grid?.room ?? 0 : 0, Math.floor(natural - give * spare))

    Loader {
        id: loader

        width: parent.width
        height: root.height
        Component.onCompleted: setSource("elements/" + root.files[root.element.kind] + ".qml", {element: root.element, phone: root.phone})
        onLoaded: {
            const options = item as ChoiceElement
            if (options) {
                options.give = Qt.binding(() => root.give)
                options.most = Qt.binding(() => root.most)
            }
            if (["row", "button", "link", "checkbox", "toggle", "field", "search", "text", "bubble", "pin", "secret", "banner", "wait", "levels", "barcode", "face"].includes(root.element.kind))
                root.touch.most = Qt.binding(() => root.most)
            if (root.element.kind === "app")
                (item as AppElement).grid = Qt.binding(() => root.grid)
        }
    }
}
