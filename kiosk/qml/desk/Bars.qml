import QtQuick
import "../parts"
import "../theme"

// Bars with their label above and their figure at the end. For progress the whole width is the target.
Column {
    id: root

    // [{group, label, share, text}]; a new group has its name above it.
    property var bars: []
    property bool isProgress: false

    spacing: Theme.desk(2.5)

    Repeater {
        model: root.bars

        Column {
            id: bar

            required property var modelData
            required property int index

            width: root.width
            spacing: Theme.desk(0.8)
            Accessible.role: Accessible.StaticText
            Accessible.name: [modelData.group, modelData.label, modelData.text].filter(part => part !== "").join(": ")

            DeskText {
                width: parent.width
                visible: bar.modelData.group !== "" && bar.modelData.group !== (root.bars[bar.index - 1]?.group ?? "")
                markup: bar.modelData.group
                bold: true
                Accessible.ignored: true
            }

            DeskText { width: parent.width; markup: bar.modelData.label; pixels: Theme.deskDetail; Accessible.ignored: true }
            Item {
                width: parent.width
                height: Theme.desk(root.isProgress ? 9 : 6)

                Rectangle { visible: root.isProgress; width: parent.width; height: parent.height; radius: Theme.desk(1.5); color: Theme.colours.track }
                Rectangle {
                    id: filled

                    width: Math.max(bar.modelData.share > 0 ? Theme.desk(1) : 0, bar.modelData.share * (root.isProgress ? parent.width : parent.width - Theme.desk(34)))
                    height: parent.height
                    radius: Theme.desk(1.5)
                    color: root.isProgress && bar.modelData.share >= 1 ? Theme.colours.green : Theme.colours.blue
                }
                DeskText {
                    visible: !root.isProgress
                    x: filled.width + Theme.desk(2)
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.desk(31)
                    markup: bar.modelData.text
                    bold: true
                    Accessible.ignored: true
                }
            }
            DeskText { width: parent.width; visible: root.isProgress; markup: bar.modelData.text; bold: true; Accessible.ignored: true }
        }
    }
    DeskText { width: root.width; visible: root.bars.length === 0; markup: qsTr("まだ数がありません。"); color: Theme.colours.soft }
}
