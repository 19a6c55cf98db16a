import QtQuick
import "../parts"
import "../theme"

// A table from above: the card, and the phone lying on it. Drawn as a whole: what is turned here would have jagged edges.
Rectangle {
    radius: Theme.mm(5)
    color: Theme.phone.table

    Picture { anchors.fill: parent; name: "gesture-card" }
}
