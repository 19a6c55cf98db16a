import QtQuick
import "../parts"
import "../theme"

// One remedy drawn: the case comes off; the phone is moved up and down over the card; one counts to five.
Rectangle {
    id: root

    property string remedy
    // Left free at its side, for the number.
    property real inset: 0

    radius: Theme.mm(4)
    color: Theme.phone.notice

    Picture { anchors { fill: parent; margins: Theme.mm(1); leftMargin: Math.max(Theme.mm(1), root.inset) } name: root.remedy === "" ? "" : "remedy-" + root.remedy }
}
