import QtQuick
import Kiosk
import "../parts"

// Topics, lessons, phones, ways of learning: a few large cards, one question.
Frame {
    id: root

    heading: Guide.heading
    buttons: [
        {name: "back", label: qsTr("もどる"), icon: "back", look: "plain"},
        {name: "again", label: qsTr("もういちど"), icon: "speaker", look: "outline"}
    ]

    CardGrid {
        anchors.fill: parent
        cards: Guide.choices
    }
    RubyText {
        anchors.centerIn: parent
        width: parent.width * 0.8
        visible: Guide.choices.length === 0
        centred: true
        markup: qsTr("いま、{練習|れんしゅう}を {準備|じゅんび}しています。{係|かかり}の{人|ひと}に {声|こえ}を かけてください。")
    }
}
