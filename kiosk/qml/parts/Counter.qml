import QtQuick
import QtQuick.Layouts
import "../theme"

// A label, and − number +.
RowLayout {
    id: root

    property string label
    property string name
    property int number
    property bool isLarge: false

    signal stepped(int change)

    spacing: Theme.desk(3)

    DeskText { Layout.fillWidth: true; Layout.minimumWidth: Theme.desk(16); markup: root.label; bold: true }
    DeskButton {
        objectName: root.name + "-less"
        Layout.preferredWidth: Theme.desk(root.isLarge ? 16 : 14)
        leastHeight: Theme.desk(root.isLarge ? 16 : 12.4)
        isEach: true
        markup: "−"
        spoken: root.label + " " + qsTr("へらす")
        onChosen: root.stepped(-1)
    }
    DeskText {
        objectName: root.name + "-number"
        Layout.preferredWidth: Theme.desk(root.isLarge ? 17 : 15)
        centred: true
        bold: true
        markup: String(root.number)
        pixels: root.isLarge ? Theme.desk(9) : Theme.deskHeading
    }
    DeskButton {
        objectName: root.name + "-more"
        Layout.preferredWidth: Theme.desk(root.isLarge ? 16 : 14)
        leastHeight: Theme.desk(root.isLarge ? 16 : 12.4)
        isEach: true
        markup: "＋"
        spoken: root.label + " " + qsTr("ふやす")
        look: root.isLarge ? "primary" : "outline"
        onChosen: root.stepped(1)
    }
}
