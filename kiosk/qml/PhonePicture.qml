import QtQuick
import Kiosk
import "phone"
import "theme"

// The drawn phone alone, for paper and web pages.
Window {
    color: "#ffffff"

    Handset {
        anchors { fill: parent; margins: Theme.mm(1) }
        phone: Pictured.phone
    }
}
