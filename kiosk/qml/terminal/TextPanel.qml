import QtQuick
import Kiosk
import "../parts"
import "../theme"

// How large, and in which colours.
Panel {
    id: root

    // At 100 %: whatever is chosen, each shows its own size.
    readonly property int sampled: Theme.lettersAt(1, 36, 1)

    readonly property var swatches: {
        const found = {}
        for (const scheme of ["light", "dark", "yellow"])
            found[scheme] = {ground: Theme.palettes[scheme].card, ink: Theme.palettes[scheme].ink}
        return found
    }

    // Whichever size is chosen, it keeps its width: the key under the finger stays there. All choices are seen at once.
    hasRoomBeside: false
    widest: Theme.drawn(1560) / Math.max(1, Math.min(1.5, Theme.scale))
    area.spacing: Theme.drawn(Theme.scale < 1.4 ? 18 : 4)

    Options {
        width: parent.width
        name: "size"
        label: qsTr("{文字|もじ}の {大|おお}きさ")
        options: [
            {value: 100, label: qsTr("ふつう"), sample: root.sampled}, {value: 125, label: qsTr("{大|おお}きめ"), sample: root.sampled * 1.25},
            {value: 150, label: qsTr("{大|おお}きい"), sample: root.sampled * 1.5}, {value: 200, label: qsTr("{特大|とくだい}"), sample: root.sampled * 2}
        ]
        current: Display.text
        onPicked: value => Display.setText(value)
    }
    Options {
        // Other languages have a reading only where a Japanese word stands.
        visible: Theme.tag === "ja"
        width: parent.width
        name: "furigana"
        label: qsTr("ふりがな")
        options: [
            {value: "all", label: qsTr("ぜんぶ")}, {value: "hard", label: qsTr("むずかしい {字|じ}だけ")}, {value: "no", label: qsTr("なし")}
        ]
        current: Display.furigana
        onPicked: value => Display.setFurigana(value)
    }
    Rectangle {
        objectName: "text-sample"
        width: parent.width
        height: shown.implicitHeight + 2 * shown.y
        radius: Theme.drawn(18)
        color: Theme.colours.sand

        RubyText { id: shown; x: Theme.drawn(24); y: Theme.drawn(Theme.scale < 1.4 ? 12 : 4); width: parent.width - 2 * x; markup: qsTr("{見本|みほん}：{市|し}の {防災|ぼうさい}の お{知|し}らせを {届|とど}けます。"); pixels: Theme.letters(36, 1.4) }
    }
    Options {
        width: parent.width
        name: "colours"
        label: qsTr("{色|いろ}")
        options: [
            {value: "light", label: qsTr("{白|しろ}い {画面|がめん}"), swatch: root.swatches.light}, {value: "dark", label: qsTr("{黒|くろ}い {画面|がめん}"), swatch: root.swatches.dark},
            {value: "yellow", label: qsTr("{黒|くろ}に {黄色|きいろ}"), swatch: root.swatches.yellow}
        ]
        current: Display.scheme
        onPicked: value => Display.setScheme(value)
    }
}
