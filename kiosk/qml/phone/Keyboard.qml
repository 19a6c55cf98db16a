import QtQuick
import Kiosk
import "../theme"

// The keys as on a Japanese phone, delete beside them; over the kana the words that can be chosen.
Rectangle {
    id: root

    required property var phone
    // The height of the screen that it stands in.
    required property real room
    readonly property bool isUp: root.phone.keyboard !== ""
    readonly property bool hasWords: root.phone.keyboard === "kana"
    // Of a PIN all is to be seen above its keys: what it opens, and its boxes.
    readonly property bool isPin: root.phone.keyboard === "digits"
    readonly property real gap: Theme.mm(3)
    readonly property int rows: Math.max(1, Math.ceil(root.phone.keys.length / root.phone.keyColumns))
    readonly property real keyHeight: Math.round(Math.max(Theme.mm(12.4), Math.min(Theme.mm(26), (room * (hasWords ? 0.56 : isPin ? 0.45 : 0.5) - words.height) / rows - gap)))

    // How high the field is that is written in, with the letters above it and the room for a ring.
    readonly property real writing: {
        const field = root.phone.elements.find(one => one.id === root.phone.focusedField)
        const wide = width - Theme.mm(16)
        return !field ? 0 : Theme.tall({markup: field.label, tag: "ja"}, Theme.phoneText, true, wide)
            + Theme.tall({markup: field.gloss, tag: ""}, Theme.phoneGloss, false, wide) + Theme.onPhone(30)
    }

    objectName: "keyboard"
    visible: isUp
    height: isUp ? words.height + rows * (keyHeight + gap) + gap : 0
    color: Theme.phone.keys

    MouseArea { anchors.fill: parent; onPressed: Hand.touch() }
    Candidates {
        id: words

        phone: root.phone
        width: parent.width
        visible: root.hasWords
        height: visible ? implicitHeight : 0
    }
    // On the sample of the own phone it is a picture of keys: nobody is to write there.
    Text {
        objectName: "sample-keys"
        visible: root.phone.isOwn
        z: 1
        anchors.centerIn: grid
        rotation: -20
        text: Typesetter.plain(qsTr("{見本|みほん}"))
        textFormat: Text.PlainText
        color: Theme.phone.ink
        font { family: Theme.familyOf(text, ""); bold: true; pixelSize: Math.max(1, Math.min(root.width * 0.3, grid.height * 0.4, root.width * 1.3 / Math.max(1, text.length))) }
    }
    Grid {
        id: grid

        opacity: root.phone.isOwn ? 0.35 : 1
        x: root.gap
        y: words.height + root.gap
        width: parent.width - 2 * x
        columns: root.phone.keyColumns
        spacing: root.gap

        Repeater {
            // Not the keys themselves: where they only change their letters, the focus stays where it is.
            model: root.phone.keys.length

            Key {
                required property int index

                phone: root.phone
                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                height: root.keyHeight
                characters: root.phone.keys[index] ?? ""
            }
        }
    }
}
