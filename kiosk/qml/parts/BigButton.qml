import QtQuick
import "../theme"

// A button with its word, and a pictogram where there is room for both.
Touchable {
    id: root

    property string pictogram
    // plain: grey border · outline: blue border · primary: filled blue
    property string look: "plain"
    property int pixels: Theme.button
    property real leastRuby: Theme.leastRuby
    property real leastHeight: Theme.mainTarget
    property string family: Theme.familyOf(markup, tag)

    readonly property color inkColour: look === "primary" ? Theme.colours.onBlue
                                       : look === "outline" ? Theme.colours.blue : Theme.colours.ink
    readonly property real iconSize: pixels * 1.25
    readonly property real room: availableWidth
    readonly property bool hasIcon: pictogram !== "" && label.implicitWidth + iconSize + Theme.mm(2.5) <= room
    readonly property real textRoom: room - (hasIcon ? iconSize + Theme.mm(2.5) : 0)

    isMain: true
    leftPadding: Theme.mm(2.4)
    rightPadding: Theme.mm(2.4)
    topPadding: Theme.mm(2)
    bottomPadding: Theme.mm(2)
    implicitWidth: label.implicitWidth + (pictogram === "" ? 0 : iconSize + Theme.mm(2.5)) + leftPadding + rightPadding
    implicitHeight: Math.max(leastHeight, label.implicitHeight + topPadding + bottomPadding)

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? (root.look === "primary" ? Theme.colours.ink : Theme.colours.pressed)
               : root.look === "primary" ? Theme.colours.blue : Theme.colours.card
        border.width: Theme.thin
        border.color: root.look === "plain" ? Theme.colours.border : Theme.colours.blue

        FocusRing { shown: root.hasKeyFocus }
    }
    contentItem: Item {
        Pictogram {
            x: (root.room - (root.hasIcon ? root.iconSize + Theme.mm(2.5) : 0) - label.shownWidth) / 2
            anchors.verticalCenter: parent.verticalCenter
            visible: root.hasIcon
            name: root.pictogram
            size: root.iconSize
            color: root.look === "primary" && root.down ? Theme.colours.paper : root.inkColour
        }
        // Where there is no room beside the word: colour alone would not tell which one is on.
        Pictogram {
            anchors { right: parent.right; top: parent.top }
            visible: root.pictogram !== "" && !root.hasIcon
            name: root.pictogram
            size: Theme.mm(6.5)
            color: root.look === "primary" && root.down ? Theme.colours.paper : root.inkColour
            stroke: 3
        }
        RubyText {
            id: label

            readonly property real shownWidth: Math.min(implicitWidth, root.textRoom)

            x: root.hasIcon ? (root.room + root.iconSize + Theme.mm(2.5) - shownWidth) / 2 : (root.room - shownWidth) / 2
            width: shownWidth
            anchors.verticalCenter: parent.verticalCenter
            markup: root.markup
            family: root.family
            pixels: root.pixels
            leastRuby: root.leastRuby
            bold: true
            centred: true
            color: root.look === "primary" && root.down ? Theme.colours.paper : root.inkColour
            rubyColor: color
        }
    }
}
