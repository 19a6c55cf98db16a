import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Nobody is here. Without words: a hand comes, touches, the city's message arrives. A touch anywhere begins.
Item {
    id: root

    readonly property bool isPortrait: height > width
    // Who has just ended is told in their own language that nothing is left of them; who was slow, why the lesson is gone.
    property var told: ({markup: "", tag: ""})
    readonly property real sceneTop: isPortrait ? height * 0.49 : 0

    Rectangle { anchors.fill: parent; color: Theme.colours.sand }
    AttractScene {
        x: root.isPortrait ? 0 : parent.width - width
        y: root.sceneTop
        width: root.isPortrait ? root.width : Math.min(root.width * 0.62, height * 1160 / 880)
        height: languages.y - y
    }
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
    Row {
        id: name

        x: Theme.drawn(64)
        y: Theme.drawn(44)
        spacing: Theme.drawn(24)

        Picture { name: "emblem"; width: Theme.drawn(84); height: width; visible: Guide.cityName !== "" }
        Column {
            RubyText { width: implicitWidth; markup: Guide.cityName; bold: true; pixels: Theme.letters(46, 1.3); visible: markup !== "" }
            RubyText { width: implicitWidth; markup: qsTr("デジタル ことはじめ"); pixels: Theme.letters(32, 1.3) }
        }
    }
    Column {
        id: words

        x: Theme.drawn(64)
        y: name.y + name.height + Theme.drawn(50)
        width: root.isPortrait ? root.width - 2 * x : root.width * 0.42 - x
        spacing: Theme.drawn(22)

        RubyText {
            width: parent.width
            bold: true
            markup: qsTr("スマホの れんしゅう")
            pixels: Theme.drawn(root.isPortrait ? 116 : 104)
            mostHeight: root.height * 0.26
        }
        RubyText {
            width: parent.width
            objectName: "attract-words"
            pixels: Theme.letters(root.isPortrait ? 42 : 38, 1.3)
            bold: root.told.markup !== ""
            tag: root.told.tag
            markup: root.told.markup || qsTr("{声|こえ}と {大|おお}きな {字|じ}で、ご{案内|あんない}します。まちがえても、だいじょうぶです。")
            mostHeight: root.height * 0.22
        }
    }
    // The whole page is the key; this is where one is told so.
    Rectangle {
        objectName: "begin-words"
        x: Theme.drawn(64)
        // In portrait in the middle between the words and the scene.
        y: root.isPortrait ? (words.y + words.height + root.sceneTop - height) / 2 : languages.y - height - Theme.drawn(44)
        // Beside the couple, not over them; in portrait as wide as the page.
        width: root.isPortrait ? root.width - 2 * x : Math.min(face.implicitWidth + Theme.drawn(64), root.width * 0.42 - x)
        height: Math.max(Theme.drawn(160), face.implicitHeight + Theme.drawn(32))
        radius: Theme.drawn(36)
        color: begin.down ? Theme.colours.ink : Theme.colours.blue
        border.width: Theme.drawn(6)
        border.color: Theme.colours.onBlue

        KeyFace {
            id: face

            anchors { fill: parent; margins: Theme.drawn(20) }
            isFlat: true
            pictogram: "hand"
            markup: Guide.bar[0].label
            pixels: Math.min(Theme.drawn(53), root.width / 22)
            ink: begin.down ? Theme.colours.paper : Theme.colours.onBlue
        }
    }
    Timer { id: telling; onTriggered: root.told = {markup: "", tag: ""} }
    Connections {
        target: Guide

        function onEnded(markup: string, tag: string, ms: int): void {
            root.told = {markup: markup, tag: tag}
            telling.interval = ms
            telling.restart()
        }
    }
    LanguageRow { id: languages; y: parent.height - height; width: parent.width }
}
