import QtQuick
import ".."
import "../../theme"

// The number that is keyed in, as large as it goes in its line, over the keys of the telephone.
PhoneTouch {
    id: root

    required property var element
    readonly property string typed: root.phone.typed[element.id] ?? ""
    readonly property bool isFocused: root.phone.focusedField === element.id

    target: element.id
    spoken: element.gloss || element.label || qsTr("{電話番号|でんわばんごう}")
    implicitHeight: (label.visible ? label.implicitHeight : 0) + line.height + 2 * padding
    seams: label.seams.map(y => y + topPadding)
    joints: label.visible ? [topPadding + line.y - Theme.onPhone(1)] : []
    shape: Qt.rect(leftPadding, topPadding + line.y, line.width, line.height)
    contentItem: Item {
        PhoneLabel { id: label; visible: text !== ""; width: parent.width; text: root.element.label; gloss: root.element.gloss; bold: true; centred: true }
        Rectangle {
            id: line

            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.max(Theme.onPhone(17), Theme.phoneText * 2.3)
            radius: Theme.onPhone(2)
            color: Theme.phone.glass
            border { width: root.isFocused ? Theme.thick : Theme.thin * 1.5; color: root.isFocused ? Theme.phone.blue : Theme.phone.line }

            Text {
                id: number

                objectName: "dialled"
                anchors.centerIn: parent
                scale: Math.min(1, (line.width - Theme.onPhone(10)) / Math.max(1, implicitWidth))
                text: root.typed
                textFormat: Text.PlainText
                color: Theme.phone.ink
                font { family: Theme.latinFamily; pixelSize: Theme.phoneText * 1.6; bold: true }
            }
            Rectangle { visible: root.isFocused; x: (line.width + number.implicitWidth * number.scale) / 2 + Theme.mm(0.6); anchors.verticalCenter: parent.verticalCenter; width: Theme.thick; height: line.height * 0.6; color: Theme.phone.blue }
        }
    }
}
