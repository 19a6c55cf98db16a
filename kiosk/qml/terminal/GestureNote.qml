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
        choose: [qsTr("オレンジの {枠|わく}の {中|なか}です"), qsTr("どれか ひとつに、さわります。")],
        swipe: [qsTr("{指|ゆび}を すべらせます"), qsTr("{指|ゆび}を つけたまま、ゆっくりで だいじょうぶです。")],
        type: [qsTr("オレンジの {枠|わく}の キーです"), qsTr("まちがえたら、「けす」で {消|け}せます。")],
        read: [qsTr("スマホの {画面|がめん}を {読|よ}みます"), qsTr("{読|よ}めたら「つぎへ」に さわります。")],
        card: [qsTr("カードの {上|うえ}に スマホを おきます"), qsTr("{読|よ}みとる あいだ、うごかしません。")]
    })
    readonly property var said: words[Walk.gesture] ?? ["", ""]
    readonly property bool hasRing: Walk.gesture === "tap" || Walk.gesture === "choose" || Walk.gesture === "type"

    radius: Theme.drawn(22)
    color: Theme.colours.sand

    Picture {
        id: picture

        x: Theme.drawn(24)
        y: root.isTall ? Theme.drawn(36) : 0
        width: root.isTall ? parent.width - 2 * x : Math.min(height * 1.05, parent.width * 0.3)
        height: root.isTall ? Math.min(parent.height * 0.46, width * 1.08) : parent.height
        name: Walk.gesture === "" ? (root.isTall ? "praise" : "") : Walk.gesture === "choose" ? "gesture-tap" : "gesture-" + Walk.gesture
        verticalAlignment: Image.AlignBottom
    }
    Column {
        x: root.isTall ? Theme.drawn(28) : picture.x + picture.width + Theme.drawn(24)
        y: root.isTall ? picture.y + picture.height + Theme.drawn(30) : (parent.height - height) / 2
        width: parent.width - x - (root.isTall || !root.hasRing ? Theme.drawn(28) : arrow.width + Theme.drawn(50))
        spacing: Theme.drawn(14)

        Row {
            width: parent.width
            spacing: Theme.drawn(18)

            Rectangle {
                id: mark

                y: Math.max(0, title.firstLine - height / 2)
                visible: root.hasRing
                width: Theme.drawn(60)
                height: width
                radius: width * 0.28
                color: "transparent"
                border { width: Theme.drawn(8); color: Theme.colours.target }
            }
            RubyText { id: title; width: parent.width - (mark.visible ? mark.width + parent.spacing : 0); markup: root.said[0]; bold: true; pixels: Theme.letters(40, 1.3) }
        }
        RubyText { width: parent.width; markup: root.said[1]; pixels: Theme.letters(34, 1.3) }
    }
    Pictogram {
        id: arrow

        visible: root.hasRing
        x: root.isTall ? (parent.width - width) / 2 : parent.width - width - Theme.drawn(28)
        y: root.isTall ? parent.height - height - Theme.drawn(28) : (parent.height - height) / 2
        name: "arrow"
        size: Theme.drawn(104)
        color: Theme.colours.target
        stroke: 2.4
    }
}
