import QtQuick
import "../parts"
import "../theme"

// What stays at the foot of a page while the rest is scrolled: the menu of an account, the line one writes in, the keys of a
// camera or a call; in a talk without any, a line that does nothing.
Column {
    id: root

    required property var phone
    // What stands on the page, and how high that is.
    required property var words
    required property real room
    property bool isTalk: false
    property bool isTyping: false
    // With large letters, or words in two languages, a menu would leave no room for the talk, and stands behind it.
    readonly property bool areMenusBehind: Theme.phoneScale > 1.1 || words.some(one => one.options?.some(option => option.gloss !== "")) && room < Theme.mm(230)
    readonly property var pinned: words.filter(one => ["talk_bar", "bar"].includes(one.kind) || one.kind === "rich_menu" && !areMenusBehind)
    // What is looked at more closely has its keys here, however long it is.
    readonly property var viewed: words.filter(one => one.keys.wider !== undefined)
    // Beside a menu, and where letters are large, there is no room for it.
    readonly property bool hasInput: isTalk && Theme.phoneScale <= 1.1 && !words.some(one => ["rich_menu", "talk_bar", "bar"].includes(one.kind))
    readonly property bool isShown: isTyping ? pinned.some(one => one.kind === "talk_bar") : pinned.length > 0 || viewed.length > 0 || hasInput
    // The names of what can be touched in it.
    readonly property var names: [].concat(...pinned.map(one => [one.id, ...(one.options ?? []).map(option => option.id), ...Object.keys(one.keys)]), ...viewed.map(one => [...Object.keys(one.keys)]))

    visible: isShown
    spacing: Theme.onPhone(3)

    Repeater {
        model: root.viewed

        ViewKeys {
            required property var modelData

            phone: root.phone
            visible: !root.isTyping
            width: root.width
            element: modelData
        }
    }
    Repeater {
        model: root.pinned

        PhoneElement {
            required property var modelData

            phone: root.phone
            visible: !root.isTyping || modelData.kind === "talk_bar"
            width: root.width
            element: modelData
        }
    }
    Rectangle {
        objectName: "input-line"
        visible: root.hasInput
        width: root.width
        height: Theme.onPhone(12)
        radius: height / 2
        color: Theme.phone.glass
        border { width: Theme.thin; color: Theme.phone.line }

        RippleArea { anchors.fill: parent; onMissed: root.phone.tap("") }
        Pictogram { x: parent.width - width - Theme.onPhone(4); anchors.verticalCenter: parent.verticalCenter; name: root.hasInput ? "smile" : ""; size: Theme.onPhone(7); color: Theme.phone.soft }
    }
}
