import QtQuick
import Kiosk
import "theme"

// The staff desk: locked, or the counts.
Window {
    title: qsTr("ことはじめ: 職員")
    color: Theme.colours.paper
    // Closed by a key or by the window's own button: at any time, but not while something is being written.
    onClosing: close => { close.accepted = Desk.mayClose() }

    Loader {
        objectName: "page"
        anchors.fill: parent
        source: Desk.isOpen ? "desk/CountsPage.qml" : "desk/PinPage.qml"
    }
}
