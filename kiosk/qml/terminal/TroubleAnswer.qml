import QtQuick
import Kiosk
import "../parts"
import "../theme"

// What to do about a trouble, large; small above it what the step asks; and where to stop, the two ways on from there.
Item {
    id: root

    readonly property int askedPixels: Theme.letters(32, 1.3)
    readonly property real space: Theme.drawn(20)
    readonly property bool hasAsked: Theme.scale < 1.6 && Theme.tall({markup: Walk.sentence, tag: Walk.sentenceTag}, askedPixels, false, width) < height * 0.3

    RubyText {
        id: asked

        objectName: "asked"
        visible: root.hasAsked
        width: parent.width
        markup: Walk.sentence
        tag: Walk.sentenceTag
        isLit: true
        pixels: root.askedPixels
        color: Theme.colours.soft
    }
    Rectangle {
        id: note

        y: asked.visible ? asked.implicitHeight + root.space : 0
        width: parent.width
        height: (keys.visible ? keys.y - root.space : parent.height) - y
        radius: Theme.drawn(22)
        color: Theme.colours.warm

        PagedText {
            x: Theme.drawn(28)
            y: Theme.drawn(18)
            width: parent.width - 2 * x
            height: parent.height - 2 * y
            texts: [{markup: Walk.answer, tag: Walk.answerTag}]
            pixels: Theme.letters(74, 1.6)
            // Larger letters are never smaller than any of 100 %: rather there are more pages.
            leastPixels: Theme.scale > 1 ? Theme.lettersAt(1, 74, 1) : Theme.letters(40, 1.5)
        }
    }
    Row {
        id: keys

        visible: Guide.answerButtons.length > 0
        y: parent.height - height
        spacing: Theme.drawn(20)

        Repeater {
            model: Guide.answerButtons

            BarKey {
                required property var modelData

                objectName: modelData.name
                width: (root.width - keys.spacing) / 2
                height: Math.max(Theme.drawn(104), implicitHeight)
                isFlat: true
                markup: modelData.label
                tag: modelData.tag
                pictogram: modelData.icon
                look: modelData.look
                onChosen: Guide.press(objectName)
            }
        }
    }
}
