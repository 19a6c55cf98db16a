import QtQuick
import Kiosk
import "../parts"
import "../theme"

// What to say: the step's own sentence, large, and the note; then what to look out for and what people ask here.
Rectangle {
    id: root

    readonly property var card: Teacher.card

    component Marked: Item {
        id: marked

        property string pictogram
        property string markup
        property int pixels: Theme.deskText
        property bool bold: false

        width: parent ? parent.width : 0
        height: words.implicitHeight
        visible: markup !== ""

        Pictogram { y: words.y + Theme.desk(0.8); name: marked.pictogram; size: Theme.deskHeading * 1.2; color: Theme.colours.blue }
        DeskText { id: words; objectName: marked.objectName + "-words"; x: Theme.deskHeading * 1.2 + Theme.desk(2.4); width: parent.width - x; markup: marked.markup; pixels: marked.pixels; bold: marked.bold }
    }

    radius: Theme.radius
    color: Theme.colours.sand
    onCardChanged: area.toTop()

    ScrollArea {
        id: area

        anchors { fill: parent; margins: Theme.deskGap; rightMargin: Theme.desk(1.5) }
        spacing: Theme.desk(2)

        Marked { objectName: "card-sentence"; pictogram: "speaker"; markup: root.card.sentence; bold: true; pixels: Theme.deskHeading }
        Marked { objectName: "card-note"; pictogram: "bulb"; markup: root.card.note; pixels: Theme.desk(5.4) }
        Marked { pictogram: "shield"; markup: root.card.warn }
        Marked { pictogram: "eye"; markup: root.card.hint === "" ? "" : qsTr("ヒント: %1").replace("%1", root.card.hint) }
        Repeater {
            model: root.card.troubles

            Marked {
                required property var modelData

                pictogram: "question"
                markup: modelData.sign + "　→　" + modelData.say
            }
        }
    }
}
