import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The indigo bar over a page at a desk: what is open, when and where, and the ways out of it.
Rectangle {
    id: root

    property string pictogram
    property string title
    property string about
    default property alias keys: keys.data

    implicitHeight: Theme.deskTarget + 2 * Theme.desk(1.5)
    color: Theme.colours.rail
    border { width: Display.scheme === "yellow" ? Theme.thin : 0; color: Theme.colours.border }

    RowLayout {
        anchors { fill: parent; leftMargin: Theme.deskGap * 1.5; rightMargin: Theme.deskGap * 1.5 }
        spacing: Theme.deskGap * 1.5

        Pictogram { visible: root.pictogram !== ""; name: root.pictogram; size: Theme.deskHeading * 1.3; color: Theme.colours.onRail }
        DeskText {
            objectName: "heading"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            Layout.minimumWidth: Math.min(implicitWidth, root.width * 0.2)
            markup: root.title
            bold: true
            pixels: Theme.deskHeading * 0.86
            leastPixels: Theme.desk(3.6)
            mostHeight: root.height
            color: Theme.colours.onRail
            rubyColor: color
            Accessible.role: Accessible.Heading
        }
        DeskText {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            markup: root.about
            pixels: Theme.deskDetail
            leastPixels: Theme.desk(3.4)
            mostHeight: root.height
            color: Theme.colours.onRail
            rubyColor: color
        }
        RowLayout { id: keys; Layout.fillWidth: false; spacing: Theme.deskGap }
    }
}
