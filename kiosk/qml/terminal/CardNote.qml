import QtQuick
import Kiosk
import "../parts"
import "../theme"

// How a card is laid, in life: first the card, then the phone over it; on the own phone in words too. In practice, where
// another thing is to be done now, only that one's own card stays away. While it is read, only how the phone lies on it.
Rectangle {
    id: root

    readonly property real pad: Theme.drawn(18)
    readonly property int pixels: Theme.letters(36, 1.3)
    // In portrait what is to be minded stands beside the phone.
    property bool hasWarning: true
    readonly property bool isReading: Phone.reading === "reading"
    readonly property var captions: isReading || !Phone.isOwn ? [] : [qsTr("{机|つくえ}に カード"), qsTr("{上|うえ}から スマホ")]
    readonly property var minded: ({markup: hasWarning ? Walk.warning : "", tag: Walk.warningTag})
    readonly property real between: Theme.drawn(14)
    // The largest share of the width for the picture that leaves the words their room; else the voice warns.
    readonly property real share: [0.64, 0.56, 0.5, 0.44].find(part => {
        const wide = width * (1 - part) - 3.4 * pad - pixels * 1.3
        const high = captions.reduce((all, text) => all + Theme.tall({markup: text, tag: ""}, pixels, true, wide) + between, 0)
        return high + Theme.tall(minded, pixels, false, wide + pixels * 1.3) <= height - pad
    }) ?? 0
    readonly property real part: share || 0.64

    radius: Theme.drawn(22)
    color: isReading ? Theme.phone.table : Theme.colours.sand

    ModelTouch { anchors.fill: parent }
    Picture {
        id: picture

        objectName: "gesture-picture"
        x: root.isReading ? (parent.width - width) / 2 : root.pad
        y: root.pad
        width: Math.min(root.isReading ? parent.width - 2 * root.pad : parent.width * root.part, height * 760 / 400)
        height: parent.height - y - root.pad
        name: root.isReading ? "gesture-reading" : Phone.skin === "android" ? "gesture-card-android" : "gesture-card"
    }
    Column {
        x: picture.x + picture.width + 1.4 * root.pad
        y: picture.y + (picture.height - height) / 2
        width: parent.width - x - root.pad
        spacing: root.between

        Repeater {
            model: root.captions

            Item {
                required property string modelData
                required property int index

                width: parent.width
                height: caption.implicitHeight

                RubyText { y: caption.firstLine - firstLine; width: root.pixels * 1.3; bold: true; markup: "①②"[parent.index]; family: Display.japaneseFamily; pixels: root.pixels }
                RubyText { id: caption; x: root.pixels * 1.3; width: parent.width - x; bold: true; markup: parent.modelData; pixels: root.pixels }
            }
        }
        RubyText { objectName: "gesture-detail"; visible: markup !== "" && root.share > 0; width: parent.width; isLit: true; markup: root.minded.markup; tag: root.minded.tag; pixels: root.pixels }
    }
}
