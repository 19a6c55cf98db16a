import QtQuick
import "../theme"

// How the icons of the home screen stand: all of one size, whatever their names, and a page of them whole.
Item {
    id: root

    // The elements of the page, and how wide and high it is; where it is gone through by keys, these take of it.
    required property var words
    required property real wide
    required property real most
    required property real keys
    readonly property int columns: Theme.phoneScale > 1.2 ? 2 : 3
    readonly property int lines: Math.ceil(words.length / columns)
    readonly property real cell: Math.floor(wide / columns)
    readonly property bool hasGloss: words.some(one => one.gloss)
    // A long name is broken in two; where there is nearly the width, it stands on one line, a little smaller. In the usual
    // size there is room below it: hardly smaller than the others.
    readonly property real least: columns > 2 ? 0.92 : 0.75
    readonly property var names: words.filter(one => one.kind === "app").map(one =>
        Theme.lettersOf({markup: one.label, tag: "ja"}, Theme.phoneText, true).natural * least <= cell - Theme.mm(2) ? one.label : one.name)
    readonly property bool isBroken: names.some(one => one.includes("\u200b"))
    // Where they are large and one of them is broken, that one is a little smaller.
    readonly property real name: (Theme.phoneText * (isBroken ? 2.9 : 1.5) + (hasGloss ? Theme.phoneGloss * 1.45 : 0)) * (isBroken && columns < 3 ? 0.85 : 1)
    readonly property real head: Math.min(Theme.mm(9), most * 0.03)
    // In two columns they are large: as many lines as are seen at once.
    readonly property int together: columns > 2 ? Math.max(lines, 3) : Math.max(2, Math.min(lines, Math.floor((most - keys) / (name + Theme.onPhone(24)))))
    readonly property real room: Math.floor((most - Math.max(head, Theme.mm(3)) - (together < lines ? keys : 0)) / together)
    readonly property real side: Math.max(Theme.mm(12), Math.min(cell * 0.72, Theme.onPhone(29), room - name - Theme.onPhone(5.4)))
}
