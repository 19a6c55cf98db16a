import QtQuick
import "../parts"
import "../theme"

// The row over the kana: what is written so far, and the word that it can become. A touch writes it.
Rectangle {
    id: root

    required property var phone

    implicitHeight: Math.max(Theme.mm(14), title.implicitHeight + Theme.mm(1))
    color: Theme.phone.glass

    Rectangle { width: parent.width; height: Theme.thin; color: Theme.phone.line }
    Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: Theme.thin; color: Theme.phone.line }
    RubyText {
        id: title

        x: Theme.mm(3)
        width: implicitWidth
        anchors.verticalCenter: parent.verticalCenter
        markup: Theme.furigana === "all" ? root.phone.keyLabels["candidates"] : Theme.bare(root.phone.keyLabels["candidates"])
        family: Theme.japaneseFamily
        color: Theme.phone.soft
        pixels: Math.min(Theme.phoneText, root.width / 12)
        leastRuby: pixels * 0.6
    }
    Row {
        id: row

        x: title.x + title.width + Theme.mm(3)
        width: parent.width - x
        height: parent.height

        Repeater {
            model: root.phone.candidates

            Touchable {
                id: word

                required property string modelData
                required property int index

                objectName: "candidate-" + modelData
                isQuick: true
                spoken: modelData
                width: row.width / 2
                height: row.height
                onChosen: root.phone.choose(modelData)
                background: Rectangle { color: word.down ? Theme.phone.band : "transparent" }
                contentItem: Item {
                    Rectangle { width: Theme.thin; height: parent.height * 0.6; anchors.verticalCenter: parent.verticalCenter; color: Theme.phone.line }
                    Text {
                        anchors.centerIn: parent
                        width: Math.min(implicitWidth, parent.width - Theme.mm(2))
                        text: word.modelData
                        textFormat: Text.PlainText
                        elide: Text.ElideRight
                        color: Theme.phone.ink
                        font { family: Theme.japaneseFamily; pixelSize: Theme.phoneText * 1.15; bold: true }
                    }
                }
                FocusRing { shown: word.hasKeyFocus; anchors.margins: 0 }
            }
        }
    }
}
