import QtQuick
import "../parts"
import "../theme"

// What helps when the card could not be read: three pictures with their words, for the panel beside the phone.
Grid {
    id: root

    readonly property var remedies: [
        {picture: "case", words: qsTr("ケースを {外|はず}す")},
        {picture: "shift", words: qsTr("{少|すこ}しずつ ずらす")},
        {picture: "wait", words: qsTr("5つ {数|かぞ}えるまで {待|ま}つ")}
    ]

    columns: width > Theme.mm(150) ? 3 : 1
    spacing: Theme.gap

    Repeater {
        model: root.remedies

        Rectangle {
            id: remedy

            required property var modelData
            required property int index

            width: (root.width - (root.columns - 1) * root.spacing) / root.columns
            height: scene.height + words.implicitHeight + Theme.mm(8)
            radius: Theme.mm(5)
            color: Theme.colours.card
            border { width: Theme.thin; color: Theme.colours.border }

            RemedyScene { id: scene; x: Theme.thin * 2; y: x; width: parent.width - 2 * x; height: Math.min(Theme.mm(56), width * 0.62); remedy: remedy.modelData.picture }
            RubyText {
                id: words

                x: Theme.mm(4)
                y: scene.y + scene.height + Theme.mm(3)
                width: parent.width - 2 * x
                markup: ["①", "②", "③"][remedy.index] + " " + remedy.modelData.words
                bold: true
                pixels: Theme.detail
            }
        }
    }
}
