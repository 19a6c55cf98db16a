import QtQuick
import "../parts"
import "../theme"

// What a table does not say by itself: its year, its place, what its courses are here, what its columns tell.
Column {
    id: root

    required property var table
    property bool areColumnsShown: table.asks.columns

    spacing: Theme.desk(3)

    DeskChoice {
        width: root.width
        visible: root.table.asks.year
        name: "import-year"
        label: qsTr("何年度の表ですか")
        options: root.table.years
        current: root.table.said.year
        onPicked: value => root.table.tell("year", value)
    }
    Column {
        width: root.width
        visible: root.table.asks.place
        spacing: Theme.desk(1)

        DeskText { width: parent.width; bold: true; markup: qsTr("表に場所のない教室は、どこでしましたか") }
        Row {
            spacing: Theme.deskGap

            DeskField { id: place; objectName: "import-place"; width: root.width * 0.6; text: root.table.said.place; hint: qsTr("人の名前は書きません"); spoken: qsTr("場所") }
            DeskButton { objectName: "import-place-set"; width: implicitWidth + Theme.desk(6); markup: qsTr("これにする"); onChosen: root.table.tell("place", place.text) }
        }
    }
    DeskChoice {
        width: root.width
        visible: root.table.asks.course
        name: "import-course"
        label: qsTr("表に講座のない教室は、どの講座ですか")
        options: root.table.courses
        current: root.table.said.course
        onPicked: value => root.table.tell("course", value)
    }
    Repeater {
        model: root.table.names

        DeskChoice {
            required property var modelData
            required property int index

            width: root.width
            name: "import-name-" + index
            label: qsTr("「%1」は、どの講座ですか").replace("%1", modelData.name)
            options: root.table.courses
            current: modelData.course
            onPicked: value => root.table.name(modelData.name, value)
        }
    }
    Flow {
        width: root.width
        spacing: Theme.deskGap

        Repeater {
            model: root.table.sheets

            DeskButton {
                required property var modelData

                objectName: "import-sheet-" + modelData.name
                width: Math.min(root.width, implicitWidth + Theme.desk(8))
                markup: modelData.name
                pictogram: modelData.isRead ? "check" : ""
                look: modelData.isRead ? "primary" : "plain"
                onChosen: root.table.sheet(modelData.name)
            }
        }
        DeskButton { objectName: "import-columns"; visible: root.table.columns.length > 0 && !root.areColumnsShown; width: implicitWidth + Theme.desk(8); markup: qsTr("列の意味を直す"); onChosen: root.areColumnsShown = true }
    }
    Repeater {
        model: root.areColumnsShown ? root.table.columns : []

        DeskChoice {
            required property var modelData
            required property int index

            width: root.width
            name: "import-column-" + index
            label: qsTr("「%1」の列は").replace("%1", modelData.heading)
            options: root.table.fields
            current: modelData.field
            onPicked: value => root.table.column(modelData.heading, value)
        }
    }
}
