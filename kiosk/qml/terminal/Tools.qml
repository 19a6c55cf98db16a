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
        model: [
            {name: "text", label: qsTr("{文字|もじ}")},
            {name: "sound", label: qsTr("{音|おと}")},
            {name: "language", label: Guide.localeName},
            {name: "help", label: qsTr("たすけて")},
            {name: "stop", label: qsTr("おわる")}
        ]

        BigButton {
            required property var modelData

            objectName: "tool-" + modelData.name
            Layout.fillWidth: root.isStretched
            Layout.fillHeight: true
            isMain: false
            markup: modelData.label
            pixels: Theme.tool
            look: modelData.name === "help" ? "outline" : "plain"
            leastHeight: Theme.mm(16)
            onChosen: Guide.openPanel(modelData.name)
        }
    }
}
