import QtQuick
import ".."
import "../../theme"

// The line at the foot of a talk in which one writes. Its keys stand below it; while one types, they make room. Once something
// is written it can be sent.
Item {
    id: root

    required property var phone
    required property var element
    readonly property string typed: root.phone.typed[element.id] ?? ""
    readonly property bool isFocused: root.phone.focusedField === element.id
    readonly property real gap: Theme.onPhone(4.4)

    implicitHeight: keys.visible ? keys.y + keys.height : box.height

    Rectangle {
        id: box

        width: parent.width - end.width - root.gap
        height: Math.max(Theme.onPhone(17), placeholder.visible ? placeholder.implicitHeight + Theme.onPhone(4) : 0)
        radius: Theme.onPhone(8)
        color: Theme.phone.glass
        border.width: root.isFocused ? Theme.thick : Theme.thin * 1.5
        border.color: root.isFocused ? Theme.phone.blue : Theme.phone.line
    }
    PhoneTouch {
        id: field

        phone: root.phone
        target: root.element.id
        spoken: root.element.gloss || root.element.label
        width: box.width - face.width - Theme.mm(1.5)
        height: box.height
        padding: 0
        corner: box.radius
        // Its ring leaves the next key free.
        shape: Qt.rect(0, 0, width - Theme.mm(2.5), height)
        contentItem: Item {
            PhoneLabel {
                id: placeholder

                visible: root.typed === ""
                x: Theme.onPhone(6)
                width: parent.width - x - Theme.mm(2)
                anchors.verticalCenter: parent.verticalCenter
                text: root.element.label
                gloss: root.element.gloss
                color: Theme.phone.soft
            }
            Written {
                anchors { left: parent.left; leftMargin: Theme.onPhone(4); verticalCenter: parent.verticalCenter }
                phone: root.phone
                element: root.element
                room: parent.width - Theme.onPhone(6)
            }
        }
    }
    SignTouch {
        id: face

        phone: root.phone
        target: "face"
        sign: "smile"
        spoken: root.element.keys["face"]
        x: box.width - width - Theme.mm(1.5)
        y: (box.height - height) / 2
        width: Math.max(Theme.mm(12), Theme.onPhone(12.2))
        height: width
        background: null
    }
    SignTouch {
        id: end

        phone: root.phone
        target: root.typed === "" ? "mic" : "send"
        sign: target
        spoken: root.element.keys[target]
        isFilled: target === "send"
        x: parent.width - width
        y: (box.height - height) / 2
    }
    Row {
        id: keys

        visible: !root.isFocused
        y: box.height + Theme.onPhone(3)
        spacing: root.gap

        SignTouch { phone: root.phone; target: "plus"; sign: "plus"; spoken: root.element.keys["plus"] }
        SignTouch { phone: root.phone; target: "camera-key"; sign: "camera"; spoken: root.element.keys["camera-key"] }
        SignTouch { phone: root.phone; target: "photo-key"; sign: "photo"; spoken: root.element.keys["photo-key"] }
    }
}
