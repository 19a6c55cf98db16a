import QtQuick
import ".."
import "../../parts"
import "../../theme"

// A message of a talk, from the left or, when it is the learner's own, from the right. A stamp is only its picture.
PhoneTouch {
    id: root

    required property var element

    target: element.id
    spoken: element.gloss || element.label
    seams: element.kind === "stamp" ? [] : words.seams.map(y => words.y + y + topPadding)
    implicitHeight: (element.kind === "stamp" ? bubble.width : words.implicitHeight + Theme.onPhone(7)) + 2 * padding
    spare: element.kind === "stamp" ? 0 : Theme.mm(3.5)
    contentItem: Item {
        Rectangle {
            id: bubble

            x: root.element.mine ? parent.width - width : 0
            width: root.element.kind === "stamp" ? Theme.onPhone(26) : parent.width * 0.9
            height: root.element.kind === "stamp" ? width : parent.height
            radius: Theme.onPhone(5)
            color: root.element.kind === "stamp" ? Theme.phone.glass : root.element.mine ? Theme.phone.mine : Theme.phone.glass

            Pictogram { anchors.centerIn: parent; visible: root.element.kind === "stamp"; name: root.element.picture; size: Theme.onPhone(20); color: Theme.phone.green }
            PhoneLabel {
                id: words

                visible: root.element.kind === "bubble"
                x: Theme.onPhone(4)
                // The mark at a line's end may hang over; it stays in the bubble.
                width: bubble.width - 2 * x - Theme.onPhone(1)
                anchors.verticalCenter: parent.verticalCenter
                text: root.element.label
                gloss: root.element.gloss
            }
        }
    }
}
