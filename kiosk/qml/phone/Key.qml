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
    readonly property var directions: ["tap", "left", "up", "right", "down"]
    property string flick: "tap"
    property point start

    function character(direction: string): string { return characters.charAt(directions.indexOf(direction)) }

    objectName: "key-" + characters
    isQuick: true
    enabled: characters !== ""
    opacity: characters === "" ? 0 : 1
    implicitHeight: Theme.mm(13)
    spoken: isMarks ? qsTr("{点|てん}や {丸|まる}を つける") : characters.charAt(0)
    z: touch.pressed ? 5 : isTarget ? 2 : 0
    onChosen: root.phone.key(characters, "tap")

    background: Rectangle {
        radius: Theme.mm(2)
        color: touch.pressed ? Theme.phone.fill : Theme.phone.key

        FocusRing { shown: root.hasKeyFocus; anchors.margins: -Theme.mm(0.8) }
    }
    contentItem: Item {
        Text {
            anchors.centerIn: parent
            text: root.isMarks ? "゛゜ 小" : root.phone.keyboard === "abc" && root.characters.length > 2 ? root.characters : root.characters.charAt(0)
            textFormat: Text.PlainText
            color: Theme.phone.ink
            font { family: Display.japaneseFamily; pixelSize: Theme.mm(root.phone.keyboard === "abc" ? 6.5 : 8) }
        }
        Text {
            anchors { right: parent.right; bottom: parent.bottom }
            visible: root.isTarget && root.phone.targetFlick !== "tap"
            text: ({left: "←", up: "↑", right: "→", down: "↓"})[root.phone.targetFlick] ?? ""
            textFormat: Text.PlainText
            color: Theme.phone.blue
            font { family: Display.japaneseFamily; pixelSize: Theme.mm(6); bold: true }
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
    TargetRing { shown: root.isTarget }
    Finger { anchors.centerIn: parent; anchors.verticalCenterOffset: height / 3; shown: root.isTarget && root.phone.isDemonstrating; z: 4 }
    Repeater {
        model: touch.pressed && root.characters.length > 1 && !root.isMarks ? root.directions.slice(1) : []

        Rectangle {
            required property string modelData

            visible: root.character(modelData) !== ""
            x: ({left: -width, right: root.width})[modelData] ?? (root.width - width) / 2
            y: ({up: -height, down: root.height})[modelData] ?? (root.height - height) / 2
            width: Theme.mm(12)
            height: Theme.mm(12)
            radius: Theme.mm(2)
            color: root.flick === modelData ? Theme.phone.blue : Theme.phone.key
            border { width: Theme.thin; color: Theme.phone.line }

            Text {
                anchors.centerIn: parent
                text: root.character(parent.modelData)
                textFormat: Text.PlainText
                color: root.flick === parent.modelData ? Theme.phone.onBlue : Theme.phone.ink
                font { family: Display.japaneseFamily; pixelSize: Theme.mm(7) }
            }
        }
    }
}
