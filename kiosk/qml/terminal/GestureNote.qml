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
        tap: [qsTr("オレンジの {枠|わく}の {中|なか}です"), qsTr("トンと {軽|かる}く、さわるだけです。")],
        swipe: [qsTr("{指|ゆび}を すべらせます"), qsTr("{指|ゆび}を つけたまま、ゆっくりで だいじょうぶです。")],
        type: [qsTr("オレンジの {枠|わく}の キーです"), qsTr("まちがえたら、「けす」で {消|け}せます。")],
        read: [qsTr("スマホの {画面|がめん}を {読|よ}みます"), qsTr("{読|よ}めたら「つぎへ」に さわります。")],
        card: [qsTr("カードの {上|うえ}に スマホを おきます"), qsTr("{読|よ}み{取|と}る あいだ、うごかしません。")]
    })
    // How the next letter is written: the way of the finger from its key, or the key of the marks.
    readonly property var typed: ({
        tap: qsTr("「%1」に 1{回|かい} さわります。"),
        left: qsTr("「%1」を {左|ひだり}へ すべらせると「%2」です。"),
        up: qsTr("「%1」を {上|うえ}へ すべらせると「%2」です。"),
        right: qsTr("「%1」を {右|みぎ}へ すべらせると「%2」です。"),
        down: qsTr("「%1」を {下|した}へ すべらせると「%2」です。"),
        mark: qsTr("「%1」に さわると「%2」に なります。"),
        again: qsTr("もう{一度|いちど} さわると「%2」です。"),
        more: qsTr("あと %3{回|かい} さわると「%2」です。"),
        erase: qsTr("「けす」に さわると、1{字|じ} {消|き}えます。")
    })
    readonly property var now: Phone.strokes.find(stroke => stroke.isNow)
    readonly property bool hasCross: Walk.gesture === "type" && Phone.flick.wanted !== undefined
    readonly property var own: [qsTr("ご{自分|じぶん}の スマホで、{同|おな}じように します"), qsTr("{横|よこ}の {絵|え}は {見本|みほん}です。")]
    readonly property var said: Phone.isOwn ? own : Walk.gesture !== "type" ? words[Walk.gesture === "choose" ? "tap" : Walk.gesture] ?? ["", ""] : now ? [words.type[0], written(Phone.flick.wanted ?? "", now)] : words.tap
    readonly property bool hasRing: !Phone.isOwn && (Walk.gesture === "tap" || Walk.gesture === "choose" || Walk.gesture === "type")
    // A ring is spoken of when there is one to be seen; its place is kept until then.
    readonly property bool isRingDue: !hasRing || Phone.targetKind !== ""

    // What is to be touched, drawn as it is on the phone; who goes alone looks for it.
    readonly property var sought: {
        const holds = one => one.id === Phone.sought || (one.options ?? []).some(option => option.id === Phone.sought)
        const isTouched = ["tap", "choose"].includes(Walk.gesture) || (Walk.gesture === "type" && !now)
        const element = Phone.sought !== "" && isTouched ? Phone.elements.find(holds) : undefined
        const option = element && (element.options ?? []).find(option => option.id === Phone.sought)
        return !element ? null : {kind: element.kind, label: (option ?? element).label, icon: element.icon, colour: element.colour, style: element.style ?? ""}
    }
    // A key that is only touched is shown at its place among the others.
    readonly property bool hasPad: Walk.gesture === "type" && now !== undefined && !hasCross && Phone.keys.length > 0 && !Phone.isOwn
    readonly property bool isCard: Walk.gesture === "card"
    // The card is drawn large with the sentence.
    readonly property string drawing: hasCross || hasPad || sought || Phone.isOwn || isCard ? ""
        : Phone.reading === "reading" ? "gesture-card" : Walk.gesture === "" ? (isTall ? "praise" : "") : "gesture-" + (Walk.gesture === "choose" ? "tap" : Walk.gesture)
    readonly property bool hasPicture: hasCross || hasPad || sought !== null || drawing !== ""

    function written(way: string, stroke: var): string {
        const told = Phone.isErasing ? typed.erase : stroke.isMark ? typed.mark : stroke.turns === 1 ? typed.again : stroke.turns > 1 ? typed.more : typed[way] ?? words.type[1]
        return told.replace("%1", stroke.key).replace("%2", stroke.after).replace("%3", stroke.turns)
    }

    radius: Theme.drawn(22)
    color: Theme.colours.sand

    ModelTouch { anchors.fill: parent }
    Picture {
        id: picture

        readonly property real most: parent.width - 2 * x
        // What the words leave; where a letter is written, how it is written goes before where.
        readonly property real leaves: root.height - y - column.warned - Theme.drawn(70)
        readonly property real taller: Math.min(root.height * 0.46, width * 1.08, leaves - (root.now && leaves - column.needed < Theme.mm(30) ? column.needed - column.titleHeight : column.needed))

        objectName: "gesture-picture"
        x: root.hasPicture ? Theme.drawn(24) : 0
        y: root.isTall ? Theme.drawn(36) : Theme.drawn(16)
        width: !root.hasPicture ? 0 : root.isTall ? most : form.shape ? Math.min(form.shape.natural, most * 0.36) : Math.min(height * 1.05, most * 0.3)
        height: !root.isTall ? parent.height - 2 * y : taller < Theme.mm(20) ? 0 : taller
        name: root.drawing
    }
    Loader {
        id: form

        readonly property TargetForm shape: item as TargetForm

        active: root.sought !== null && picture.height > 0
        x: picture.x + (root.isTall ? (picture.width - width) / 2 : 0)
        y: picture.y
        width: root.isTall && shape ? Math.min(picture.width, shape.natural) : picture.width
        height: picture.height
        sourceComponent: TargetForm { element: root.sought }
    }
    Loader {
        active: (root.hasCross || root.hasPad) && picture.height > 0
        x: picture.x
        y: picture.y + (picture.height - height) / 2
        width: picture.width
        height: picture.height - (root.isTall ? 0 : Theme.drawn(16))
        sourceComponent: root.hasCross ? cross : pad
    }
    Component { id: cross; FlickCross {} }
    Component { id: pad; KeyPad {} }
    Item {
        id: column

        readonly property real room: parent.height - (root.isTall ? y : 0) - warned - Theme.drawn(16)
        readonly property real warned: warning.visible ? warning.implicitHeight + Theme.drawn(28) : 0
        readonly property real spacing: Theme.drawn(root.isTall ? 20 : 14)
        // Of two sentences that find no room the one stays that says what the other does not.
        readonly property bool isTight: needed > room
        readonly property real titleHeight: Theme.tall({markup: root.said[0], tag: ""}, title.pixels, true, width - mark.room)
        readonly property real needed: titleHeight + Theme.tall({markup: root.said[1], tag: ""}, detail.pixels, false, width) + spacing
        // One below the other, what waits for the ring comes last: no gap is seen until then.
        readonly property bool isDetailFirst: root.isTall && root.hasRing && detail.visible

        x: root.isTall ? Theme.drawn(28) : picture.x + picture.width + Theme.drawn(24)
        y: root.isTall ? picture.y + picture.height + Theme.drawn(30) : (parent.height - height) / 2
        width: parent.width - x - Theme.drawn(28)
        // In the middle until the ring comes, which moves things anyway.
        readonly property bool hasTitle: ring.visible && (root.isRingDue || root.isTall || !detail.visible)

        height: (hasTitle ? ring.height : 0) + (detail.visible ? detail.implicitHeight : 0) + (hasTitle && detail.visible ? spacing : 0)

        Row {
            id: ring

            y: column.isDetailFirst ? detail.implicitHeight + column.spacing : 0
            visible: !column.isTight || !root.now && (root.isTall ? column.titleHeight <= column.room : root.isRingDue && !root.isCard)
            opacity: root.isRingDue ? 1 : 0
            spacing: Theme.drawn(18)

            RingMark {
                id: mark

                readonly property real room: root.hasRing ? width + Theme.drawn(18) : 0

                y: Math.max(0, title.firstLine - height / 2)
                visible: root.hasRing
            }
            RubyText { id: title; width: column.width - mark.room; markup: root.said[0]; bold: true; pixels: Theme.letters(!root.isTall ? 40 : warning.visible ? 44 : 50, 1.3) }
        }
        RubyText {
            id: detail

            objectName: "gesture-detail"
            y: !column.isDetailFirst && column.hasTitle ? ring.height + column.spacing : 0
            visible: !column.isTight || (root.isTall ? root.now !== undefined && implicitHeight <= column.room : root.now !== undefined || !root.isRingDue || root.isCard)
            width: column.width
            markup: root.said[1]
            pixels: Theme.letters(!root.isTall ? 34 : warning.visible ? 38 : 44, 1.3)
        }
    }
    // In portrait there is room for it here, and none with the sentence.
    Note {
        id: warning

        objectName: visible ? "warning" : ""
        visible: root.isTall && markup !== ""
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.drawn(18) }
        pictogram: "shield"
        markup: Walk.warning
        tag: Walk.warningTag
        pixels: Theme.letters(36, 1.4)
    }
}
