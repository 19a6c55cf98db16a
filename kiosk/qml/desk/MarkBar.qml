import QtQuick
import "../theme"

// How much is done, and a stroke where it should be today; negative is no stroke.
Rectangle {
    id: root

    property real share
    property real mark: -1

    implicitHeight: Theme.desk(6)
    radius: height / 2
    color: Theme.colours.track

    Rectangle { visible: root.share > 0; width: Math.max(height, parent.width * root.share); height: parent.height; radius: height / 2; color: root.share >= 1 ? Theme.colours.green : Theme.colours.blue }
    Rectangle { visible: root.mark >= 0; x: parent.width * root.mark - width / 2; y: -Theme.desk(1.6); width: Theme.desk(1.2); height: parent.height + Theme.desk(3.2); color: Theme.colours.beni; border { width: Theme.thin; color: Theme.colours.card } }
}
