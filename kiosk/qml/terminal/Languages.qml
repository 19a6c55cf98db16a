import QtQuick

// Each language written in itself, in a letter of its own.
Frame {
    id: root

    CardGrid { anchors.fill: parent }
}
