import QtQuick
import ".."
import "../../parts"
import "../../theme"

// A message of a talk, from the left or, when it is the learner's own, from the right. A stamp is only its picture. In
// large letters the words in the learner's language stand with it as long as both are no smaller than at 100 %; else they
// are a second message: each is whole on the glass.
PhoneTouch {
    id: root

    required property var element
    readonly property bool isStamp: element.kind === "stamp"
    readonly property real wide: availableWidth * 0.9 - Theme.onPhone(9)
    readonly property real told: Math.ceil(Theme.tall({markup: element.label, tag: "ja"}, Theme.phoneText, false, wide)) + around
    readonly property real glossed: element.gloss === "" ? 0 : Math.ceil(Theme.tall({markup: element.gloss, tag: ""}, Theme.phoneGloss, false, wide)) + around
    readonly property real leastBoth: Theme.tall({markup: element.label, tag: "ja"}, Math.ceil(Theme.phoneText / Theme.phoneScale), false, wide) + Theme.tall({markup: element.gloss, tag: ""}, Math.ceil(Theme.phoneGloss / Theme.phoneScale), false, wide) + around
    readonly property bool isSplit: most > 0 && glossed > 0 && leastBoth > most
    readonly property real around: Theme.onPhone(7)
    // When it was sent, and that it was read, stand beside it; in large letters, and where the lesson does not say when, below
    // it, if there is room for that.
    readonly property bool isDated: element.time !== "" || element.read
    readonly property bool isBeside: isDated && (isStamp || Theme.phoneScale <= 1.1)
    readonly property bool hasTime: isDated || !isStamp && Theme.phoneScale <= 1.1 && element.gloss === ""
    readonly property real timeRoom: hasTime && !isBeside ? Math.ceil(when.implicitHeight) + Theme.onPhone(1.5) : 0
    // Beside it a bubble is no wider than its words.
    readonly property real beside: when.width + Theme.onPhone(2)
    readonly property real natural: Math.max(Theme.lettersOf({markup: element.label, tag: "ja"}, Theme.phoneText, false).natural,
                                             element.gloss === "" ? 0 : Theme.lettersOf({markup: element.gloss, tag: ""}, Theme.phoneGloss, false).natural) + Theme.onPhone(10)
    readonly property real between: Theme.onPhone(5)

    target: element.id
    spoken: element.gloss || element.label
    seams: isStamp ? [] : words.seams.filter(y => y > 1).map(y => words.y + y + topPadding)
    joints: isSplit ? [topPadding + told + between / 2] : []
    implicitHeight: (isStamp ? Theme.onPhone(26) : isSplit ? told + between + glossed + timeRoom : Math.max(words.implicitHeight + around, isBeside ? when.implicitHeight : 0) + timeRoom) + 2 * padding
    spare: isStamp || isSplit || isBeside ? 0 : Theme.mm(3.5)
    contentItem: Item {
        Bubble {
            id: first

            height: root.isStamp ? width : root.isSplit ? root.told : parent.height - root.timeRoom

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
                mostHeight: root.most > 0 && root.glossed > 0 && !root.isSplit ? root.most - root.around : 0
            }
        }
        Grid {
            id: when

            objectName: "time"
            visible: root.hasTime
            columns: root.isBeside ? 1 : 2
            columnSpacing: Theme.onPhone(3)
            horizontalItemAlignment: root.element.mine ? Grid.AlignRight : Grid.AlignLeft
            verticalItemAlignment: Grid.AlignBottom
            x: root.isBeside ? (root.element.mine ? first.x - root.beside : first.width + root.beside - width)
               : root.element.mine ? parent.width - width - Theme.onPhone(2) : Theme.onPhone(2)
            y: root.isBeside ? first.height - height : first.height + (root.isSplit ? root.between + root.glossed : 0) + Theme.onPhone(1.5)

            Beside { text: root.element.read ? root.phone.printed["read"] : "" }
            Beside { text: root.element.time || (root.isDated ? "" : "10:25") }
        }
        Bubble {
            visible: root.isSplit
            y: first.height + root.between
            height: root.glossed

            PhoneLabel { x: words.x; anchors.verticalCenter: parent.verticalCenter; width: words.width; gloss: root.element.gloss }
        }
    }

    component Beside: PhoneLabel {
        visible: text !== ""
        width: visible ? Math.ceil(Theme.lettersOf({markup: text, tag: "ja"}, Theme.phoneGloss, false).natural) + 1 : 0
        pixels: Theme.phoneGloss
        color: Theme.phone.soft
    }
    component Bubble: Rectangle {
        x: root.element.mine ? parent.width - width : 0
        width: root.isStamp ? Theme.onPhone(26) : root.isBeside ? Math.min(parent.width - root.beside - Theme.onPhone(1), root.natural) : parent.width * 0.9
        radius: Theme.onPhone(5)
        color: root.element.mine && !root.isStamp ? Theme.phone.mine : Theme.phone.glass

        // Its tail, on the side of whoever says it.
        Rectangle {
            objectName: "tail"
            z: -1
            visible: !root.isStamp
            x: root.element.mine ? parent.width - width * 0.8 : -width * 0.2
            y: Theme.onPhone(3)
            width: Theme.onPhone(6)
            height: width
            rotation: root.element.mine ? 30 : 60
            color: parent.color
        }
    }
}
