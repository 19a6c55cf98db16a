import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// The languages at the foot of the attract page, each in its own letters; the one that is shown is light.
Rectangle {
    id: root

    readonly property bool isPortrait: width < Theme.mm(330) && Guide.choices.length > 4
    readonly property real side: Theme.drawn(32)

    implicitHeight: row.implicitHeight + Theme.drawn(84)
    color: Theme.colours.rail

    RowLayout {
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: root.side; rightMargin: root.side }
        spacing: Theme.drawn(24)

        Column {
            spacing: Theme.drawn(4)
            Layout.fillHeight: false

            Pictogram { anchors.horizontalCenter: parent.horizontalCenter; name: "globe"; size: Theme.drawn(58); color: Theme.colours.onRail }
            RubyText { width: implicitWidth; markup: "Language"; tag: "en"; bold: true; pixels: Theme.leastText; color: Theme.colours.onRail }
        }
        GridLayout {
            id: row

            Layout.fillWidth: true
            columns: root.isPortrait ? Math.ceil(Guide.choices.length / 2) : Guide.choices.length
            uniformCellWidths: true
            columnSpacing: Theme.drawn(14)
            rowSpacing: Theme.drawn(14)

            Repeater {
                model: Guide.choices

                Touchable {
                    id: key

                    required property var modelData
                    required property int index

                    // The page itself stands in the first.
                    readonly property bool isTurned: index === 0 || down

                    objectName: modelData.name
                    isMain: true
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    markup: modelData.label
                    tag: modelData.tag
                    padding: Theme.drawn(14)
                    implicitWidth: face.implicitWidth + leftPadding + rightPadding
                    implicitHeight: Math.max(Theme.drawn(96), Theme.mm(17), face.implicitHeight + topPadding + bottomPadding)
                    onChosen: Guide.press(objectName)

                    background: Rectangle {
                        radius: Theme.drawn(22)
                        color: key.isTurned ? Theme.colours.onRail : Theme.colours.railKey
                        border.width: Theme.thin
                        border.color: Theme.colours.onRail

                        FocusRing { shown: key.hasKeyFocus }
                    }
                    contentItem: KeyFace {
                        id: face

                        markup: key.markup
                        tag: key.tag
                        pixels: Theme.letters(34, 1.2)
                        ink: key.isTurned ? Theme.colours.rail : Theme.colours.onRailKey
                    }
                }
            }
        }
    }
}
