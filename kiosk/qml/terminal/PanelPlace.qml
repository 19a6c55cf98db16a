import QtQuick

// Where panels are laid: what they have to know of the page below.
Loader {
    // What may be covered; the whole page where it has no width.
    property rect sheet
    // Where the title of the page ends, which nothing is to cut through.
    property real headFoot: 0
    // Its bar, whose keys nothing is to cut in two.
    property rect bar
    // The middle of the bar's key that asks for help.
    property real helpAt: -1
    // The middle of the rail's key whose panel is open, along the rail.
    property real openAt: -1
}
