import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Topics, lessons, phones, ways of learning: a few large cards, one question.
Frame {
    id: root

    // No smaller than its answers.
    headingPixels: Theme.letters(isPortrait ? 66 : 54, 1.35)

    CardGrid { anchors.fill: parent }
    RubyText {
        anchors.centerIn: parent
        width: parent.width * 0.8
        visible: Guide.choices.length === 0 && !Guide.isWaiting
        centred: true
        markup: qsTr("いま、れんしゅうを {準備|じゅんび}しています。{係|かかり}の{人|ひと}に {声|こえ}を かけてください。")
    }
}
