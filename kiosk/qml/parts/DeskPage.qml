import QtQuick
import QtQuick.Layouts
import "../theme"

// An indigo head, room for content, and a row of buttons at the bottom.
Item {
    id: root

    default property alias content: middle.data
    property string heading
    property string pictogram: "person"
    // [{name, label, look}]
    property var buttons: []

    signal pressed(string name)

    DeskHead { id: head; width: parent.width; pictogram: root.pictogram; title: root.heading }
    ColumnLayout {
        anchors { top: head.bottom; left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.deskGap * 1.3 }
        spacing: Theme.deskGap

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
                    Layout.preferredWidth: modelData.look === "primary" ? 2 : 1
                    leastHeight: Theme.desk(17)
                    pixels: Theme.desk(5.4)
                    markup: modelData.label
                    look: modelData.look
                    pictogram: modelData.icon ?? ""
                    onChosen: root.pressed(modelData.name)
                }
            }
        }
    }
}
