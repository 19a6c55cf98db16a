import QtQuick
import QtQuick.Layouts
import "../parts"
import "../theme"

// A row of buttons of which one is on; which one is also said in words, never by colour alone.
Column {
    id: root

    // [{value, label, icon?}]
    property var options: []
    property var current
    property string label
    property string name

    signal picked(var value)

    spacing: Theme.mm(2)

    RubyText { width: root.width; markup: root.label; bold: true; pixels: Theme.body; visible: markup !== "" }
    GridLayout {
        width: root.width
        columns: width < Theme.mm(170) && root.options.length > 2 ? 2 : root.options.length
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true

        Repeater {
            model: root.options

            BigButton {
                required property var modelData

                readonly property bool isCurrent: modelData.value === root.current

                objectName: root.name + "-" + modelData.value
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                markup: modelData.label
                pictogram: isCurrent ? "check" : ""
                look: isCurrent ? "primary" : "plain"
                onChosen: root.picked(modelData.value)
            }
        }
    }
}
