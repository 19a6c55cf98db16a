import QtQuick
import Kiosk
import "../parts"
import "../theme"

// How a card is laid, drawn large: first the card, then the phone over it; and in words what is seen there.
Rectangle {
    id: root

    readonly property real pad: Theme.drawn(18)
    readonly property int pixels: Theme.letters(36, 1.3)
    // In portrait what is to be minded stands beside the phone.
    property bool hasWarning: true
    readonly property var captions: [qsTr("{机|つくえ}に カード"), qsTr("{上|うえ}から スマホ")]
    readonly property var minded: ({markup: hasWarning && Phone.isOwn ? Walk.warning : "", tag: Walk.warningTag})
    readonly property real between: Theme.drawn(14)
    // The largest share of the width for the picture that leaves the words their room; else the voice warns.
    readonly property real share: [0.64, 0.56, 0.5].find(part => {
        const wide = width * (1 - part) - 3.4 * pad - pixels * 1.3
        const high = captions.reduce((all, text) => all + Theme.tall({markup: text, tag: ""}, pixels, true, wide) + between, 0)
        return high + Theme.tall(minded, pixels, false, wide + pixels * 1.3) <= height - pad
    }) ?? 0
    readonly property real part: share || 0.64

    radius: Theme.drawn(22)
    color: Theme.colours.sand

    ModelTouch { anchors.fill: parent }
    Picture {
        id: picture

        objectName: "gesture-picture"
        x: root.pad
        y: root.pad
        width: Math.min(parent.width * root.part, height * 760 / 400)
        height: parent.height - 2 * y
        name: "gesture-card"
    }
    Column {
        x: picture.x + picture.width + 1.4 * root.pad
        anchors.verticalCenter: parent.verticalCenter
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
        // On the own phone what is to be minded stands with it; in practice the sentence has said it.
        RubyText { objectName: "gesture-detail"; visible: markup !== "" && root.share > 0; width: parent.width; isLit: true; markup: root.minded.markup; tag: root.minded.tag; pixels: root.pixels }
    }
}
