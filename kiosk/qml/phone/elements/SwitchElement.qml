import QtQuick
import ".."
import "../../parts"
import "../../theme"

// Something that is on or off: a switch to slide, or a box to tick.
PhoneTouch {
    id: root

    required property var element
    readonly property bool isOn: root.phone.switched[element.id] ?? element.on
    readonly property bool isBox: element.kind === "checkbox"

    target: element.id
    spoken: element.gloss || element.label
    Accessible.role: isBox ? Accessible.CheckBox : Accessible.Switch
    Accessible.checked: isOn
    implicitHeight: Math.max(Theme.onPhone(18), label.implicitHeight + 2 * padding)
    spare: implicitHeight - Math.max(Theme.mm(16), label.implicitHeight + Theme.mm(2))
    background: Rectangle { radius: root.corner; color: root.down ? Theme.phone.fill : "transparent" }
    contentItem: Item {
        Rectangle {
            id: mark

            x: root.isBox ? 0 : parent.width - width
            anchors.verticalCenter: parent.verticalCenter
            width: root.isBox ? Theme.onPhone(11) : Theme.onPhone(21)
            height: Theme.onPhone(11)
            radius: root.isBox ? Theme.onPhone(1.5) : height / 2
            color: root.isOn ? Theme.phone.green : Theme.phone.glass
            border { width: Theme.thin * 1.5; color: root.isOn ? Theme.phone.green : Theme.phone.line }

            Pictogram { anchors.centerIn: parent; visible: root.isBox && root.isOn; name: "check"; size: Theme.onPhone(9); color: Theme.phone.glass; stroke: 2.8 }
            Rectangle {
                visible: !root.isBox
                x: root.isOn ? parent.width - width - Theme.onPhone(1) : Theme.onPhone(1)
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.onPhone(9)
                height: width
                radius: width / 2
                color: root.isOn ? Theme.phone.glass : Theme.phone.line
            }
        }
        PhoneLabel {
            id: label

            x: root.isBox ? mark.width + Theme.onPhone(3) : 0
            width: parent.width - mark.width - Theme.onPhone(3)
            anchors.verticalCenter: parent.verticalCenter
            text: root.element.label
            gloss: root.element.gloss
            mostHeight: root.most > 0 ? Math.max(1, root.most - Theme.onPhone(4)) : 0
        }
    }
}
