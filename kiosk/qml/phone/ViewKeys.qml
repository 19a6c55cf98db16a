import QtQuick
import "elements"
import "../theme"

// The keys of what is looked at more closely: of a paper those that turn it, and those that widen it. At its end a key is pale.
Item {
    id: root

    required property var phone
    required property var element
    readonly property var names: ["earlier", "later", "narrower", "wider"].filter(name => element.keys[name] !== undefined)
    readonly property var signs: ({earlier: "back", later: "next", narrower: "minus", wider: "plus"})
    readonly property var atEnd: ({
        earlier: root.phone.sheet === 0, later: root.phone.sheet === element.pages?.length - 1,
        narrower: root.phone.wide === 0, wider: root.phone.wide === root.phone.widest
    })
    // Between two keys there is room for a ring.
    readonly property real pitch: Math.min((width - side) / 3, side + Theme.onPhone(9))
    readonly property real side: Theme.onPhone(14)

    implicitHeight: side

    Repeater {
        model: root.names

        SignTouch {
            required property int index
            required property string modelData

            phone: root.phone
            target: modelData
            sign: root.signs[modelData]
            spoken: root.element.keys[modelData]
            isPale: root.atEnd[modelData]
            // Those that turn stand at the left, those that widen at the right.
            x: index < root.names.length - 2 ? index * root.pitch : root.width - width - (root.names.length - 1 - index) * root.pitch
        }
    }
}
