import QtQuick
import "../theme"

// Where we are: one bar per step, done with a tick, passed over hollow, and the number in words.
Item {
    id: root

    property int number: 1
    property int count: 1
    property bool isDone: false
    // In large letters, before a single bar.
    property bool isLarge: false
    // Of each step before, whether it was done.
    property var done: []

    // Of the way that lies behind: 0 to 1.
    readonly property real share: (number - (isDone ? 0 : 1)) / Math.max(1, count)

    implicitHeight: Math.max(Theme.drawn(40), label.implicitHeight)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: number + " / " + count

    Row {
        id: bars

        objectName: "bars"
        visible: !root.isLarge
        anchors { left: parent.left; right: parent.right; rightMargin: widest.width + Theme.drawn(24); verticalCenter: parent.verticalCenter }
        spacing: Theme.drawn(10)

        Repeater {
            model: root.count

            Rectangle {
                required property int index

                readonly property bool isHere: index === root.number - 1
                readonly property bool isReady: isHere ? root.isDone : index < root.number && (root.done[index] ?? true)

                width: (bars.width - (root.count - 1) * bars.spacing) / root.count
                height: Theme.drawn(26)
                radius: height / 2
                color: isReady ? Theme.colours.blue : isHere || index < root.number ? Theme.colours.card : Theme.colours.track
                border.width: !isReady && index < root.number ? (isHere ? Theme.drawn(5) : Theme.thin) : 0
                border.color: Theme.colours.blue

                Pictogram { anchors.centerIn: parent; visible: parent.isReady && parent.width > width * 1.5; name: "check"; size: Theme.drawn(22); color: Theme.colours.onBlue; stroke: 3.4 }
            }
        }
    }
    // The bars keep their length, whichever number stands beside them.
    TextMetrics { id: widest; font: Qt.font({family: Theme.japaneseFamily, pixelSize: label.pixels, bold: true}); text: "0".repeat(("" + root.count).length) + " / " + root.count }
    RubyText {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        x: root.isLarge ? 0 : parent.width - width
        width: implicitWidth
        markup: root.isLarge ? qsTr("{手順|てじゅん} %1/%2").replace("%1", root.number).replace("%2", root.count) : root.number + " / " + root.count
        isSpaced: true
        bold: true
        pixels: Theme.letters(36, root.isLarge ? 1.8 : 1.2)
        family: root.isLarge ? Theme.family : Theme.japaneseFamily
    }
    Rectangle {
        visible: root.isLarge
        x: label.width + Theme.drawn(32)
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x
        height: Theme.drawn(36)
        radius: height / 2
        color: Theme.colours.card
        border { width: Theme.drawn(5); color: Theme.colours.blue }

        Rectangle { width: parent.width * root.share; height: parent.height; radius: parent.radius; color: Theme.colours.blue }
    }
}
