import QtQuick
import "../theme"

// A small heading with its pictogram, and the text below it.
Item {
    id: root

    property string pictogram
    property string label
    property string text
    property string tag: ""
    property bool isLit: false

    implicitHeight: words.implicitHeight

    Pictogram { id: mark; y: Math.max(0, words.children[0].firstLine - height / 2); name: root.pictogram; size: Theme.mm(11) }
    Column {
        id: words

        anchors { left: mark.right; leftMargin: Theme.padding; right: parent.right }
        spacing: Theme.mm(1)

        RubyText { width: parent.width; markup: root.label; pixels: Theme.detail; color: Theme.colours.soft }
        RubyText { width: parent.width; markup: root.text; tag: root.tag; pixels: Theme.sized(10, 2); bold: true; isLit: root.isLit }
    }
}
