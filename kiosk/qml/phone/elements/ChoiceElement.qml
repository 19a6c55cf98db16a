import QtQuick

// What all that one chooses from has in common; its drawings differ.
Column {
    id: root

    required property var phone
    required property var element
    readonly property string current: root.phone.chosen[element.id] ?? element.value
    // Its height when it is asked for nothing, how much lower it may be, and how much of that it is asked for, from 0 to 1.
    property real natural: implicitHeight
    property real spare: 0
    property real give: 0
    // No option is higher, so that it can be seen whole; 0 where that does not matter.
    property real most: 0
    // Where between its options a page may end: with room for a ring.
    property var seams: []
    // Where each option stands: its name, from where, to where.
    property var spans: element.options.map(option => [option.id, 0, height])
}
