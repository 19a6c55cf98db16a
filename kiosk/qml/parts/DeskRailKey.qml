import QtQuick
import "../theme"

// A key on the indigo of a bar or a rail: its pictogram and its word. `isOn` is told by a tick too, never by colour alone.
Touchable {
    id: root

    property string pictogram
    property bool isOn: false
    property int pixels: Theme.deskDetail
    readonly property color ink: root.isOn ? Theme.colours.rail : Theme.colours.onRail
    readonly property real iconSize: root.pictogram === "" && !root.isOn ? 0 : root.pixels * 1.35

    leftPadding: Theme.desk(3)
    rightPadding: Theme.desk(3)
    implicitWidth: label.implicitWidth + (iconSize > 0 ? iconSize + Theme.desk(2) : 0) + leftPadding + rightPadding + 1
    implicitHeight: Math.max(Theme.deskTarget, label.implicitHeight + Theme.desk(3))

    background: Rectangle {
        radius: Theme.desk(3)
        color: root.isOn ? Theme.colours.onRail : root.down ? Theme.colours.rail : Theme.colours.railKey
        border { width: Theme.thin; color: Theme.colours.onRail }

        FocusRing { shown: root.hasKeyFocus }
    }
    contentItem: Item {
        Pictogram { visible: root.iconSize > 0; anchors.verticalCenter: parent.verticalCenter; name: root.isOn ? "check" : root.pictogram; size: root.iconSize; color: root.ink }
        DeskText {
            id: label

            x: root.iconSize > 0 ? root.iconSize + Theme.desk(2) : 0
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            markup: root.markup
            bold: true
            pixels: root.pixels
            color: root.ink
            rubyColor: color
        }
    }
}
