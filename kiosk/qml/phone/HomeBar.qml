import QtQuick
import "../parts"
import "../theme"

// The bottom edge: a line to swipe on one skin, three marks on the other.
Item {
    id: root

    required property var phone
    readonly property var marks: ["nav-back", "nav-home", "nav-recent"]
    property bool isLight: false
    readonly property color ink: isLight ? Theme.phone.onScene : Theme.phone.ink

    // A mark that is to be touched here has room for its ring.
    readonly property bool isTouched: root.phone.skin === "android" && root.phone.screen.edges.some(edge => edge !== "back")

    height: root.phone.skin === "iphone" ? Theme.mm(7) : Theme.mm(isTouched ? 18.5 : 10)
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
        id: row

        anchors.centerIn: parent
        visible: root.phone.skin === "android"
        spacing: root.width * 0.2

        Repeater {
            model: root.marks

            Pictogram {
                required property string modelData

                name: root.phone.skin === "android" ? modelData : ""
                size: Theme.mm(6.5)
                color: root.ink
            }
        }
    }
    RippleArea { anchors.fill: parent; onMissed: root.phone.tapKeys() }
    Repeater {
        model: root.isTouched ? root.marks : []

        PhoneTouch {
            required property int index
            required property string modelData

            visible: root.isTouched && root.phone.screen.edges.includes(modelData)
            x: row.x + index * (Theme.mm(6.5) + row.spacing) + Theme.mm(3.25) - width / 2
            y: (parent.height - height) / 2
            width: Theme.mm(12.2)
            height: width
            phone: root.phone
            target: modelData
            spoken: modelData === "nav-home" ? qsTr("ホームに もどる") : qsTr("もどる")
            corner: width / 2
        }
    }
}
