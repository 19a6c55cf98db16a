import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Another language, at any time, on the spot.
Panel {
    id: root

    title: qsTr("ことばを えらんでください。")

    GridLayout {
        width: parent.width
        columns: width < Theme.mm(170) ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true

        Repeater {
            model: Guide.languages

            BigButton {
                required property var modelData

                objectName: "switch-" + modelData.id
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                markup: modelData.label
                family: Display.familyFor(modelData.tag)
                pictogram: modelData.id === Guide.locale ? "check" : ""
                look: modelData.id === Guide.locale ? "primary" : "plain"
                onChosen: Guide.switchLanguage(modelData.id)
            }
        }
    }
}
