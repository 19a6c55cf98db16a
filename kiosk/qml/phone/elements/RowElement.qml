import QtQuick
import ".."
import "../../parts"
import "../../theme"

// A line of a list: a picture, a label, a detail, and an arrow; of a list of talks when it came and how many are not read.
PhoneTouch {
    id: root

    required property var element
    readonly property bool isOfTalks: element.time !== "" || element.unread > 0
    readonly property real tall: Math.max(words.implicitHeight, end.visible ? end.implicitHeight : 0)
    readonly property string named: element.gloss || element.label

    target: element.id
    spoken: element.unread > 0 ? qsTr("%1。{読|よ}んでいない ものが %2").arg(named).arg(element.unread) : named
    // Asked for only where it is higher than the glass.
    seams: [...label.seams.map(y => words.y + y + topPadding), ...detail.seams.map(y => words.y + detail.y + y + topPadding)]
    implicitHeight: Math.max(Theme.onPhone(20), tall + Theme.onPhone(6))
    spare: implicitHeight - Math.max(Theme.mm(16), tall + Theme.mm(2))
    shape: Qt.rect(-Theme.mm(1.8), 0, width + Theme.mm(3.6), height)
    background: Rectangle {
        color: root.down ? Theme.phone.fill : Theme.phone.glass

        Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: Theme.thin; color: Theme.phone.line }
    }
    contentItem: Item {
        Rectangle {
            id: face

            visible: root.element.picture !== ""
            width: visible ? Theme.onPhone(14) : 0
            height: width
            radius: width / 2
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.phone.fill

            Pictogram { anchors.centerIn: parent; name: root.element.picture; size: Theme.onPhone(9.5); color: Theme.phone.green }
        }
        Column {
            id: words

            x: face.width + (face.visible ? Theme.onPhone(2.5) : 0)
            width: parent.width - x - Math.max(Theme.onPhone(7), end.width + Theme.onPhone(2))
            anchors.verticalCenter: parent.verticalCenter

            PhoneLabel { id: label; width: parent.width; text: root.element.label; gloss: root.element.gloss; mostHeight: root.most > 0 ? Math.max(1, root.most - detail.height - Theme.onPhone(2)) : 0 }
            PhoneLabel { id: detail; width: parent.width; visible: text !== ""; mostHeight: root.most * 0.45; text: root.element.detail; pixels: Theme.phoneGloss; color: Theme.phone.soft }
        }
        Column {
            id: end

            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            visible: root.isOfTalks
            width: visible ? Math.max(time.visible ? time.width : 0, unread.visible ? unread.width : 0) : 0
            spacing: Theme.onPhone(1)

            PhoneLabel {
                id: time

                anchors.right: parent.right
                visible: text !== ""
                width: Math.ceil(Theme.lettersOf({markup: text, tag: "ja"}, Theme.phoneGloss, false).natural) + 1
                text: root.element.time
                pixels: Theme.phoneGloss
                color: Theme.phone.soft
            }
            Rectangle {
                id: unread

                objectName: "unread"
                anchors.right: parent.right
                visible: root.element.unread > 0
                width: Math.max(height, number.implicitWidth + Theme.onPhone(4))
                height: Math.round(Theme.phoneGloss * 1.35)
                radius: height / 2
                color: Theme.phone.green

                Text {
                    id: number

                    anchors.centerIn: parent
                    text: root.element.unread
                    textFormat: Text.PlainText
                    color: Theme.phone.onBlue
                    font { family: Theme.japaneseFamily; pixelSize: Theme.phoneGloss; bold: true }
                }
            }
        }
        Pictogram {
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            visible: !root.isOfTalks
            name: "next"
            size: Theme.onPhone(6)
            color: Theme.phone.soft
        }
    }
}
