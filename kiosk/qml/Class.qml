import QtQuick
import Kiosk
import "classroom"
import "theme"

// The instructor's console, and the projector's window beside it.
Window {
    id: root

    readonly property var pages: ({
        opening: "classroom/ClassForm.qml", teaching: "classroom/ClassConsole.qml", survey: "classroom/ClassSurvey.qml",
        closed: "classroom/ClassSummary.qml"
    })
    property alias projector: projector

    title: qsTr("ことはじめ: 教室")
    color: Theme.colours.paper

    Loader {
        objectName: "page"
        anchors.fill: parent
        source: root.pages[Teacher.stage]
    }
    Window {
        id: projector

        objectName: "projector"
        title: qsTr("ことはじめ: スクリーン")
        color: "#000000"
        // Opened by the program on the second screen, or by hand.
        visible: false
        transientParent: null

        Board { anchors.fill: parent }
    }
}
