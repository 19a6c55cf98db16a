import QtQuick
import ".."
import "../../parts"
import "../../theme"

// Keys in a row, each its sign over its word. Where words would be too small they stand in two rows. One ends a call by what is
// red, and takes it by what is green; where and how it is called says so too.
ChoiceElement {
    id: root

    // How wide the word of each is in letters of one pixel, or below it the longest in the learner's language.
    readonly property var naturals: element.options.map(one => Math.max(
        Theme.lettersOf({markup: one.label, tag: "ja"}, Theme.phoneText, true).natural / Theme.phoneText,
        ...one.gloss.split(" ").map(word => word === "" ? 0 : Theme.lettersOf({markup: word, tag: ""}, Theme.phoneGloss, false).natural / Theme.phoneGloss)))
    readonly property int half: Math.ceil(element.options.length / 2)
    // A long word has more of the row than a short one.
    readonly property int inOne: sizes.find(pixels => spareOf(pixels) >= 0) ?? 0
    readonly property bool isOne: inOne > 0 || half < 2
    readonly property int pixels: inOne || (sizes.find(pixels => Math.max(...naturals) * pixels + edge <= wide(isOne ? 2 : half)) ?? least)
    readonly property real least: Theme.onPhone(4.4)
    readonly property var sizes: [1, 0.92, 0.85, 0.78, 0.7, 0.62, 0.55].map(share => Math.floor(Theme.phoneText * share)).filter(pixels => pixels >= least)
    // Between a word and the ring.
    readonly property real edge: Theme.onPhone(3)
    readonly property var grounds: ({hangup: Theme.phone.end, call: Theme.phone.take})
    readonly property bool isOnScene: root.phone.screen.kind === "camera"

    function wide(count: int): real { return Math.floor((width - (count - 1) * gap) / count) }
    function wanted(index: int, pixels: int): real { return Math.max(Theme.onPhone(15), naturals[index] * pixels + edge) }
    // What of one row is left over.
    function spareOf(pixels: int): real {
        return width - (naturals.length - 1) * gap - naturals.reduce((sum, _, i) => sum + wanted(i, pixels), 0)
    }

    tiles: keys
    area: rows
    gap: Theme.onPhone(3.6)
    spacing: gap

    PhoneLabel { width: root.width; visible: text !== ""; text: root.element.label; gloss: root.element.gloss; bold: true }
    Flow {
        id: rows

        width: root.width
        spacing: root.gap

        Repeater {
            id: keys

            model: root.element.options

            PhoneTouch {
                id: key

                required property int index
                required property var modelData
                readonly property bool isCurrent: modelData.id === root.current
                readonly property bool isPhoto: modelData.ground !== "" || modelData.file !== ""
                readonly property color ground: root.grounds[modelData.picture] ?? Theme.phone.glass
                readonly property bool isFilled: root.grounds[modelData.picture] !== undefined

                phone: root.phone
                target: modelData.id
                spoken: modelData.gloss || modelData.label
                width: root.inOne ? Math.floor(root.wanted(index, root.inOne) + root.spareOf(root.inOne) / keys.count) : root.wide(root.isOne ? keys.count : root.half)
                implicitHeight: Math.max(Theme.onPhone(16), sign.height + (sign.visible && words.visible ? Theme.onPhone(1.4) : 0) + (words.visible ? words.implicitHeight : 0) + 2 * padding)
                height: Math.max(...Array.from({length: keys.count}, (_, i) => keys.itemAt(i)?.implicitHeight ?? 0))
                padding: Theme.onPhone(1)
                Accessible.role: root.element.value !== "" ? Accessible.RadioButton : Accessible.Button
                Accessible.checked: isCurrent
                background: Rectangle {
                    radius: Theme.onPhone(3)
                    color: key.down ? Theme.phone.band : key.isCurrent ? Theme.phone.mint : "transparent"
                    border { width: sign.visible ? 0 : Theme.thin; color: Theme.phone.line }
                }
                contentItem: Item {
                    Rectangle {
                        id: sign

                        anchors.horizontalCenter: parent.horizontalCenter
                        visible: key.modelData.picture !== ""
                        width: visible ? Math.min(parent.width, Theme.onPhone(14) * Math.min(1.2, Theme.phoneScale)) : 0
                        height: width
                        radius: width / 2
                        color: key.ground
                        border { width: key.isFilled ? 0 : Theme.thin; color: Theme.phone.line }

                        Loader { anchors.fill: parent; active: key.isPhoto; sourceComponent: Photo { one: key.modelData } }
                        Pictogram { anchors.centerIn: parent; visible: !key.isPhoto; name: key.isPhoto ? "" : key.modelData.picture; size: sign.width * 0.62; color: key.isFilled ? Theme.phone.onBlue : key.isCurrent ? Theme.phone.blue : Theme.phone.ink }
                    }
                    PhoneLabel {
                        id: words

                        width: parent.width
                        y: sign.visible ? sign.height + Theme.onPhone(1.4) : (parent.height - height) / 2
                        visible: text !== ""
                        text: key.modelData.label
                        gloss: key.modelData.gloss
                        pixels: root.pixels
                        bold: true
                        centred: true
                        color: key.isCurrent ? Theme.phone.blue : root.isOnScene ? Theme.phone.onScene : Theme.phone.ink
                    }
                }
            }
        }
    }
}
