import QtQuick
import "../../parts"
import "../../theme"

// What is left: a circle for enough, a triangle for little, a cross for nothing.
Item {
    id: root

    // What shows the places, and the one of its options that is meant.
    required property var element
    required property string option
    readonly property string vacancy: element.full.includes(option) ? "full" : element.few.includes(option) ? "few" : "free"
    property real size: Theme.phoneText
    property bool isChosen: false
    // With what it stands beside as %1.
    readonly property string said: vacancy === "full" ? qsTr("%1、いっぱいです") : vacancy === "few" ? qsTr("%1、のこり わずかです") : "%1"

    width: size
    height: size

    Rectangle {
        objectName: "free"
        visible: root.vacancy === "free"
        anchors.fill: parent
        radius: width / 2
        color: "transparent"
        border { width: Theme.thin * 1.5; color: root.isChosen ? Theme.phone.onBlue : Theme.phone.green }
    }
    Pictogram {
        objectName: root.vacancy
        visible: root.vacancy !== "free"
        anchors.centerIn: parent
        name: root.vacancy === "few" ? "triangle" : "close"
        size: root.size * 1.25
        color: root.isChosen ? Theme.phone.onBlue : root.vacancy === "few" ? Theme.phone.ink : Theme.phone.soft
    }
}
