import QtQuick

// The menu of an account, at the foot of its talk.
Column {
    id: root

    required property var phone
    required property var menus
    property bool isShown: false

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
}
