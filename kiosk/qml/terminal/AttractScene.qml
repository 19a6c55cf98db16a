import QtQuick
import "../parts"
import "../theme"

// The couple at their table, and a phone that a hand touches: 400 ms touching, 600 for the message, 900 there again.
Item {
    id: root

    readonly property real unit: Math.min(width / 1160, height / 880)
    property bool isTouching: false
    property bool isAnswered: false

    // The table goes on to the edge of the page.
    Rectangle {
        y: scene.y + 780 * root.unit
        x: -root.x
        width: scene.x - x + 1
        height: root.height - y
        color: "#c99b62"

        Rectangle { width: parent.width; height: 22 * root.unit; color: "#ddb27b" }
        Rectangle { y: -height / 2; width: parent.width; height: 6 * root.unit; color: "#3a2a24" }
    }
    Picture { id: scene; objectName: "scene"; x: root.width - width; y: root.height - height; width: 1160 * root.unit; height: 880 * root.unit; name: "attract-scene" }
    Item {
        id: stage

        x: scene.x
        y: scene.y
        width: scene.width
        height: scene.height

        Picture { id: phone; x: 498 * root.unit; y: 50 * root.unit; width: 426 * root.unit; height: 781 * root.unit; name: "phone-front" }
        RubyText {
            x: phone.x
            y: phone.y + 62 * root.unit - height / 2
            width: phone.width
            centred: true
            bold: true
            markup: qsTr("れんしゅう")
            pixels: Math.max(8, 44 * root.unit)
            color: Theme.phone.ink
        }
        Rectangle {
            visible: root.isTouching
            x: phone.x + 60 * 3.55 * root.unit - width / 2
            y: phone.y + 94 * 3.55 * root.unit - height / 2
            // Round the icon alone, free of those beside it.
            width: 111 * root.unit
            height: width
            radius: width * 0.3
            color: "transparent"
            border { width: 9 * root.unit; color: Theme.phone.target }
        }
        Rectangle {
            visible: root.isAnswered
            // The glass below its band, in its own colour; it ends above the rounding.
            objectName: "answer-glass"
            x: phone.x + 7 * 3.55 * root.unit
            y: phone.y + 30 * 3.55 * root.unit
            width: 106 * 3.55 * root.unit
            height: 172 * 3.55 * root.unit
            color: "#e4ecfb"

            Picture { anchors.horizontalCenter: parent.horizontalCenter; y: parent.height * 0.12; width: parent.width * 0.86; height: width * 0.8; name: "topic-line" }
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                y: parent.height * 0.58
                width: parent.width * 0.52
                height: width
                radius: width / 2
                color: "#115a36"

                Pictogram { anchors.centerIn: parent; name: "check"; size: parent.width * 0.62; color: "#ffffff"; stroke: 3 }
            }
        }
        Picture {
            id: hand

            property real away: 0

            // Its tip is on the icon; away it is out of the page, never cut by its edge.
            x: (629 + 700 * away) * root.unit
            y: (424 + 460 * away) * root.unit
            width: 284 * root.unit
            height: 858 * root.unit
            name: "hand"
            rotation: -24
            transformOrigin: Item.TopLeft
        }
    }
    // Eight pictures there and six back are motion enough: an animation draws sixty a second while nobody is here.
    Timer {
        property int beat: 0

        // a long rest with the finger there, touching, off with the answer, and there again
        readonly property var beats: [4000, 400, ...Array(6).fill(110), 2400, ...Array(8).fill(110)]

        interval: beats[beat]
        repeat: true
        running: Theme.isMoving && root.visible
        onTriggered: {
            beat = (beat + 1) % beats.length
            hand.away = beat < 2 ? 0 : beat <= 8 ? Math.min(1, (beat - 1) / 6) : 1 - (beat - 8) / 8
            root.isTouching = beat === 1
            root.isAnswered = beat > 1 && beat < 9
        }
    }
}
