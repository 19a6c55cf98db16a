import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Nobody is here: one sentence, a hand, and the languages. A touch anywhere begins.
Item {
    id: root

    readonly property bool isPortrait: height > width

    Touchable {
        id: begin

        objectName: "begin"
        anchors.fill: parent
        isMain: true
        markup: Guide.bar[0].label
        onChosen: Guide.press(objectName)
        background: Item {
            FocusRing { shown: begin.hasKeyFocus; anchors.margins: Theme.mm(2) }
        }
    }
    RubyText {
        id: name

        x: Theme.margin
        y: Theme.margin
        width: root.width - 2 * Theme.margin
        markup: [Guide.cityName, qsTr("デジタル ことはじめ")].filter(part => part !== "").join(" ")
        bold: true
        pixels: Theme.sized(9, 1.5)
    }
    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -languages.height / 4
        width: root.width - 4 * Theme.margin
        spacing: Theme.mm(7)

        Pictogram {
            id: hand

            anchors.horizontalCenter: parent.horizontalCenter
            name: "hand"
            size: Math.min(Theme.mm(48), root.height * 0.22)

            transform: Translate { id: shift }
            SequentialAnimation {
                running: Theme.isMoving && root.visible
                loops: Animation.Infinite
                NumberAnimation { target: shift; property: "y"; to: Theme.mm(3); duration: 700; easing.type: Easing.InOutSine }
                NumberAnimation { target: shift; property: "y"; to: 0; duration: 700; easing.type: Easing.InOutSine }
                PauseAnimation { duration: 2600 }
            }
        }
        RubyText {
            width: parent.width
            centred: true
            bold: true
            markup: Guide.bar[0].label
            pixels: Theme.mm(26)
            leastPixels: Theme.mm(12)
            mostHeight: Theme.mm(52)
        }
        RubyText {
            width: parent.width
            centred: true
            pixels: Theme.sized(9, 1.5)
            markup: qsTr("スマートフォンの {使|つか}い{方|かた}を、{声|こえ}で ごあんないします。まちがえても だいじょうぶです。")
        }
    }
    GridLayout {
        id: languages

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin }
        columns: root.isPortrait ? 2 : Math.min(Guide.choices.length, 4)
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true

        Repeater {
            model: Guide.choices

            BigButton {
                required property var modelData

                objectName: modelData.name
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                markup: modelData.label
                tag: modelData.tag
                onChosen: Guide.press(objectName)
            }
        }
    }
}
