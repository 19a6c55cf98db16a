import QtQuick
import Kiosk
import "classroom"
import "parts"
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
    onClosing: close => {
        close.accepted = Teacher.mayLeave()
        // The projector's window would keep the program running.
        if (close.accepted)
            Qt.quit()
    }

    Loader {
        objectName: "page"
        anchors.fill: parent
        anchors.topMargin: leaving.visible ? leaving.height : 0
        source: root.pages[Teacher.stage]
    }
    Rectangle {
        id: leaving

        objectName: "leaving"
        visible: Teacher.leaving !== ""
        width: parent.width
        height: words.implicitHeight + 2 * Theme.deskGap
        color: Theme.colours.warm

        DeskText { id: words; x: Theme.deskGap; y: Theme.deskGap; width: parent.width - 2 * Theme.deskGap; markup: Teacher.leaving; bold: true; Accessible.role: Accessible.AlertMessage }
    }
    Window {
        id: projector

        objectName: "projector"
        title: qsTr("ことはじめ: スクリーン")
        color: "#000000"
        onClosing: close => { close.accepted = Teacher.mayLeaveBoard() }
        onVisibleChanged: Teacher.projector.tell(visible)
        // Opened by the program on the second screen, or by hand.
        visible: false
        transientParent: null

        Board { anchors.fill: parent }
    }
}
