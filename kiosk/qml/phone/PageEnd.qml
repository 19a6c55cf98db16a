import QtQuick

// What lies over the part of a page that would be cut through: empty, until one goes down.
Rectangle {
    id: root

    signal missed()

    objectName: "page-end"

    RippleArea { anchors.fill: parent; onMissed: root.missed() }
}
