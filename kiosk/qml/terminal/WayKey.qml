import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The one large key that begins: a hand, the word, what will happen.
Touchable {
    id: root

    // As in Guide.choices; null while the page changes.
    property var way: null
    // Without what will happen, where there is no room for it.
    property bool isShort: false

    // How high it would be with it; asked of the typesetter, for what is shown hangs on it.
    readonly property real needed: tall(markup, tag, title.pixels, true) + words.spacing + tall(way?.detail ?? "", way?.detailTag ?? "", detail.pixels, false) + topPadding + bottomPadding
    // While something else is to be told first, it is not the way forward.
    readonly property bool isMainWay: way?.look === "primary"
    readonly property color ink: down ? Theme.colours.paper : isMainWay ? Theme.colours.onBlue : Theme.colours.blue

    function tall(text: string, language: string, pixels: int, bold: bool): real { return Theme.tall({markup: text, tag: language}, pixels, bold, width * 0.8) }

    objectName: way?.name ?? ""
    isMain: true
    markup: way?.label ?? ""
    spoken: way ? way.label + "。" + way.detail : ""
    tag: way?.tag ?? ""
    padding: Theme.drawn(16)
    implicitHeight: Math.max(Theme.mm(20), words.implicitHeight + topPadding + bottomPadding)
    onChosen: Guide.press(objectName)

    background: Rectangle {
        radius: Theme.drawn(30)
        color: root.down ? Theme.colours.ink : root.isMainWay ? Theme.colours.blue : Theme.colours.card
        border { width: Theme.thin; color: Theme.colours.blue }

        FocusRing { shown: root.hasKeyFocus; corner: Theme.drawn(30) }
    }
    contentItem: Item {
        readonly property real disc: Math.min(Theme.drawn(132), height)
        readonly property bool hasDisc: width > disc * 4
        readonly property real shift: hasDisc ? disc + Theme.drawn(36) : 0

        id: face

        Rectangle {
            visible: face.hasDisc
            x: Math.max(0, (face.width - face.shift - words.wanted) / 2)
            anchors.verticalCenter: parent.verticalCenter
            width: face.disc
            height: width
            radius: width / 2
            color: root.ink

            Pictogram { anchors.centerIn: parent; name: root.way?.icon ?? ""; size: parent.width * 0.6; color: root.down ? Theme.colours.ink : root.isMainWay ? Theme.colours.blue : Theme.colours.card; stroke: 2 }
        }
        Column {
            id: words

            readonly property real wanted: Math.min(face.width - face.shift, Math.max(title.implicitWidth, detail.visible ? detail.implicitWidth : 0))

            x: Math.max(0, (face.width - face.shift - wanted) / 2) + face.shift
            width: wanted
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.drawn(4)

            RubyText { id: title; width: parent.width; markup: root.markup; tag: root.tag; bold: true; pixels: Theme.letters(Theme.isCompact ? 48 : 56, 1.3); color: root.ink; rubyColor: root.ink }
            RubyText { id: detail; visible: !root.isShort; width: parent.width; markup: root.way?.detail ?? ""; tag: root.way?.detailTag ?? ""; pixels: Theme.letters(32, 1.4); color: root.ink; rubyColor: root.ink }
        }
    }
}
