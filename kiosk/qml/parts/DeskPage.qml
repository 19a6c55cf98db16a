import QtQuick
import QtQuick.Layouts
import "../theme"

// A heading, room for content, and a row of buttons at the bottom.
Item {
    id: root

    default property alias content: middle.data
    property string heading
    // [{name, label, look}]
    property var buttons: []

    signal pressed(string name)

    ColumnLayout {
        anchors { fill: parent; margins: Theme.deskGap * 1.5 }
        spacing: Theme.deskGap

        DeskText { Layout.fillWidth: true; objectName: "heading"; markup: root.heading; bold: true; pixels: Theme.deskHeading; Accessible.role: Accessible.Heading }
        Item { id: middle; Layout.fillWidth: true; Layout.fillHeight: true }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.deskGap

            Repeater {
                model: root.buttons

                DeskButton {
                    required property var modelData

                    objectName: modelData.name
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    markup: modelData.label
                    look: modelData.look
                    pictogram: modelData.icon ?? ""
                    onChosen: root.pressed(modelData.name)
                }
            }
        }
    }
}
