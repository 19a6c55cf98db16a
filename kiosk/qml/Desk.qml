import QtQuick
import Kiosk
import "theme"

// The staff desk: locked, or the counts.
Window {
    title: qsTr("ことはじめ: 職員")
    color: Theme.colours.paper

    Loader {
        objectName: "page"
        anchors.fill: parent
        source: Desk.isOpen ? "desk/CountsPage.qml" : "desk/PinPage.qml"
    }
}
