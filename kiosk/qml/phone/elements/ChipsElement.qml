import QtQuick
import ".."
import "../../theme"

// Answers that a talk offers: round, each as wide as its words, wrapped.
ChoiceElement {
    id: root

    tiles: chips
    area: lines
    spacing: gap

    PhoneLabel { width: root.width; visible: text !== ""; text: root.element.label; gloss: root.element.gloss; bold: true }
    Flow {
        id: lines

        width: root.width
        spacing: root.gap

        Repeater {
            id: chips

            model: root.element.options

            PhoneTouch {
                id: chip

                required property var modelData
                readonly property bool isCurrent: modelData.id === root.current
                readonly property real natural: Math.max(Theme.lettersOf({markup: modelData.label, tag: "ja"}, Theme.phoneText, true).natural,
                                                         modelData.gloss === "" ? 0 : Theme.lettersOf({markup: modelData.gloss, tag: ""}, Theme.phoneGloss, false).natural)

                phone: root.phone
                target: modelData.id
                spoken: modelData.gloss || modelData.label
                width: Math.min(root.width, Math.max(Theme.mm(20), Math.ceil(natural) + 1 + 2 * padding))
                padding: Theme.onPhone(5)
                verticalPadding: Theme.onPhone(1)
                implicitHeight: Math.max(Theme.onPhone(16), words.implicitHeight + Theme.onPhone(4))
                corner: Math.min(height / 2, Theme.onPhone(10))
                Accessible.role: Accessible.RadioButton
                Accessible.checked: isCurrent
                background: Rectangle {
                    radius: chip.corner
                    color: chip.isCurrent ? Theme.phone.blue : chip.down ? Theme.phone.fill : Theme.phone.glass
                    border { width: Theme.thick; color: Theme.phone.blue }
                }
                contentItem: Item {
                    PhoneLabel {
                        id: words

                        width: parent.width
                        anchors.verticalCenter: parent.verticalCenter
                        text: chip.modelData.label
                        gloss: chip.modelData.gloss
                        bold: true
                        centred: true
                        color: chip.isCurrent ? Theme.phone.onBlue : Theme.phone.blue
                        mostHeight: root.most > 0 ? Math.max(1, root.most - Theme.onPhone(4)) : 0
                    }
                }
            }
        }
    }
}
