import QtQuick
import ".."
import "../../parts"
import "../../theme"

// A message of a talk, from the left or, when it is the learner's own, from the right. A stamp is only its picture. In
// large letters the words in the learner's language are a second message: each is whole on the glass.
PhoneTouch {
    id: root

    required property var element
    readonly property bool isStamp: element.kind === "stamp"
    readonly property real wide: availableWidth * 0.9 - Theme.onPhone(9)
    readonly property real told: Math.ceil(Theme.tall({markup: element.label, tag: "ja"}, Theme.phoneText, false, wide)) + around
    readonly property real glossed: element.gloss === "" ? 0 : Math.ceil(Theme.tall({markup: element.gloss, tag: ""}, Theme.phoneGloss, false, wide)) + around
    readonly property bool isSplit: most > 0 && glossed > 0 && told + glossed > most
    readonly property real around: Theme.onPhone(7)
    readonly property real between: Theme.onPhone(5)

    target: element.id
    spoken: element.gloss || element.label
    seams: isStamp ? [] : words.seams.map(y => words.y + y + topPadding)
    joints: isSplit ? [topPadding + told + between / 2] : []
    implicitHeight: (isStamp ? Theme.onPhone(26) : isSplit ? told + between + glossed : words.implicitHeight + around) + 2 * padding
    spare: isStamp || isSplit ? 0 : Theme.mm(3.5)
    contentItem: Item {
        Bubble {
            id: first

            height: root.isStamp ? width : root.isSplit ? root.told : parent.height

            Pictogram { anchors.centerIn: parent; visible: root.isStamp; name: root.element.picture; size: Theme.onPhone(20); color: Theme.phone.green }
            PhoneLabel {
                id: words

                visible: !root.isStamp
                x: Theme.onPhone(4)
                // The mark at a line's end may hang over; it stays in the bubble.
                width: parent.width - 2 * x - Theme.onPhone(1)
                anchors.verticalCenter: parent.verticalCenter
                text: root.element.label
                gloss: root.isSplit ? "" : root.element.gloss
            }
        }
        Bubble {
            visible: root.isSplit
            y: first.height + root.between
            height: root.glossed

            PhoneLabel { x: words.x; anchors.verticalCenter: parent.verticalCenter; width: words.width; gloss: root.element.gloss }
        }
    }

    component Bubble: Rectangle {
        x: root.element.mine ? parent.width - width : 0
        width: root.isStamp ? Theme.onPhone(26) : parent.width * 0.9
        radius: Theme.onPhone(5)
        color: root.element.mine && !root.isStamp ? Theme.phone.mine : Theme.phone.glass
    }
}
