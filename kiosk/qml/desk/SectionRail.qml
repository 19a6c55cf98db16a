import QtQuick
import Kiosk
import "../parts"
import "../theme"

// What there is to look at, on the indigo rail.
Rectangle {
    id: root

    color: Theme.colours.rail

    ScrollArea {
        anchors { fill: parent; margins: Theme.deskGap }
        spacing: Theme.desk(2)

        Repeater {
            model: Desk.figures.sections.length

            DeskRailKey {
                required property int index
                readonly property var section: Desk.figures.sections[index] ?? ({value: "", label: ""})

                objectName: "section-" + section.value
                width: parent ? parent.width : 0
                pictogram: section.value === "home" ? "house" : ""
                markup: section.label
                isOn: section.value === Desk.figures.section
                onChosen: Desk.choose(section.value)
            }
        }
    }
}
