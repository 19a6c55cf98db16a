import QtQuick
import "../../theme"

// A password, hidden as it is written; the eye beside it shows what stands there, and hides it again.
Item {
    id: root

    required property var phone
    required property var element
    readonly property alias field: field

    implicitHeight: field.implicitHeight

    FieldElement {
        id: field

        phone: root.phone
        element: root.element
        width: parent.width - aside
        height: parent.height
        aside: eye.width + Theme.onPhone(2.4)
    }
    SignTouch {
        id: eye

        phone: root.phone
        target: "eye"
        sign: root.phone.switched["eye"] ? "eye-closed" : "eye"
        spoken: root.element.keys["eye"]
        x: parent.width - width
        y: field.middle - height / 2
    }
}
