import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Text size, sound, language, help, stop: always here, always these.
RowLayout {
    id: root

    property bool isStretched: false

    spacing: Theme.mm(3.2)

    Repeater {
        model: Guide.tools

        BigButton {
            required property var modelData

            objectName: modelData.name
            Layout.fillWidth: root.isStretched
            Layout.fillHeight: true
            isMain: false
            markup: modelData.label
            tag: modelData.tag
            pixels: Theme.tool
            look: modelData.look
            leastHeight: Theme.mm(16)
            onChosen: Guide.press(objectName)
        }
    }
}
