import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Of each lesson of the topic whether it was done in this visit: its flower, else its number.
Rectangle {
    id: root

    readonly property real pad: Theme.drawn(30)
    readonly property real side: Math.min(height - Theme.drawn(36), (width - label.width - 2 * pad) / Math.max(1, Guide.lesson.marks.length) - Theme.drawn(24))

    // Of a long topic they are counted: too small they would not be read.
    readonly property bool isCounted: side < Theme.mm(9)

    radius: Theme.drawn(26)
    color: Theme.colours.card
    border { width: Theme.thin; color: Theme.colours.line }

    RubyText { id: label; x: root.pad; anchors.verticalCenter: parent.verticalCenter; width: Math.min(implicitWidth, root.width * 0.34); bold: true; markup: qsTr("できた しるし"); pixels: Theme.letters(34, 1.3) }
    Row {
        visible: root.isCounted
        anchors { right: parent.right; rightMargin: root.pad; verticalCenter: parent.verticalCenter }
        spacing: Theme.drawn(16)

        Picture { width: root.height - Theme.drawn(36); height: width; name: "hanamaru" }
        RubyText { anchors.verticalCenter: parent.verticalCenter; width: implicitWidth; markup: Guide.lesson.marks.filter(mark => mark).length + " / " + Guide.lesson.marks.length; bold: true; pixels: Theme.letters(36, 1.2) }
    }
    Row {
        anchors { right: parent.right; rightMargin: root.pad; verticalCenter: parent.verticalCenter }
        spacing: Theme.drawn(24)

        Repeater {
            model: root.isCounted ? [] : Guide.lesson.marks

            Item {
                id: mark

                required property bool modelData
                required property int index

                width: root.side
                height: width

                Picture { anchors.fill: parent; visible: mark.modelData; name: "hanamaru" }
                Rectangle {
                    anchors.fill: parent
                    visible: !mark.modelData
                    radius: width / 2
                    color: "transparent"
                    border { width: Theme.thin; color: Theme.colours.border }

                    RubyText { anchors.centerIn: parent; width: implicitWidth; markup: String(mark.index + 1); bold: true; pixels: Theme.letters(36, 1.2); color: Theme.colours.soft }
                }
            }
        }
    }
}
