import QtQuick
import "../parts"
import "../theme"

// The bottom edge: a line to swipe on one skin, three marks on the other.
Item {
    id: root

    required property var phone
    property bool isLight: false
    readonly property color ink: isLight ? Theme.phone.onScene : Theme.phone.ink

    height: root.phone.skin === "iphone" ? Theme.mm(7) : Theme.mm(10)
    Accessible.ignored: true

    Rectangle {
        anchors.centerIn: parent
        visible: root.phone.skin === "iphone"
        width: parent.width * 0.34
        height: Theme.mm(2)
        radius: height / 2
        color: root.ink
    }
    Row {
        anchors.centerIn: parent
        visible: root.phone.skin === "android"
        spacing: root.width * 0.2

        Repeater {
            model: ["nav-back", "nav-home", "nav-recent"]

            Pictogram {
                required property string modelData

                name: root.phone.skin === "android" ? modelData : ""
                size: Theme.mm(6.5)
                color: root.ink
            }
        }
    }
    RippleArea { anchors.fill: parent; onMissed: root.phone.tapKeys() }
}
