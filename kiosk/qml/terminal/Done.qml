import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// What you can do now, where to go on at home, and what comes next.
Frame {
    id: root

    GridLayout {
        anchors.fill: parent
        columns: root.isPortrait ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            radius: Theme.radius
            color: Theme.colours.mint
            border.width: Theme.thin
            border.color: Theme.colours.green

            ScrollArea {
                anchors.fill: parent
                anchors.margins: Theme.padding * 1.5
                spacing: Theme.mm(5)

                Pictogram { name: "shield"; size: Theme.mm(24); color: Theme.colours.green }
                RubyText { width: parent.width; markup: Guide.lesson.done; tag: Guide.lesson.tags.done; pixels: Theme.sized(11, 2); bold: true; isLit: true }
                Repeater {
                    model: Guide.choices

                    BigButton {
                        required property var modelData

                        objectName: modelData.name
                        width: parent.width
                        markup: modelData.label
                        tag: modelData.tag
                        look: modelData.look
                        onChosen: Guide.press(objectName)
                    }
                }
            }
        }
        Rectangle {
            Layout.preferredWidth: root.isPortrait ? -1 : Math.max(Theme.mm(96), root.width * 0.3)
            Layout.fillWidth: root.isPortrait
            Layout.fillHeight: !root.isPortrait
            Layout.preferredHeight: root.isPortrait ? Theme.mm(100) : -1
            visible: Guide.lesson.address !== ""
            radius: Theme.radius
            color: Theme.colours.card
            border.width: Theme.thin
            border.color: Theme.colours.border

            ScrollArea {
                anchors.fill: parent
                anchors.margins: Theme.padding
                spacing: Theme.mm(3)

                QrCode { anchors.horizontalCenter: parent.horizontalCenter; address: Guide.lesson.address }
                RubyText { width: parent.width; centred: true; markup: Guide.lesson.addressName; tag: Guide.lesson.tags.addressName; pixels: Theme.detail }
                RubyText { width: parent.width; centred: true; markup: Guide.lesson.address.replace(/^https?:\/\//, "").replace(/\/$/, ""); bold: true; family: Display.japaneseFamily; pixels: Theme.mm(8) }
            }
        }
    }
}
