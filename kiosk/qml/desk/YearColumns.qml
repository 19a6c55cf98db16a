import QtQuick
import "../parts"
import "../theme"

// Twelve months as columns, last year's beside, the target as a line; this month is an outline, for it is not over.
Item {
    id: root

    required property var outlook
    readonly property real edge: Theme.desk(13)
    readonly property real side: Math.max(Theme.desk(22), keys.implicitWidth + Theme.desk(2))
    readonly property real foot: Theme.desk(8)
    readonly property real tall: height - foot - Theme.desk(4)
    readonly property real wide: width - edge - side
    readonly property real base: Theme.desk(4) + tall

    component Key: Row {
        id: key

        property color fill
        property color edge: fill
        property string label

        spacing: Theme.desk(1.5)

        Rectangle { anchors.verticalCenter: parent.verticalCenter; width: Theme.desk(4); height: width; color: key.fill; border { width: Theme.thick; color: key.edge } }
        DeskText { width: implicitWidth; markup: key.label; pixels: Theme.deskDetail }
    }

    Repeater {
        model: root.outlook.ticks

        Item {
            required property var modelData

            y: root.base - modelData.share * root.tall
            width: root.edge + root.wide

            Rectangle { x: root.edge; width: root.wide; height: Theme.thin; color: Theme.colours.track }
            DeskText { x: root.edge - width - Theme.desk(2); y: -implicitHeight / 2; width: implicitWidth; markup: parent.modelData.text; pixels: Theme.deskDetail; color: Theme.colours.soft }
        }
    }
    Repeater {
        model: root.outlook.columns.length

        Item {
            id: month

            required property int index
            readonly property var one: root.outlook.columns[index]
            readonly property real slot: root.wide / root.outlook.columns.length

            x: root.edge + index * slot
            width: slot
            height: root.height
            Accessible.role: Accessible.StaticText
            Accessible.name: one.label + ": " + one.text + " / " + one.beforeText

            Rectangle { x: parent.slot * 0.1; width: parent.slot * 0.26; height: month.one.before * root.tall; y: root.base - height; color: Theme.colours.sand; border { width: Theme.thin; color: Theme.colours.border } }
            Rectangle {
                visible: !month.one.isComing
                x: parent.slot * 0.36
                width: parent.slot * 0.56
                height: Math.max(Theme.thin, month.one.share * root.tall)
                y: root.base - height
                color: month.one.isCurrent ? Theme.colours.card : Theme.colours.blue
                border { width: Theme.thick; color: Theme.colours.blue }
            }
            DeskText {
                visible: !month.one.isComing
                x: parent.slot * 0.64 - width / 2
                y: root.base - month.one.share * root.tall - implicitHeight - Theme.desk(0.4)
                width: implicitWidth
                bold: true
                markup: month.one.text
                pixels: Theme.desk(3.8)
                Accessible.ignored: true
            }
            DeskText { x: (parent.slot - width) / 2; y: root.base + Theme.desk(1.2); width: implicitWidth; bold: month.one.isCurrent; markup: month.one.label; pixels: Theme.desk(3.8); Accessible.ignored: true }
        }
    }
    Row {
        visible: root.outlook.line >= 0
        x: root.edge
        y: root.base - root.outlook.line * root.tall - Theme.thick / 2
        spacing: Theme.desk(2)

        Repeater {
            model: Math.max(1, Math.floor(root.wide / Theme.desk(5)))

            Rectangle { width: Theme.desk(3); height: Theme.thick; color: Theme.colours.beni }
        }
    }
    DeskText {
        id: lineText

        visible: root.outlook.line >= 0
        x: root.edge + root.wide + Theme.desk(1)
        y: root.base - root.outlook.line * root.tall - implicitHeight / 2
        width: root.side - Theme.desk(1)
        bold: true
        color: Theme.colours.beni
        markup: root.outlook.lineText
        pixels: Theme.desk(3.8)
    }
    Column {
        id: keys

        x: root.edge + root.wide + Theme.desk(1)
        y: lineText.visible && lineText.y < root.height * 0.5 ? root.base - implicitHeight : Theme.desk(2)
        spacing: Theme.desk(1)

        Key { fill: Theme.colours.blue; label: qsTr("今年") }
        Key { fill: Theme.colours.card; edge: Theme.colours.blue; label: qsTr("今月") }
        Key { fill: Theme.colours.sand; edge: Theme.colours.border; label: qsTr("去年") }
    }
}
