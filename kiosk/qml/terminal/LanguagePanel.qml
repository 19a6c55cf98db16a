import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Another language, at any time, on the spot.
Panel {
    id: root

    GridLayout {
        width: parent.width
        columns: width < Theme.mm(170) ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true

        Repeater {
            model: Guide.panelCards

            BigButton {
                required property var modelData

                objectName: modelData.name
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                markup: modelData.label
                tag: modelData.tag
                pictogram: modelData.icon
                look: modelData.look
                onChosen: Guide.press(objectName)
            }
        }
    }
}
