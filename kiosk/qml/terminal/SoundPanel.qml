import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// How loud, how fast, or silent. Every change is heard at once.
Panel {
    id: root

    readonly property string sample: qsTr("この {大|おお}きさで {話|はな}します。")

    area.spacing: Theme.drawn(Theme.isCompact || Theme.scale > 1.4 ? 6 : 14)

    Column {
        width: parent.width
        spacing: Theme.mm(2)

        RubyText { width: parent.width; bold: true; markup: qsTr("{音|おと}の {大|おお}きさ") + "　" + Math.round(Voice.volume * 10) + " / 10"; pixels: Theme.letters(36, 1.3) }
        GridLayout {
            width: parent.width
            columns: 2
            columnSpacing: Theme.gap
            uniformCellWidths: true

            BigButton {
                objectName: "quieter"
                Layout.fillWidth: true
                Layout.fillHeight: true
                leastHeight: Theme.mm(16)
                pixels: Theme.letters(34, 1.4)
                markup: qsTr("{小|ちい}さく")
                pictogram: "minus"
                onChosen: { Voice.setVolume(Voice.volume - 0.1); Voice.sayOne(root.sample, Display.tagOf(root.sample)) }
            }
            BigButton {
                objectName: "louder"
                Layout.fillWidth: true
                Layout.fillHeight: true
                leastHeight: Theme.mm(16)
                pixels: Theme.letters(34, 1.4)
                markup: qsTr("{大|おお}きく")
                pictogram: "plus"
                onChosen: { Voice.setVolume(Voice.volume + 0.1); Voice.sayOne(root.sample, Display.tagOf(root.sample)) }
            }
        }
    }
    Options {
        width: parent.width
        name: "tempo"
        label: qsTr("{話|はな}す {速|はや}さ")
        options: [
            {value: "slow", label: qsTr("ゆっくり")}, {value: "normal", label: qsTr("ふつう")}, {value: "quick", label: qsTr("はやく")}
        ]
        current: Voice.tempo
        onPicked: value => { Voice.setTempo(value); Voice.sayOne(root.sample, Display.tagOf(root.sample)) }
    }
    Options {
        width: parent.width
        name: "pitch"
        label: qsTr("{声|こえ}の {高|たか}さ")
        options: [
            {value: "lowest", label: qsTr("{低|ひく}く")}, {value: "low", label: qsTr("ふつう")}, {value: "high", label: qsTr("{高|たか}く")}
        ]
        current: Voice.pitch
        onPicked: value => { Voice.setPitch(value); Voice.sayOne(root.sample, Display.tagOf(root.sample)) }
    }
    Options {
        width: parent.width
        name: "voice"
        label: qsTr("{声|こえ}")
        options: [{value: true, label: qsTr("{声|こえ}を {出|だ}す")}, {value: false, label: qsTr("{声|こえ}を {出|だ}さない")}]
        current: Voice.isOn
        onPicked: value => Voice.setOn(value)
    }
}
