import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// The same places on every page: heading, tools, content, buttons. In portrait the tools come down to the hand.
Item {
    id: root

    default property alias content: middle.data
    property int headingPixels: Theme.heading
    readonly property bool isPortrait: height > width

    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        columns: 1
        rowSpacing: Theme.gap

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.gap

            RubyText {
                objectName: "heading"
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignVCenter
                // A hanging 。 must not touch the tools.
                Layout.rightMargin: root.headingPixels * 0.5
                markup: Guide.heading
                tag: Guide.headingTag
                bold: true
                pixels: root.headingPixels
                mostHeight: Theme.mm(27)
                Accessible.role: Accessible.Heading
            }
            Tools { visible: !root.isPortrait; Layout.fillHeight: false; Layout.alignment: Qt.AlignTop }
        }
        Item {
            id: middle

            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        BottomBar {
            Layout.fillWidth: true
            Layout.fillHeight: false
            isPortrait: root.isPortrait
        }
        Tools { visible: root.isPortrait; Layout.fillWidth: true; Layout.fillHeight: false; isStretched: true }
    }
}
