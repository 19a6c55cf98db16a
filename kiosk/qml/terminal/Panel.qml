import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Something laid over the page: a title, its content, and the way back at the same place as everywhere.
Item {
    id: root

    default property alias content: area.content
    property alias area: area
    readonly property var buttons: Guide.panelButtons
    readonly property bool isPanel: true
    readonly property bool isPortrait: height > width

    Rectangle {
        anchors.fill: parent
        color: "#000000"
        opacity: 0.45

        MouseArea { anchors.fill: parent; onPressed: Guide.touched() }
    }
    Rectangle {
        anchors { fill: parent; margins: Theme.margin * 2 }
        radius: Theme.radius
        color: Theme.colours.paper
        border.width: Theme.thick
        border.color: Theme.colours.blue

        ColumnLayout {
            anchors { fill: parent; margins: Theme.margin }
            spacing: Theme.gap

            RubyText {
                objectName: "panel-title"
                Layout.fillWidth: true
                markup: Guide.panelTitle
                tag: Guide.panelTitleTag
                bold: true
                isLit: true
                pixels: Theme.sized(10.5, 1.5)
                Accessible.role: Accessible.Heading
            }
            ScrollArea { id: area; Layout.fillWidth: true; Layout.fillHeight: true }
            GridLayout {
                Layout.fillWidth: true
                Layout.fillHeight: false
                columns: root.isPortrait && root.buttons.length > 2 ? 1 : root.buttons.length
                columnSpacing: Theme.gap
                uniformCellWidths: true

                Repeater {
                    model: root.buttons

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
    }
}
