import QtQuick
import Kiosk
import "../parts"
import "../theme"

// One key. While a finger is on it, the other characters lie around it; the finger slides to one, or lets go.
Touchable {
    id: root

    required property var phone
    property string characters
    readonly property bool isTarget: characters !== "" && root.phone.targetKey === characters
    readonly property bool isMarks: characters === "゛゜小"
    readonly property string word: root.phone.keyLabels[characters] ?? ""
    readonly property string written: Theme.bare(word)
    readonly property bool isBeside: word !== ""
    // The key that made the letters firm becomes another one, and looks it.
    readonly property bool isSearch: characters === "search"
    readonly property bool isAccept: characters === "accept" || isSearch
    readonly property bool isShift: characters === "shift"
    readonly property bool isLit: isAccept || isShift && root.phone.keyFace !== ""
    readonly property string sign: isSearch ? "search" : isShift ? (root.phone.keyFace === "capitals" ? "shift-stays" : "shift") : characters === "erase" ? "erase" : ""
    // Without its arrow nobody knows the key for capitals again; it comes closer to the word, where that has no reading.
    readonly property real signSize: Math.min(Theme.mm(9), isShift && Theme.furigana !== "all" ? height - 1.5 * wordPixels - Theme.mm(2.4) : height > Theme.mm(6) + 2 * wordPixels ? height - 2 * wordPixels : 0)
    readonly property real wordPixels: Math.min(Theme.phoneText, width / 3.2, height * 0.4)
    // Capitals are wider, and the ring is not to cut them.
    readonly property real share: !/[A-Z]/.test(characters) ? 1 : root.phone.keyboard === "abc" ? 1.34 : 1.15
    readonly property var directions: ["tap", "left", "up", "right", "down"]
    property string flick: "tap"
    property point start

    function character(direction: string): string { return characters.charAt(directions.indexOf(direction)) }

    objectName: "key-" + characters
    isQuick: true
    enabled: characters !== ""
    opacity: characters === "" ? 0 : 1
    spoken: isMarks ? qsTr("{点|てん}や {丸|まる}を つける") : characters === "signs" ? qsTr("{数字|すうじ}と {記号|きごう}") : characters === "letters" ? qsTr("{英字|えいじ}") : isBeside ? word : characters.charAt(0)
    z: touch.pressed ? 5 : isTarget ? 2 : 0
    onChosen: root.phone.key(characters, "tap")

    background: Rectangle {
        radius: Theme.mm(3)
        color: root.isSearch ? Theme.phone.green : root.isLit ? (touch.pressed ? Theme.phone.blueDown : Theme.phone.blue) : touch.pressed ? Theme.phone.band
               : root.isBeside ? Theme.phone.keyBeside : Theme.phone.key
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent

            Pictogram {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.sign !== "" && root.signSize > Theme.mm(4.4)
                name: visible ? root.sign : ""
                size: root.signSize
                color: root.isLit ? Theme.phone.onBlue : Theme.phone.ink
            }
            RubyText {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.isBeside && Theme.furigana === "all"
                width: root.width - Theme.mm(1)
                markup: visible ? root.word : ""
                centred: true
                bold: true
                pixels: root.wordPixels
                leastRuby: pixels * 0.6
                color: root.isLit ? Theme.phone.onBlue : Theme.phone.ink
                rubyColor: color
            }
            Text {
                visible: !root.isBeside || Theme.furigana !== "all"
                anchors.horizontalCenter: parent.horizontalCenter
                text: root.isBeside ? root.written : root.isMarks ? "゛゜小" : root.phone.isLatin && root.characters.length > 2 ? root.characters : root.characters.charAt(0)
                textFormat: Text.PlainText
                color: root.isLit ? Theme.phone.onBlue : Theme.phone.ink
                font {
                    family: root.phone.isLatin && !root.isBeside ? Theme.latinFamily : Theme.japaneseFamily
                    pixelSize: Math.min(root.isBeside ? Theme.phoneText : root.isMarks || root.phone.isLatin ? Theme.phoneText * 1.1 : Theme.phoneText * 1.4, root.width / Math.max(1.6, root.phone.isLatin && !root.isBeside ? text.length * root.share * (Theme.phoneScale > 1.2 ? 0.6 : 0.36) + (Theme.phoneScale > 1.2 ? 0.6 : 1.9) : text.length + 0.6), root.height * 0.6)
                    bold: !root.phone.isLatin
                }
            }
        }
    }

    MouseArea {
        id: touch

        anchors.fill: parent
        onPressed: mouse => { root.start = Qt.point(mouse.x, mouse.y); root.flick = "tap"; Hand.touch() }
        onPositionChanged: mouse => {
            const dx = mouse.x - root.start.x
            const dy = mouse.y - root.start.y
            root.flick = Math.max(Math.abs(dx), Math.abs(dy)) < Theme.mm(6) ? "tap"
                : Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? "right" : "left") : (dy > 0 ? "down" : "up")
        }
        onReleased: root.phone.key(root.characters, root.flick)
    }
    Loader {
        anchors.fill: parent
        active: root.isTarget || root.hasKeyFocus
        sourceComponent: Item {
            FocusRing { shown: root.hasKeyFocus && !root.isTarget; corner: Theme.mm(3); anchors.margins: -Theme.mm(0.8) }
            TargetRing { shown: root.isTarget; hasFocus: root.hasKeyFocus; corner: Theme.mm(3); anchors.margins: -Theme.mm(2.4) }
            FlickArrow { flick: root.isTarget ? root.phone.targetFlick : ""; anchors.fill: parent; inset: Theme.mm(0.3) }
        }
    }
    Repeater {
        model: touch.pressed && root.characters.length > 1 && !root.isMarks && !root.isBeside ? root.directions.slice(1) : []

        Rectangle {
            required property string modelData

            visible: root.character(modelData) !== ""
            x: ({left: -width, right: root.width})[modelData] ?? (root.width - width) / 2
            y: ({up: -height, down: root.height})[modelData] ?? (root.height - height) / 2
            width: Math.min(root.width, Math.max(Theme.mm(12), Theme.phoneText * 1.8))
            height: width
            radius: Theme.mm(2)
            color: root.flick === modelData ? Theme.phone.blue : Theme.phone.key
            border { width: Theme.thin; color: Theme.phone.line }

            Text {
                anchors.centerIn: parent
                text: root.character(parent.modelData)
                textFormat: Text.PlainText
                color: root.flick === parent.modelData ? Theme.phone.onBlue : Theme.phone.ink
                font { family: root.phone.isLatin ? Theme.latinFamily : Theme.japaneseFamily; pixelSize: Theme.phoneText * 1.2 }
            }
        }
    }
}
