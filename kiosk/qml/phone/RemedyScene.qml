import QtQuick
import "../parts"
import "../theme"

// One remedy drawn: the case comes off; the phone is moved up and down over the card; one counts to five.
Rectangle {
    id: root

    property string remedy
    readonly property real unit: Math.min(width / 340, height / 206)

    radius: Theme.mm(4)
    color: Theme.phone.notice
    clip: true

    Item {
        anchors.centerIn: parent
        width: 340 * root.unit
        height: 206 * root.unit

        Image {
            visible: root.remedy === "case"
            x: 42 * root.unit
            y: 8 * root.unit
            width: 112 * root.unit
            height: 190 * root.unit
            source: visible ? "pictures/case.svg" : ""
            sourceSize: Qt.size(width, height)
        }
        Image {
            id: card

            visible: root.remedy !== "case"
            x: 50 * root.unit
            y: 48 * root.unit
            width: 200 * root.unit
            height: 128 * root.unit
            source: visible ? "pictures/card.svg" : ""
            sourceSize: Qt.size(width, height)

            CardWord { unit: root.unit * 0.97 }
        }
        Image {
            x: ({case: 196, shift: 176, wait: 120})[root.remedy] * root.unit
            y: ({case: 14, shift: -34, wait: 18})[root.remedy] * root.unit
            width: 100 * root.unit
            height: width * 224 / 124
            source: "pictures/back.svg"
            sourceSize: Qt.size(width, height)
        }
        Pictogram { visible: root.remedy === "case"; x: 146 * root.unit; y: 74 * root.unit; name: visible ? "next" : ""; size: 56 * root.unit; color: Theme.phone.target; stroke: 3 }
        Pictogram { visible: root.remedy === "shift"; x: 284 * root.unit; y: 34 * root.unit; name: visible ? "up" : ""; size: 50 * root.unit; color: Theme.phone.target; stroke: 3.4 }
        Pictogram { visible: root.remedy === "shift"; x: 284 * root.unit; y: 116 * root.unit; name: visible ? "down" : ""; size: 50 * root.unit; color: Theme.phone.target; stroke: 3.4 }
        Rectangle {
            visible: root.remedy === "wait"
            x: 238 * root.unit
            y: 22 * root.unit
            width: 84 * root.unit
            height: width
            radius: width / 2
            color: Theme.phone.glass
            border { width: Theme.thick; color: Theme.phone.cardLine }

            Text { anchors.centerIn: parent; text: "5"; textFormat: Text.PlainText; color: Theme.phone.ink; font { family: Theme.latinFamily; pixelSize: Math.max(1, 58 * root.unit); bold: true } }
        }
    }
}
