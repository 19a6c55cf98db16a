import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Above the figures: what should be mended on this machine, the title, and the ways to write a class.
Column {
    id: root

    spacing: Theme.desk(3)

    Rectangle {
        objectName: "news"
        visible: Desk.figures.isFirst && Desk.news.length > 0
        width: root.width
        height: told.implicitHeight + 2 * Theme.deskGap
        radius: Theme.radius
        color: Theme.colours.warm

        Column {
            id: told

            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.deskGap }
            spacing: Theme.desk(1.5)

            DeskText { width: parent.width; bold: true; markup: qsTr("お知らせ"); Accessible.role: Accessible.Heading }
            Repeater {
                model: Desk.news

                DeskText { required property string modelData; objectName: "news-line"; width: parent ? parent.width : 0; markup: modelData; pixels: Theme.deskDetail }
            }
        }
    }
    DeskText { width: root.width; bold: true; pixels: Theme.deskHeading; markup: Desk.figures.isReady ? Desk.figures.title : qsTr("数えています…") }
    Flow {
        width: root.width
        visible: Desk.figures.isReady && Desk.figures.section === "class_list"
        spacing: Theme.deskGap

        DeskButton { objectName: "enter"; width: implicitWidth + Theme.desk(8); look: "outline"; markup: qsTr("教室をたす"); onChosen: Desk.enter() }
        DeskButton { objectName: "import"; width: implicitWidth + Theme.desk(8); look: "outline"; markup: qsTr("表から読みこむ"); onChosen: Desk.importTable() }
    }
}
