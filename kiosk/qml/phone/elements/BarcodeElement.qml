import QtQuick
import Kiosk
import ".."
import "../../theme"

// A code that a shop reads. It only looks like one, and says so across itself: nothing can be paid with it.
PhoneTouch {
    id: root

    required property var element
    // Bars and gaps of no code that there is: without the signs with which each begins and ends.
    readonly property var widths: [3, 3, 1, 2, 4, 1, 1, 3, 2, 1, 3, 1, 1, 4, 1, 2, 2, 3, 1, 1, 3, 2, 1, 2, 4, 1, 2, 1, 1, 3, 3, 2, 1, 4, 1, 1, 2, 3, 3, 3]
    readonly property real unit: bars.width / widths.reduce((sum, one) => sum + one, 0)
    readonly property real high: Theme.onPhone(24)

    target: element.id
    spoken: element.gloss || element.label
    implicitHeight: label.implicitHeight + high + number.implicitHeight + 2 * padding + Theme.onPhone(12)

    contentItem: Item {
        PhoneLabel { id: label; width: parent.width; text: root.element.label; gloss: root.element.gloss; bold: true; centred: true; mostHeight: root.most > 0 ? Math.max(1, root.most - root.high - Theme.onPhone(24)) : 0 }
        Rectangle {
            id: paper

            y: label.implicitHeight + Theme.onPhone(3)
            width: parent.width
            height: root.high + Theme.onPhone(6)
            radius: Theme.onPhone(2)
            color: "#ffffff"

            Row {
                id: bars

                x: Theme.onPhone(6)
                y: Theme.onPhone(3)
                width: parent.width - 2 * x - (square.visible ? square.width + x : 0)

                Repeater {
                    model: root.widths

                    Rectangle {
                        required property var modelData
                        required property int index

                        width: modelData * root.unit
                        height: root.high
                        color: index % 2 ? "transparent" : "#1a1a1c"
                    }
                }
            }
            Image {
                id: square

                visible: root.element.square
                anchors { right: parent.right; rightMargin: Theme.onPhone(6); verticalCenter: parent.verticalCenter }
                width: root.high
                height: width
                source: "../pictures/sample-qr.svg"
                sourceSize: Qt.size(width, height)
            }
            Rectangle {
                objectName: "barcode-sign"
                anchors.centerIn: parent
                width: sign.width + Theme.onPhone(4)
                height: sign.implicitHeight + Theme.onPhone(3)
                radius: Theme.onPhone(2)
                color: Theme.phone.band

                PhoneLabel { id: sign; anchors.centerIn: parent; width: Math.min(paper.width * 0.8, Theme.phoneText * 6); text: Typesetter.plain(qsTr("れんしゅう")); bold: true; centred: true }
            }
        }
        PhoneLabel { id: number; readonly property real natural: Theme.lettersOf({markup: text, tag: "ja"}, Theme.phoneText, false).natural + 2; y: paper.y + paper.height + Theme.onPhone(2); width: parent.width; text: root.element.value; centred: true; pixels: Math.min(Theme.phoneText, Math.floor(Theme.phoneText * width / Math.max(1, natural))) }
    }
}
