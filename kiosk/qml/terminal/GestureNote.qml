import QtQuick
import Kiosk
import "../parts"
import "../theme"

// What the hand does, drawn, and where: the mark is the ring of the phone beside it.
Rectangle {
    id: root

    // One below the other, in the narrow place of portrait.
    property bool isTall: false

    readonly property var words: ({
        tap: [qsTr("{右|みぎ}の スマホの、オレンジの {枠|わく}の {中|なか}です"), qsTr("トンと {軽|かる}く、さわるだけです。")],
        swipe: [qsTr("{右|みぎ}の スマホで、{指|ゆび}を すべらせます"), qsTr("{指|ゆび}を つけたまま、ゆっくりで だいじょうぶです。")],
        read: [qsTr("{右|みぎ}の スマホを {読|よ}みます"), qsTr("{読|よ}めたら「つぎへ」に さわります。")],
        card: [Phone.reading === "reading" ? "" : qsTr("カードの {上|うえ}に スマホを おきます"), qsTr("{読|よ}み{取|と}る あいだ、うごかしません。")]
    })
    readonly property var now: Phone.strokes.find(stroke => stroke.isNow)
    // Among the keys: how the word is written.
    readonly property bool isTyping: Walk.gesture === "type" && now !== undefined && !Phone.isOwn
    readonly property bool isBegun: Phone.keyboard !== "digits" || Phone.strokes.some(stroke => stroke.isDone)
    readonly property var own: [qsTr("ご{自分|じぶん}の スマホで、{同|おな}じように します"), qsTr("{横|よこ}の {絵|え}は {見本|みほん}です。")]
    // Who goes alone is not told what the hand does, but how to get on.
    readonly property bool isSearching: Walk.advice !== ""
    readonly property var unringed: [qsTr("{右|みぎ}の スマホを {見|み}ます"), Walk.advice || words.tap[1]]
    readonly property var said: isSearching ? unringed : Phone.isOwn ? own : Walk.gesture === "tap" || Walk.gesture === "choose" || isTouchedCard ? (hasRing ? words.tap : unringed) : Walk.gesture !== "type" ? words[Walk.gesture] ?? ["", ""] : words.tap
    // A ring is spoken of where there is one to be seen.
    readonly property bool hasRing: !Phone.isOwn && Phone.targetKind !== "" && (isTouchedCard || ["tap", "choose", "type"].includes(Walk.gesture))
    // The drawn one, which a finger touches.
    readonly property bool isTouchedCard: isCard && Phone.reading !== "reading"

    // What is to be touched, drawn as it is on the phone; who goes alone looks for it.
    readonly property var sought: {
        const holds = one => one.id === Phone.sought || (one.options ?? []).some(option => option.id === Phone.sought)
        const isTouched = ["tap", "choose"].includes(Walk.gesture) || (Walk.gesture === "type" && !now)
        // Too small it would not be known again: then the hand alone.
        const element = (isTall || height > Theme.mm(45)) && Phone.sought !== "" && isTouched ? Phone.elements.find(holds) : undefined
        const option = element && (element.options ?? []).find(option => option.id === Phone.sought)
        return !element ? null : {kind: element.kind, label: (option ?? element).label, icon: element.icon, colour: element.colour, style: element.style ?? ""}
    }
    readonly property bool isCard: Walk.gesture === "card"
    // The card is drawn large with the sentence.
    readonly property string drawing: isTyping || sought || (!isSearching && (Phone.isOwn || isCard)) ? ""
        : isSearching ? "gesture-read" : Walk.gesture === "" ? (isTall ? "praise" : "") : "gesture-" + (Walk.gesture === "choose" ? "tap" : Walk.gesture)
    readonly property bool hasPicture: sought !== null || drawing !== ""

    radius: Theme.drawn(22)
    color: Theme.colours.sand

    ModelTouch { anchors.fill: parent }
    Picture {
        id: picture

        readonly property real most: parent.width - 2 * x
        // What the words leave.
        readonly property real leaves: root.height - 2 * Theme.drawn(24) - labelRoom - column.warned - column.gap - Theme.drawn(16)
        readonly property real taller: Math.min(root.height * 0.5, most * 1.08, leaves - column.needed)
        readonly property real labelRoom: root.sought ? label.implicitHeight + Theme.drawn(6) : 0

        readonly property real tallHeight: taller < Theme.mm(20) ? 0 : taller
        readonly property real tallLabel: tallHeight > 0 ? labelRoom : 0

        objectName: "gesture-picture"
        x: root.hasPicture ? Theme.drawn(24) : 0
        y: !root.isTall ? labelRoom + Theme.drawn(16)
           : tallLabel + Math.max(Theme.drawn(24), (root.height - column.warned - tallLabel - tallHeight - (tallHeight > 0 ? column.gap : 0) - column.height) / 2)
        width: !root.hasPicture ? 0 : root.isTall ? most : form.shape ? Math.max(label.implicitWidth, Math.min(form.shape.natural, most * (Theme.isCompact ? 0.3 : 0.38))) : Math.min(height * 1.05, most * 0.3)
        height: root.isTall ? tallHeight : parent.height - labelRoom - 2 * Theme.drawn(16)
        name: root.drawing
    }
    // She sits behind a line.
    Rectangle {
        visible: root.isTall && root.drawing === "praise" && picture.height > 0
        x: Theme.drawn(28)
        y: picture.y + (picture.height + picture.paintedHeight) / 2 - height
        width: parent.width - 2 * x
        height: Theme.thin
        color: Theme.colours.border
    }
    // What is drawn here is not to be touched, and says so.
    RubyText {
        id: label

        x: picture.x + (picture.width - width) / 2
        y: picture.y - picture.labelRoom
        visible: form.active
        width: implicitWidth
        markup: qsTr("お{手本|てほん}")
        pixels: Theme.letters(34, 1.3)
    }
    Loader {
        id: form

        readonly property TargetForm shape: item as TargetForm

        active: root.sought !== null && picture.height > 0
        x: picture.x + (root.isTall ? (picture.width - width) / 2 : 0)
        y: picture.y
        width: root.isTall && shape ? Math.min(picture.width * 0.8, shape.natural) : picture.width
        height: picture.height
        sourceComponent: TargetForm { element: root.sought }
    }
    Item {
        id: column

        readonly property real gap: root.hasPicture ? Theme.drawn(30) : 0
        readonly property real warned: warning.visible ? warning.implicitHeight + Theme.drawn(28) : 0
        readonly property real spacing: Theme.drawn(root.isTall ? 24 : 14)
        // Of two sentences that find no room the one stays that says what the other does not.
        readonly property bool isTight: needed > room
        readonly property real room: root.height - warned - Theme.drawn(16) - (root.isTall ? 2 * Theme.drawn(24) : 0)
        readonly property bool isDetailBest: root.isCard
        // Before the words, or above them where there is little width.
        readonly property real markRoom: root.hasRing ? mark.width + Theme.drawn(18) : 0
        readonly property real titleHeight: root.isTall ? markRoom + Theme.tall({markup: root.said[0], tag: ""}, title.pixels, true, width)
                                                       : Theme.tall({markup: root.said[0], tag: ""}, title.pixels, true, width - markRoom)
        readonly property real detailHeight: Theme.tall({markup: root.said[1], tag: ""}, detail.pixels, false, width)
        readonly property real needed: titleHeight + detailHeight + spacing

        visible: !root.isTyping
        x: root.isTall ? Theme.drawn(28) : picture.x + picture.width + Theme.drawn(24)
        y: root.isTall ? picture.y + picture.tallHeight + (picture.tallHeight > 0 ? gap : 0) : (parent.height - height) / 2
        width: parent.width - x - Theme.drawn(28)
        height: (ring.visible ? ring.height : 0) + (detail.visible ? detail.implicitHeight : 0) + (ring.visible && detail.visible ? spacing : 0)

        Item {
            id: ring

            visible: !column.isTight || !column.isDetailBest && (!root.isTall || column.markRoom + Theme.tall({markup: root.said[0], tag: ""}, Theme.leastText, true, column.width) <= column.room)
            width: column.width
            height: title.y + title.implicitHeight

            RingMark { id: mark; y: root.isTall ? 0 : Math.max(0, title.firstLine - height / 2); visible: root.hasRing }
            RubyText { id: title; objectName: "gesture-title"; x: root.isTall ? 0 : column.markRoom; y: root.isTall ? column.markRoom : 0; width: column.width - x; mostHeight: root.isTall ? Math.max(1, column.room - y) : 0; markup: root.said[0]; bold: true; pixels: Theme.letters(!root.isTall ? 42 : warning.visible ? 44 : 50, 1.3) }
        }
        RubyText {
            id: detail

            objectName: "gesture-detail"
            y: ring.visible ? ring.height + column.spacing : 0
            visible: !column.isTight || column.isDetailBest && column.detailHeight <= column.room
            width: column.width
            markup: root.said[1]
            isLit: true
            isUnderlined: true
            pixels: Theme.letters(!root.isTall ? 36 : warning.visible ? 38 : 46, 1.3)
        }
    }
    // What is to be minded, or for whoever goes alone what the lesson is to reach: in portrait it has room here.
    Note {
        id: warning

        objectName: !visible ? "" : Walk.warning !== "" ? "warning" : "task"
        // Among the keys how the letter is written is more use: it was told before.
        visible: root.isTall && markup !== "" && !(root.isTyping && root.isBegun && Walk.task === "")
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.drawn(18) }
        pictogram: Walk.warning !== "" ? "shield" : "star"
        markup: Walk.warning || Walk.task
        tag: Walk.warning !== "" ? Walk.warningTag : Walk.taskTag
        pixels: Theme.letters(36, 1.4)
    }
    Loader {
        active: root.isTyping
        width: parent.width
        height: parent.height - (warning.visible ? warning.implicitHeight + 2 * Theme.drawn(18) : 0)
        sourceComponent: TypingHelp { isTall: root.isTall }
    }
}
