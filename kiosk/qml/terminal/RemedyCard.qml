import QtQuick
import Kiosk
import "../parts"
import "../phone"
import "../theme"

// One thing that helps: its number, its drawing, a few words, and how it is done. Side by side, the drawing above.
Rectangle {
    id: root

    // {picture, sign, say, tag}
    required property var remedy
    required property int number
    required property int signPixels
    required property int sayPixels
    required property real pad
    property bool hasSay: true
    // The drawing beside the words, on a page of its own.
    property bool isWide: false
    property real sceneHeight: isWide ? Math.min(height - pad, width * 0.24) : 0
    readonly property real wordsLeft: isWide ? scene.x + scene.width + pad : pad
    readonly property real wordsWidth: width - wordsLeft - pad
    // Of its few words, with the number before them.
    readonly property real headHeight: Math.max(sign.implicitHeight, sign.firstLine - count.firstLine + count.implicitHeight)
    readonly property real room: isWide ? height - pad : 0

    radius: Theme.drawn(22)
    color: Theme.colours.card
    border { width: Theme.thin; color: Theme.colours.line }

    RemedyScene {
        id: scene

        x: Theme.thin * 2
        y: root.isWide ? (root.height - height) / 2 : x
        width: root.isWide ? Math.round(root.sceneHeight / 0.62) : parent.width - 2 * x
        height: root.sceneHeight - (root.isWide ? 0 : x)
        remedy: root.remedy.picture
    }
    RubyText {
        id: count

        x: sign.x - width
        y: sign.y + sign.firstLine - firstLine
        width: sign.shownPixels * 1.2
        markup: "①②③④⑤⑥"[root.number - 1] ?? ""
        family: Display.japaneseFamily
        bold: true
        pixels: sign.shownPixels
    }
    RubyText {
        id: sign

        x: root.wordsLeft + root.signPixels * 1.2
        y: root.isWide ? Math.max(0, (root.height - root.headHeight - (root.hasSay ? say.height : 0)) / 2) : root.sceneHeight + root.pad * 0.6
        width: root.wordsWidth - root.signPixels * 1.2
        markup: root.remedy.sign
        tag: root.remedy.tag
        bold: true
        isLit: true
        pixels: root.signPixels
        // What is to be done goes before how large it is called.
        mostHeight: Math.max(root.room * 0.3, Math.min(root.room * 0.46, root.room - Theme.tall({markup: root.remedy.say, tag: root.remedy.tag}, Theme.leastText, false, root.wordsWidth)))
    }
    RubyText {
        id: say

        visible: root.hasSay
        x: root.wordsLeft
        y: Math.max(sign.y + sign.implicitHeight, count.y + count.implicitHeight)
        width: root.wordsWidth
        markup: root.remedy.say
        tag: root.remedy.tag
        isLit: true
        pixels: root.sayPixels
        mostHeight: root.room - (root.isWide ? root.headHeight : 0)
    }
}
