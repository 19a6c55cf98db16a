import QtQuick
import Kiosk
import ".."
import "../../theme"

// A line with a knob and a stop per option: the stop is touched, or the knob drawn there. Where the words of the stops have no
// room beside each other the line stands upright.
ChoiceElement {
    id: root

    readonly property int count: element.options.length
    readonly property bool isNamed: element.options.some(option => option.label !== "")
    readonly property real cell: (width - (count - 1) * gap) / count
    readonly property bool isUpright: element.options.some(option => Math.max(
        Theme.lettersOf({markup: option.label, tag: "ja"}, Theme.phoneText, true).natural,
        ...option.gloss.split(" ").map(word => Theme.lettersOf({markup: word, tag: ""}, Theme.phoneGloss, false).natural)) > (width - (count - 1) * Theme.onPhone(4.4)) / count - Theme.mm(1))
    // The room that the line has across.
    readonly property real wide: Theme.onPhone(18)
    // Where each stop is on the line, along it, and where one begins and ends.
    readonly property var middles: Array.from({length: stops.count}, (_, i) => {
        const stop = stops.itemAt(i) as PhoneTouch
        return isUpright ? (stop?.y ?? 0) + (stop?.height ?? 0) / 2 : i * (cell + gap) + cell / 2
    })
    readonly property real from: middles[0] ?? 0
    readonly property real to: middles[count - 1] ?? 0
    // Where the knob is while a finger has it; -1 else.
    property real held: -1

    gap: isUpright ? Theme.onPhone(3) : Math.min(Theme.onPhone(4.4), Theme.mm(count > 4 ? 3 : 9))
    spacing: Theme.onPhone(3)
    seams: isUpright ? spans.slice(1).map(span => span[1] - gap) : []
    spans: element.options.map((option, i) => {
        const stop = isUpright && stops.count > i ? stops.itemAt(i) as PhoneTouch : null
        return [option.id, line.y + (stop?.y ?? 0), line.y + (stop ? stop.y + stop.height : line.height)]
    })

    PhoneLabel { width: root.width; visible: text !== ""; text: root.element.label; gloss: root.element.gloss; bold: true }
    Item {
        id: line

        width: root.width
        height: row.implicitHeight

        Rectangle {
            x: root.isUpright ? (root.wide - width) / 2 : root.from
            y: root.isUpright ? root.from : (root.wide - height) / 2
            width: root.isUpright ? Theme.onPhone(2) : root.to - root.from
            height: root.isUpright ? root.to - root.from : Theme.onPhone(2)
            radius: Theme.onPhone(1)
            color: Theme.phone.line
        }
        Flow {
            id: row

            width: root.width + 1
            spacing: root.gap

            Repeater {
                id: stops

                model: root.element.options

                PhoneTouch {
                    id: stop

                    required property var modelData
                    required property int index
                    // Without words the ends say what it is about.
                    readonly property bool isEnd: !root.isNamed && (index === 0 || index === root.count - 1)
                    readonly property real tall: Math.max(...Array.from({length: stops.count}, (_, i) => (stops.itemAt(i) as PhoneTouch)?.implicitHeight ?? 0), implicitHeight)

                    phone: root.phone
                    target: modelData.id
                    spoken: modelData.gloss || modelData.label || qsTr("%2の うち %1{番目|ばんめ}").arg(index + 1).arg(root.count)
                    width: root.isUpright ? root.width : root.cell
                    height: root.isUpright ? implicitHeight : tall
                    implicitHeight: root.isUpright ? Math.max(Theme.mm(16), words.implicitHeight + Theme.mm(2)) : root.wide + (root.isNamed ? words.implicitHeight : Theme.phoneText * 1.6) + Theme.onPhone(1)
                    padding: 0
                    Accessible.role: Accessible.RadioButton
                    Accessible.checked: modelData.id === root.current
                    contentItem: Item {
                        Rectangle {
                            x: ((root.isUpright ? root.wide : parent.width) - width) / 2
                            y: ((root.isUpright ? parent.height : root.wide) - height) / 2
                            width: Theme.onPhone(root.isUpright ? 7 : 1.6)
                            height: Theme.onPhone(root.isUpright ? 1.6 : 7)
                            radius: Theme.onPhone(0.8)
                            color: Theme.phone.line
                        }
                        PhoneLabel {
                            id: words

                            x: root.isUpright ? root.wide : 0
                            y: root.isUpright ? (parent.height - height) / 2 : root.wide
                            width: parent.width - x
                            text: stop.modelData.label
                            gloss: stop.modelData.gloss
                            bold: true
                            centred: !root.isUpright
                            mostHeight: root.most > 0 ? Math.max(1, root.most - Theme.onPhone(20)) : 0
                        }
                        Text {
                            anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom }
                            visible: stop.isEnd
                            text: "A"
                            textFormat: Text.PlainText
                            color: Theme.phone.ink
                            font { family: Theme.latinFamily; bold: true; pixelSize: Theme.phoneText * (stop.index === 0 ? 0.8 : 1.4) }
                        }
                    }
                }
            }
        }
        Rectangle {
            readonly property int place: root.element.options.findIndex(option => option.id === root.current)
            readonly property real along: root.held >= 0 ? root.held : root.middles[place] ?? 0

            objectName: "knob"
            visible: place >= 0 || root.held >= 0
            x: (root.isUpright ? root.wide / 2 : along) - width / 2
            y: (root.isUpright ? along : root.wide / 2) - height / 2
            width: Theme.onPhone(11)
            height: width
            radius: width / 2
            color: root.held >= 0 ? Theme.phone.blueDown : Theme.phone.blue
            border { width: Theme.thick; color: Theme.phone.glass }
        }
        // The finger takes the knob along; where it lets go, the nearest stop is meant.
        DragHandler {
            readonly property real at: root.isUpright ? centroid.position.y : centroid.position.x

            target: null
            xAxis.enabled: !root.isUpright
            yAxis.enabled: root.isUpright
            grabPermissions: PointerHandler.CanTakeOverFromAnything
            onAtChanged: if (active) root.held = Math.max(root.from, Math.min(root.to, at))
            onActiveChanged: {
                if (active)
                    return
                const far = root.middles.map(middle => Math.abs(middle - root.held))
                if (root.held >= 0 && Hand.accepts(String(root), false))
                    root.phone.tap(root.element.options[far.indexOf(Math.min(...far))].id)
                root.held = -1
            }
        }
    }
}
