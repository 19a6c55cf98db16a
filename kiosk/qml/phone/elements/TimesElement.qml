import QtQuick
import ".."
import "../../theme"

// The hours of a day, each a row with what is left of it at its right.
ChoiceElement {
    id: root

    tiles: hours
    area: rows
    spacing: Theme.onPhone(2)

    PhoneLabel { width: root.width; visible: text !== ""; text: root.element.label; gloss: root.element.gloss; bold: true }
    Column {
        id: rows

        width: root.width
        spacing: root.gap

        Repeater {
            id: hours

            model: root.element.options

            PhoneTouch {
                id: hour

                required property var modelData
                readonly property bool isFull: mark.vacancy === "full"
                readonly property bool isCurrent: modelData.id === root.current
                readonly property color ink: isCurrent ? Theme.phone.onBlue : isFull ? Theme.phone.soft : Theme.phone.ink

                phone: root.phone
                target: modelData.id
                spoken: mark.said.arg(modelData.gloss || modelData.label)
                width: root.width
                padding: Theme.onPhone(4)
                verticalPadding: Theme.onPhone(1)
                implicitHeight: Math.max(Theme.onPhone(14), words.implicitHeight + Theme.onPhone(4))
                corner: Theme.onPhone(2.5)
                Accessible.role: Accessible.RadioButton
                Accessible.checked: isCurrent
                background: Rectangle {
                    radius: hour.corner
                    color: hour.isCurrent ? Theme.phone.blue : hour.down ? Theme.phone.band : hour.isFull ? Theme.phone.fill : Theme.phone.glass
                    border { width: Theme.thin; color: hour.isFull ? Theme.phone.fill : Theme.phone.line }
                }
                contentItem: Item {
                    PhoneLabel {
                        id: words

                        width: parent.width - mark.width - Theme.onPhone(3)
                        anchors.verticalCenter: parent.verticalCenter
                        text: hour.modelData.label
                        gloss: hour.modelData.gloss
                        bold: !hour.isFull
                        color: hour.ink
                        mostHeight: root.most > 0 ? Math.max(1, root.most - Theme.onPhone(4)) : 0
                    }
                    VacancyMark { id: mark; anchors { right: parent.right; rightMargin: Theme.onPhone(1); verticalCenter: parent.verticalCenter } element: root.element; option: hour.modelData.id; size: Theme.phoneText * 0.8; isChosen: hour.isCurrent }
                }
            }
        }
    }
}
