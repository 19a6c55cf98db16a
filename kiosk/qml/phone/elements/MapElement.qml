import QtQuick
import ".."
import "../../parts"
import "../../theme"

// A map of no real place: streets as bands, water, a park; pins with their names, where one is, and the way to one of them.
// Widened, it stands at what is sought, or at where one is.
ChoiceElement {
    id: root

    readonly property var sought: element.options.find(option => option.id === (root.phone.target || root.current || element.route)) ?? null
    readonly property var end: element.options.find(option => option.id === element.route) ?? null
    readonly property real high: Math.max(Theme.mm(44), Math.min(width * 1.1, root.most > 0 ? root.most : width * 1.1))

    spacing: Theme.onPhone(2)
    natural: (title.visible ? title.implicitHeight + spacing : 0) + high
    spare: Math.max(0, high - Theme.mm(60))
    seams: []

    PhoneLabel { id: title; width: root.width; visible: text !== ""; text: root.element.label; gloss: root.element.gloss; bold: true }
    Rectangle {
        id: glass

        objectName: "map"
        width: root.width
        height: Math.floor(root.high - root.give * root.spare)
        color: "#e9eee4"
        clip: true

        Item {
            id: board

            // As often as it was widened, by half each time; no edge of it is seen then.
            readonly property real factor: 1 + 0.5 * root.phone.wide
            readonly property real atX: (root.sought?.x ?? root.element.here[0]) / 100
            readonly property real atY: (root.sought?.y ?? root.element.here[1]) / 100

            function holds(left: real, top: real, wide: real, high: real): bool {
                return left + x > -1 && top + y > -1 && left + wide + x < glass.width + 1 && top + high + y < glass.height + 1
            }

            function isFree(left: real, top: real, wide: real, high: real): bool {
                return Array.from({length: pins.count}, (_, i) => pins.itemAt(i)).every(pin => !pin || left > pin.x + pin.width || left + wide < pin.x || top > pin.y + pin.height || top + high < pin.y)
            }

            width: parent.width * factor
            height: parent.height * factor
            x: Math.max(parent.width - width, Math.min(0, parent.width / 2 - atX * width))
            y: Math.max(parent.height - height, Math.min(0, parent.height / 2 - atY * height))

            Rectangle { x: board.width * 0.68; width: board.width * 0.32; height: board.height * 0.3; color: "#cfe3f2" }
            Rectangle { x: board.width * 0.05; y: board.height * 0.62; width: board.width * 0.26; height: board.height * 0.2; radius: Theme.onPhone(3); color: "#d3e6cb" }
            Band { y: board.height * 0.24; width: board.width; height: Theme.onPhone(7) }
            Band { y: board.height * 0.5; width: board.width; height: Theme.onPhone(9) }
            Band { y: board.height * 0.86; width: board.width; height: Theme.onPhone(6) }
            Band { x: board.width * 0.36; width: Theme.onPhone(8); height: board.height }
            Band { x: board.width * 0.64; width: Theme.onPhone(6); height: board.height }
            // The way: along, then up or down.
            Rectangle {
                objectName: "route"
                visible: root.end !== null
                x: Math.min(root.element.here[0], root.end?.x ?? 0) / 100 * board.width
                y: root.element.here[1] / 100 * board.height - height / 2
                width: Math.abs(root.element.here[0] - (root.end?.x ?? 0)) / 100 * board.width
                height: Theme.onPhone(3.4)
                color: Theme.phone.blue
            }
            Rectangle {
                visible: root.end !== null
                x: (root.end?.x ?? 0) / 100 * board.width - width / 2
                y: Math.min(root.element.here[1], root.end?.y ?? 0) / 100 * board.height - width / 2
                width: Theme.onPhone(3.4)
                height: Math.abs(root.element.here[1] - (root.end?.y ?? 0)) / 100 * board.height + width
                color: Theme.phone.blue
            }
            Rectangle {
                id: here

                objectName: "here"
                x: root.element.here[0] / 100 * board.width - width / 2
                y: root.element.here[1] / 100 * board.height - height / 2
                width: Theme.onPhone(8)
                height: width
                radius: width / 2
                color: Theme.phone.blue
                border { width: Theme.thick; color: "#ffffff" }

                // Beside it, where no pin is.
                MapName { anchors.horizontalCenter: undefined; visible: board.holds(here.x + x, here.y + y, width, height) && board.isFree(here.x + x, here.y + y, width, height); x: root.element.here[0] < 30 ? parent.width + Theme.onPhone(1) : -width - Theme.onPhone(1); y: (parent.height - height) / 2; text: qsTr("ここ") }
            }
            Repeater {
                id: pins

                model: root.element.options

                PhoneTouch {
                    id: pin

                    required property var modelData

                    phone: root.phone
                    target: modelData.id
                    spoken: modelData.gloss || modelData.label
                    width: Math.max(Theme.onPhone(18), name.width)
                    height: Theme.onPhone(14) + name.height + Theme.onPhone(1)
                    padding: 0
                    // Whole on the map, wherever it stands; widened, what is not whole any more is not there.
                    visible: board.holds(x, y, width, height)
                    x: Math.max(0, Math.min(board.width - width, modelData.x / 100 * board.width - width / 2))
                    y: Math.max(0, Math.min(board.height - height, modelData.y / 100 * board.height - Theme.onPhone(7)))
                    Accessible.role: Accessible.RadioButton
                    Accessible.checked: modelData.id === root.current
                    contentItem: Item {
                        Rectangle {
                            anchors.horizontalCenter: parent.horizontalCenter
                            width: Theme.onPhone(14)
                            height: width
                            radius: width / 2
                            color: pin.down || pin.modelData.id === root.current ? Theme.phone.blue : "#ffffff"
                            border { width: Theme.thick; color: Theme.phone.blue }

                            Pictogram { anchors.centerIn: parent; name: pin.modelData.picture || "map"; size: parent.width * 0.62; color: pin.down || pin.modelData.id === root.current ? Theme.phone.onBlue : Theme.phone.blue; stroke: 2.2 }
                        }
                        MapName { id: name; y: Theme.onPhone(15); text: pin.modelData.label; gloss: pin.modelData.gloss }
                    }
                }
            }
        }
    }

    component Band: Rectangle { color: "#ffffff"; border { width: 1; color: "#d5d9d0" } }
    component MapName: Rectangle {
        property alias text: words.text
        property alias gloss: words.gloss

        anchors.horizontalCenter: parent.horizontalCenter
        width: words.width + Theme.onPhone(3)
        height: words.implicitHeight + Theme.onPhone(1)
        radius: Theme.onPhone(1.5)
        color: "#ffffff"

        PhoneLabel {
            id: words

            anchors.centerIn: parent
            width: Math.ceil(Math.max(Theme.lettersOf({markup: text, tag: "ja"}, pixels, true).natural, gloss === "" ? 0 : Theme.lettersOf({markup: gloss, tag: ""}, Math.min(Theme.phoneGloss, pixels), false).natural)) + 2
            bold: true
            centred: true
            pixels: Theme.phoneGloss
        }
    }
}
