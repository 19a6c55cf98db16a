import QtQuick
import "../theme"

// A label and some buttons of which one is on; which one is also marked, never by colour alone.
Column {
    id: root

    // [{value, label}]
    property var options: []
    property var current
    property string label
    property string name

    signal picked(var value)

    spacing: Theme.desk(1.5)

    DeskText { width: root.width; markup: root.label; bold: true; visible: markup !== "" }
    Flow {
        width: root.width
        spacing: Theme.deskGap

        Repeater {
            model: root.options

            DeskButton {
                required property var modelData
                readonly property bool isCurrent: modelData.value === root.current

                objectName: root.name + "-" + modelData.value
                width: Math.min(root.width, implicitWidth + Theme.desk(8))
                markup: modelData.label
                pictogram: isCurrent ? "check" : ""
                look: isCurrent ? "primary" : "plain"
                onChosen: root.picked(modelData.value)
            }
        }
    }
}
