import QtQuick
import "../parts"
import "../theme"

// One remedy drawn: the case comes off; the phone is moved up and down over the card; one counts to five.
Rectangle {
    id: root

    property string remedy

    radius: Theme.mm(4)
    color: Theme.phone.notice

    Picture { anchors { fill: parent; margins: Theme.mm(1) } name: root.remedy === "" ? "" : "remedy-" + root.remedy }
}
