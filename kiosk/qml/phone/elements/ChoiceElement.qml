import QtQuick
import "../../theme"

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
    // The options as they stand one after the other in an item of it, and how far lines of them are apart.
    property Repeater tiles: null
    property Item area: null
    property real gap: Theme.onPhone(4.4)
    readonly property var places: Array.from({length: tiles?.count ?? 0}, (_, i) => {
        const top = (area?.y ?? 0) + (tiles.itemAt(i)?.y ?? 0)
        return [top, top + (tiles.itemAt(i)?.height ?? 0)]
    })
    // Where between its options a page may end: with room for a ring.
    property var seams: [...new Set(places.map(place => place[0]))].filter(top => top > 0).map(top => top - gap)
    // Where each option stands: its name, from where, to where.
    property var spans: element.options.map((option, i) => [option.id, ...places[i] ?? [0, height]])
}
