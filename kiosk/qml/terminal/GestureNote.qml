import QtQuick
import Kiosk
import "../parts"
import "../phone"
import "../theme"

// What the hand does, and where on the phone beside it, drawn and told.
Rectangle {
    id: root

    property Handset handset: null
    // One below the other, in the narrow place of portrait.
    property bool isTall: false

    // A machine or a computer is no phone.
    readonly property bool isDevice: ["machine", "computer"].includes(Phone.screen.kind)
    readonly property var words: ({
        tap: [isDevice ? qsTr("{右|みぎ}の {画面|がめん}の、オレンジの {枠|わく}の {中|なか}です") : qsTr("{右|みぎ}の スマホの、オレンジの {枠|わく}の {中|なか}です"), qsTr("トンと {軽|かる}く、さわるだけです。")],
        swipe: [qsTr("{右|みぎ}の スマホで、{指|ゆび}を すべらせます"), qsTr("{指|ゆび}を つけたまま、ゆっくりで だいじょうぶです。")],
        read: [isDevice ? qsTr("{右|みぎ}の {画面|がめん}を {読|よ}みます") : qsTr("{右|みぎ}の スマホを {読|よ}みます"), qsTr("{読|よ}めたら「つぎへ」に さわります。")],
        wait: [Walk.advice, qsTr("ひとりでに {進|すす}みます。さわらなくて だいじょうぶです。")],
        watched: qsTr("{指|ゆび}の {絵|え}が {動|うご}きます。さわらなくて だいじょうぶです。"),
        card: [Phone.reading === "reading" ? "" : qsTr("カードの {上|うえ}に スマホを おきます"), qsTr("{読|よ}み{取|と}る あいだ、うごかしません。")]
    })
    // Among the keys: how the word is written. Who goes alone is not told.
    readonly property bool isTyping: Walk.gesture === "type" && !Phone.isOwn && (Phone.isErasing || Phone.strokes.some(stroke => stroke.isNow && stroke.flick !== ""))
    readonly property bool isBegun: !Phone.isNumber || Phone.strokes.some(stroke => stroke.isDone)
    readonly property var own: [qsTr("ご{自分|じぶん}の スマホで、{同|おな}じように します"), isDevice ? qsTr("{右|みぎ}の {画面|がめん}は {見本|みほん}です。") : qsTr("{右|みぎ}の スマホは {見本|みほん}です。")]
    // The drawn card, too, is touched by a finger.
    readonly property bool isTouch: ["tap", "hold", "choose", "type"].includes(Walk.gesture) || isCard && Phone.reading !== "reading"
    // A key is pressed, a screen is touched.
    readonly property string held: isDevice || Phone.screen.sides ? qsTr("{押|お}したまま、{少|すこ}し {待|ま}ちます。") : qsTr("{指|ゆび}を つけたまま、{少|すこ}し {待|ま}ちます。")
    readonly property var touch: Walk.gesture === "hold" ? [words.tap[0], held] : words.tap
    // A ring is spoken of where there is one to be seen.
    readonly property bool hasRing: !Phone.isOwn && Phone.targetKind !== "" && isTouch
    // Who goes alone is not told what the hand does, but how to get on.
    readonly property bool isSearching: Walk.isAlone && !hasRing && (isTouch || Walk.advice !== "") && !["read", "wait", ""].includes(Walk.gesture)
    readonly property bool isCard: Walk.gesture === "card"
    readonly property var said: isSearching ? [isDevice ? qsTr("{右|みぎ}の {画面|がめん}で、さわるところを さがします") : qsTr("{右|みぎ}の スマホで、さわるところを さがします"), Walk.advice || (handset?.isLonger ? qsTr("{下|した}に つづきが あります。スマホの {下|した}の やじるしに さわります。") : touch[1])]
        : Walk.isWatched ? [isDevice ? qsTr("{右|みぎ}の {画面|がめん}を {見|み}ます") : qsTr("{右|みぎ}の スマホを {見|み}ます"), words.watched]
        : Phone.isOwn ? own : !isTouch ? words[Walk.gesture] ?? ["", ""]
        : hasRing ? touch : [isDevice ? qsTr("{右|みぎ}の {画面|がめん}で、さわるところを えらびます") : qsTr("{右|みぎ}の スマホで、さわるところを えらびます"), touch[1]]
    // The card is drawn large with the sentence.
    readonly property string drawing: isTyping || hasRing ? "" : isSearching ? "gesture-tap" : Phone.isOwn ? "gesture-own" : isCard ? ""
        : isTouch ? Walk.isWatched ? "gesture-read" : "gesture-tap" : Walk.gesture === "swipe" && !["", "up"].includes(Phone.wantedSwipe) ? "gesture-" + Phone.wantedSwipe : Walk.gesture !== "" ? "gesture-" + Walk.gesture : isTall ? "praise" : ""
    readonly property bool hasPicture: hasRing || drawing !== ""

    radius: Theme.drawn(22)
    color: Theme.colours.sand

    ModelTouch { anchors.fill: parent }
    Picture {
        id: picture

        readonly property real most: parent.width - 2 * x
        // What the words leave.
        readonly property real leaves: root.height - 2 * Theme.drawn(24) - column.warned - column.gap - Theme.drawn(16)
        readonly property real taller: Math.min(root.height * 0.5, most * (root.hasRing ? 0.96 : 1.08), leaves - column.needed)
        readonly property real tallHeight: taller < Theme.mm(20) ? 0 : taller

        objectName: "gesture-picture"
        x: root.hasPicture ? Theme.drawn(24) : 0
        y: !root.isTall ? Theme.drawn(16) : Math.max(Theme.drawn(24), (root.height - column.warned - tallHeight - (tallHeight > 0 ? column.gap : 0) - column.height) / 2)
        width: !root.hasPicture ? 0 : root.isTall ? most : Math.min(height * 1.05, most * (root.hasRing ? 0.4 : 0.3))
        height: root.isTall ? tallHeight : parent.height - 2 * Theme.drawn(16)
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
    Loader {
        active: root.hasRing && !root.isTyping && picture.height > 0
        x: picture.x + (root.isTall ? (picture.width - width) / 2 : 0)
        y: picture.y + (picture.height - height) / 2
        // The hand reaches as far to the side as the phone is high: not over the words.
        height: Math.min(picture.height, picture.width / 1.04)
        sourceComponent: TouchHere { handset: root.handset }
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
        readonly property real titleHeight: Theme.tall({markup: root.said[0], tag: ""}, title.pixels, true, width)
        readonly property real detailHeight: Theme.tall({markup: root.said[1], tag: ""}, detail.pixels, false, width)
        // Rather than a small finger, fewer words.
        readonly property bool isBrief: root.isTall && root.hasRing && picture.leaves - titleHeight - detailHeight - spacing < Theme.mm(50)
        readonly property real needed: titleHeight + (isBrief ? 0 : detailHeight + spacing)

        visible: !root.isTyping
        x: root.isTall ? Theme.drawn(28) : picture.x + picture.width + Theme.drawn(24)
        y: root.isTall ? picture.y + picture.tallHeight + (picture.tallHeight > 0 ? gap : 0) : (parent.height - height) / 2
        width: parent.width - x - Theme.drawn(28)
        height: (title.visible ? title.implicitHeight : 0) + (detail.visible ? detail.implicitHeight : 0) + (title.visible && detail.visible ? spacing : 0)

        RubyText {
            id: title

            objectName: "gesture-title"
            visible: !column.isTight || !column.isDetailBest && (!root.isTall || Theme.tall({markup: root.said[0], tag: ""}, Theme.leastText, true, column.width) <= column.room)
            width: column.width
            mostHeight: Math.max(1, column.room)
            markup: root.said[0]
            bold: true
            pixels: Theme.letters(!root.isTall ? 42 : warning.visible ? 44 : 50, 1.3)
        }
        RubyText {
            id: detail

            objectName: "gesture-detail"
            y: title.visible ? title.implicitHeight + column.spacing : 0
            visible: !column.isBrief && (!column.isTight || column.isDetailBest && column.detailHeight <= column.room)
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
        sourceComponent: TypingHelp { isTall: root.isTall; handset: root.handset }
    }
}
