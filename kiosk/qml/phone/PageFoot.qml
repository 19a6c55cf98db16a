import QtQuick
import "../parts"
import "../theme"

// The foot of a talk: the menu of the account, or the line one would write in, which here does nothing.
Column {
    id: root

    required property var phone
    required property var menus
    property bool isShown: false
    property bool hasInput: false

    visible: isShown

    Repeater {
        model: root.menus

        PhoneElement {
            required property var modelData

            phone: root.phone
            width: root.width
            element: modelData
        }
    }
    Rectangle {
        objectName: "input-line"
        visible: root.hasInput
        width: root.width
        height: Theme.onPhone(12)
        radius: height / 2
        color: Theme.phone.glass
        border { width: Theme.thin; color: Theme.phone.line }

        RippleArea { anchors.fill: parent; onMissed: root.phone.tap("") }
        Pictogram { x: parent.width - width - Theme.onPhone(4); anchors.verticalCenter: parent.verticalCenter; name: root.hasInput ? "smile" : ""; size: Theme.onPhone(7); color: Theme.phone.soft }
    }
}
