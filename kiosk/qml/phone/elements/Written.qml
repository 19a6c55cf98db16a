import QtQuick
import "../../parts"
import "../../theme"

// What stands in a place to write in, and the mark where the next letter comes. Long words are set smaller, so that the end,
// where one writes, stays in the box: from the first letter on.
Row {
    id: root

    required property var phone
    required property var element
    // How wide it may be.
    required property real room
    property string sign
    readonly property string typed: root.phone.typed[element.id] ?? ""
    readonly property bool isFocused: root.phone.focusedField === element.id
    // Of a password nothing can be read until its eye is open.
    readonly property bool isSecret: element.kind === "secret"
    readonly property bool isHidden: isSecret && !root.phone.switched["eye"]
    readonly property string before: isHidden ? veiled(element.value) : element.value ?? ""
    readonly property string suffix: element.suffix ?? ""
    // What follows is set off until a sign joins it, as the @ of an address: hanaexample.jp would be one word.
    readonly property bool isJoined: /[^A-Za-z0-9]$/.test(typed)
    readonly property real apart: suffix === "" ? 0 : Theme.onPhone(4)

    function veiled(letters: string): string { return root.phone.printed.hidden.repeat(letters.length) }

    scale: Math.min(1, room / Math.max(1, implicitWidth - written.width - gap.width + apart + longest.advanceWidth))
    transformOrigin: Item.Left

    TextMetrics {
        id: longest

        readonly property string letters: root.phone.goal[root.element.id] ?? ""
        readonly property string goal: root.isHidden ? root.veiled(letters) : letters

        font: written.font
        text: root.before + (goal.length > root.typed.length ? goal : root.typed)
    }
    Pictogram { visible: root.sign !== ""; name: root.sign; size: Theme.phoneText * 1.2; color: Theme.phone.soft }
    Item { visible: root.sign !== ""; width: Theme.onPhone(4); height: 1 }
    Text {
        id: written

        objectName: "typed"
        anchors.verticalCenter: parent.verticalCenter
        // An empty one would take its gap with it.
        width: Math.max(1, implicitWidth)
        text: root.before + root.typed
        textFormat: Text.PlainText
        color: Theme.phone.ink
        font { family: root.isSecret && !root.isHidden || ["abc", "digits"].includes(root.element.keyboard) ? Theme.latinFamily : Theme.japaneseFamily; pixelSize: Theme.phoneText * 1.25; bold: true }

        // The mark takes no room: an address has no gap.
        Rectangle { objectName: "caret"; visible: root.isFocused; x: parent.implicitWidth; anchors.verticalCenter: parent.verticalCenter; width: Theme.thick; height: Theme.phoneText * 1.5; color: Theme.phone.blue }
    }
    Item { id: gap; width: root.isJoined ? 0 : root.apart; height: 1 }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        text: root.suffix
        textFormat: Text.PlainText
        color: !root.isJoined ? Theme.phone.soft : Theme.phone.ink
        font: written.font
    }
}
