import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Above the figures: the title, and the ways to write a class.
Column {
    id: root

    spacing: Theme.desk(3)

    DeskText { width: root.width; bold: true; pixels: Theme.deskHeading; markup: Desk.figures.isReady ? Desk.figures.title : qsTr("数えています…") }
    Flow {
        width: root.width
        visible: Desk.figures.isReady && Desk.figures.section === "class_list"
        spacing: Theme.deskGap

        DeskButton { objectName: "enter"; width: implicitWidth + Theme.desk(8); look: "outline"; markup: qsTr("教室をたす"); onChosen: Desk.enter() }
        DeskButton { objectName: "import"; width: implicitWidth + Theme.desk(8); look: "outline"; markup: qsTr("表から読みこむ"); onChosen: Desk.importTable() }
    }
}
