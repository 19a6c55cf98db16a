import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The row of large buttons: back is always first, "hear again" second, the way forward last.
GridLayout {
    id: root

    // [{name, label, icon, look}]
    property var buttons: []
    property bool isPortrait: false

    columns: isPortrait ? 2 : buttons.length
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap
    uniformCellWidths: true

    Repeater {
        model: root.buttons

        BigButton {
            required property var modelData
            required property int index

            objectName: modelData.name
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            Layout.columnSpan: root.isPortrait && root.buttons.length % 2 === 1 && index === root.buttons.length - 1 ? 2 : 1
            markup: modelData.label
            pictogram: modelData.icon
            look: modelData.look
            onChosen: modelData.name.startsWith("panel-") ? Guide.openPanel(modelData.name.slice(6))
                                                          : Guide.press(modelData.name)
        }
    }
}
