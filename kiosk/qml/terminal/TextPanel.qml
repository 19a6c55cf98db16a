import QtQuick
import Kiosk

// How large, and in which colours.
Panel {
    id: root

    Options {
        width: parent.width
        name: "size"
        label: qsTr("{文字|もじ}の {大|おお}きさ")
        options: [
            {value: 100, label: qsTr("ふつう")}, {value: 125, label: qsTr("すこし {大|おお}きい")},
            {value: 150, label: qsTr("{大|おお}きい {文字|もじ}")}, {value: 200, label: qsTr("とても {大|おお}きい")}
        ]
        current: Display.text
        onPicked: value => Display.setText(value)
    }
    Options {
        width: parent.width
        name: "furigana"
        label: qsTr("ふりがな")
        options: [
            {value: "all", label: qsTr("ぜんぶ")}, {value: "hard", label: qsTr("むずかしい {字|じ}だけ")}, {value: "no", label: qsTr("なし")}
        ]
        current: Display.furigana
        onPicked: value => Display.setFurigana(value)
    }
    Options {
        width: parent.width
        name: "colours"
        label: qsTr("{色|いろ}")
        options: [
            {value: "light", label: qsTr("{白|しろ}い {画面|がめん}")}, {value: "dark", label: qsTr("{黒|くろ}い {画面|がめん}")},
            {value: "yellow", label: qsTr("{黒|くろ}に {黄色|きいろ}")}
        ]
        current: Display.scheme
        onPicked: value => Display.setScheme(value)
    }
}
