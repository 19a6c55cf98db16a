import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Something laid over the page, as large as its content, beside the key of the rail that opened it.
Item {
    id: root

    default property alias content: area.content
    property alias area: area
    property alias picture: face.name
    // Over the words of a step only, so that the phone can still be seen.
    property real widest: Theme.drawn(1150)
    readonly property var buttons: Guide.panelButtons
    readonly property bool isPanel: true
    readonly property bool isPortrait: height > width
    readonly property real edge: Theme.space
    // The middle of the rail's key, where the panel's nose points; panels of a page have none.
    readonly property var opener: Guide.tools.findIndex(tool => tool.name === "tool-" + Guide.panel)

    // Painted once; the rail beside it stays.
    Rectangle {
        anchors.fill: parent
        color: Theme.colours.paper
        opacity: 0.78
    }
    MouseArea { anchors.fill: parent; onPressed: Guide.touched() }
    Rectangle {
        id: sheet

        readonly property real inner: Theme.drawn(36)
        readonly property real wanted: title.implicitHeight + area.contentHeight + keys.implicitHeight + 2 * Theme.drawn(22) + 2 * inner
        readonly property bool isLow: root.opener >= 3 || root.isPortrait

        x: root.isPortrait ? root.edge : Theme.drawn(20)
        width: Math.min(root.widest * Math.max(1, Math.min(1.5, Theme.scale)), parent.width - x - root.edge)
        height: Math.min(wanted, parent.height - 2 * root.edge)
        y: root.opener < 0 ? Math.max(root.edge, (parent.height - height) / 2) : isLow ? parent.height - height - root.edge : root.edge
        radius: Theme.drawn(30)
        color: Theme.colours.card
        border.width: Theme.drawn(6)
        border.color: Theme.colours.blue

        Picture { id: face; x: sheet.inner; y: sheet.inner; width: name === "" || root.isPortrait ? 0 : Theme.drawn(150); height: Theme.drawn(150); visible: width > 0 }
        RubyText {
            id: title

            objectName: "panel-title"
            x: sheet.inner + (face.visible ? face.width + Theme.drawn(28) : 0)
            y: sheet.inner * 0.8
            width: parent.width - x - sheet.inner
            markup: Guide.panelTitle
            tag: Guide.panelTitleTag
            bold: true
            isLit: true
            pixels: Theme.letters(48, 1.4)
            Accessible.role: Accessible.Heading
        }
        ScrollArea {
            id: area

            x: title.x
            y: title.y + title.implicitHeight + Theme.drawn(22)
            width: title.width
            height: keys.y - y - Theme.drawn(22)
            spacing: Theme.drawn(22)
            isByPart: true
        }
        GridLayout {
            id: keys

            x: sheet.inner
            y: parent.height - height - sheet.inner
            width: parent.width - 2 * x
            columns: root.isPortrait && root.buttons.length > 2 ? 1 : root.buttons.length
            columnSpacing: Theme.drawn(24)
            rowSpacing: Theme.drawn(24)
            uniformCellWidths: true

            Repeater {
                model: root.buttons

                BarKey {
                    required property var modelData

                    objectName: modelData.name
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    Layout.minimumHeight: Theme.drawn(116)
                    isFlat: true
                    markup: modelData.label
                    tag: modelData.tag
                    pictogram: modelData.icon
                    look: modelData.look
                    onChosen: Guide.press(objectName)
                }
            }
        }
    }
}
