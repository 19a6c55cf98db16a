import QtQuick
import Kiosk
import "../parts"
import "../phone"
import "../theme"

// One thing that helps: its number, its drawing, a few words, and how it is done. Side by side the drawing is above, with
// the number before its words; it is no key, and has no border.
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
    readonly property real wordsLeft: isWide ? scene.x + scene.width + pad : 0
    readonly property real wordsWidth: width - wordsLeft - (isWide ? pad : 0)
    // Before its few words.
    readonly property real numberWidth: signPixels * 1.1
    // Of its few words, with the number before them.
    readonly property real headHeight: Math.max(sign.implicitHeight, sign.firstLine - count.firstLine + count.implicitHeight)
    readonly property real room: isWide ? height - pad : 0

    radius: Theme.drawn(22)
    color: "transparent"

    RemedyScene {
        id: scene

        y: root.isWide ? (root.height - height) / 2 : 0
        width: root.isWide ? Math.round(root.sceneHeight * 1.4) : parent.width
        height: root.sceneHeight
        remedy: root.remedy.picture
    }
    RubyText {
        id: count

        x: sign.x - width
        y: sign.y + sign.firstLine - firstLine
        width: sign.shownPixels * 1.1
        markup: "①②③④⑤⑥"[root.number - 1] ?? ""
        family: Display.japaneseFamily
        bold: true
        pixels: sign.shownPixels
    }
    RubyText {
        id: sign

        x: root.wordsLeft + root.numberWidth
        y: root.isWide ? Math.max(0, (root.height - root.headHeight - (root.hasSay ? say.height : 0)) / 2) : root.sceneHeight + Theme.drawn(8)
        width: root.wordsWidth - root.numberWidth
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
        y: sign.y + root.headHeight
        width: root.wordsWidth
        markup: root.remedy.say
        tag: root.remedy.tag
        isLit: true
        pixels: root.sayPixels
        mostHeight: root.room - (root.isWide ? root.headHeight : 0)
    }
}
