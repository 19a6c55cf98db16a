import QtQuick
import Kiosk
import "../parts"

// A person first; then what each button does.
Panel {
    id: root

    RubyText {
        width: parent.width
        visible: markup !== ""
        markup: Guide.counter
        bold: true
    }
    Repeater {
        model: [
            {icon: "speaker", text: qsTr("「もういちど」を さわると、{声|こえ}で もういちど {説明|せつめい}します。")},
            {icon: "back", text: qsTr("「もどる」を さわると、ひとつ {前|まえ}に もどります。")},
            {icon: "bulb", text: qsTr("「ヒント」を さわると、どこを さわるか わかります。")},
            {icon: "letters", text: qsTr("「{文字|もじ}」で {文字|もじ}を {大|おお}きく、「{音|おと}」で {声|こえ}を {大|おお}きく できます。")},
            {icon: "shield", text: qsTr("ここは {練習|れんしゅう}の {画面|がめん}です。まちがえても、なにも おきません。")}
        ]

        LabelledText {
            required property var modelData

            width: parent.width
            pictogram: modelData.icon
            text: modelData.text
        }
    }
}
