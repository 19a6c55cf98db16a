import QtQuick
import ".."
import "../../theme"

// A month in seven columns, and under each day what is left of it.
ChoiceElement {
    id: root

    // Beyond the words of the page on both sides: seven fingers need the room.
    readonly property real beyond: Theme.mm(3.6)
    readonly property real pitch: (width + 2 * beyond) / 7
    readonly property real between: Theme.mm(0.8)
    readonly property int pixels: Math.min(Theme.phoneText, pitch * 0.52)
    readonly property real tall: Math.max(Theme.mm(13), pixels * 1.3 + mark + Theme.mm(3.4))
    readonly property real mark: Math.round(pixels * 0.62)
    readonly property var weekdays: root.phone.printed.weekdays.split(" ")

    tiles: days
    area: month
    gap: Theme.mm(3)
    spacing: Theme.onPhone(2)

    PhoneLabel { width: root.width; visible: text !== ""; text: root.element.label; gloss: root.element.gloss; bold: true; centred: true }
    Item {
        width: root.width
        height: Math.ceil(Theme.tall({markup: root.weekdays[0], tag: "ja"}, root.pixels * 0.85, false, root.pitch))

        Repeater {
            model: root.weekdays

            PhoneLabel {
                required property int index
                required property string modelData

                x: index * root.pitch - root.beyond
                y: parent.height - height
                width: root.pitch
                text: modelData
                centred: true
                pixels: root.pixels * 0.85
                color: index === 0 ? Theme.phone.end : index === 6 ? Theme.phone.blue : Theme.phone.soft
            }
        }
    }
    Item {
        id: month

        width: root.width
        height: Math.ceil((root.element.begins + days.count) / 7) * (root.tall + root.gap) - root.gap

        Repeater {
            id: days

            model: root.element.options

            PhoneTouch {
                id: day

                required property int index
                required property var modelData
                readonly property int place: root.element.begins + index
                readonly property bool isFull: mark.vacancy === "full"
                readonly property bool isCurrent: modelData.id === root.current
                readonly property color ink: isCurrent ? Theme.phone.onBlue : isFull ? Theme.phone.soft : Theme.phone.ink

                phone: root.phone
                target: modelData.id
                spoken: mark.said.arg(modelData.gloss || modelData.label)
                x: place % 7 * root.pitch - root.beyond + root.between / 2
                y: Math.floor(place / 7) * (root.tall + root.gap)
                width: root.pitch - root.between
                height: root.tall
                padding: 0
                corner: Theme.onPhone(2)
                shape: Qt.rect(Theme.mm(0.6), 0, width - Theme.mm(1.2), height)
                Accessible.role: Accessible.RadioButton
                Accessible.checked: isCurrent
                background: Rectangle {
                    radius: day.corner
                    color: day.isCurrent ? Theme.phone.blue : day.down ? Theme.phone.band : day.isFull ? Theme.phone.fill : Theme.phone.glass
                    border { width: Theme.thin; color: day.isFull ? Theme.phone.fill : Theme.phone.line }
                }
                contentItem: Item {
                    PhoneLabel { id: number; y: Theme.mm(0.8); width: parent.width; text: day.modelData.label; bold: !day.isFull; centred: true; pixels: root.pixels; color: day.ink }
                    VacancyMark { id: mark; anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: Theme.mm(1.4) } element: root.element; option: day.modelData.id; size: root.mark; isChosen: day.isCurrent }
                }
            }
        }
    }
}
