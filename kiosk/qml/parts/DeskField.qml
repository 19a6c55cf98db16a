import QtQuick
import "../theme"

// A line to write in.
Rectangle {
    id: root

    property alias text: input.text
    property string hint
    property string spoken: hint

    signal edited(string text)

    implicitHeight: Theme.deskTarget
    radius: Theme.desk(2)
    color: Theme.colours.card
    border { width: input.activeFocus ? Theme.thick : Theme.thin; color: input.activeFocus ? Theme.colours.blue : Theme.colours.border }

    TextInput {
        id: input

        objectName: root.objectName + "-input"
        anchors { fill: parent; leftMargin: Theme.desk(3); rightMargin: Theme.desk(3) }
        verticalAlignment: TextInput.AlignVCenter
        activeFocusOnTab: true
        clip: true
        maximumLength: 40
        color: Theme.colours.ink
        selectByMouse: true
        font { family: Theme.family; pixelSize: Theme.deskText }
        Accessible.role: Accessible.EditableText
        Accessible.name: root.spoken
        onTextEdited: root.edited(text)
    }
    DeskText {
        anchors { left: parent.left; leftMargin: Theme.desk(3); verticalCenter: parent.verticalCenter }
        width: parent.width - Theme.desk(6)
        visible: input.text === "" && !input.activeFocus
        markup: root.hint
        color: Theme.colours.soft
    }
}
