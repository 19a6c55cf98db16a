import QtQuick
import Kiosk
import "../parts"

// On the own phone something else has come up: the usual reasons of this step.
Panel {
    id: root

    title: qsTr("どうなりましたか。")

    Repeater {
        model: Walk.troubles

        ChoiceCard {
            required property string modelData
            required property int index

            objectName: "trouble-" + index
            width: parent.width
            pictogram: "question"
            markup: modelData
            onChosen: Walk.choose_trouble(index)
        }
    }
    LabelledText {
        width: parent.width
        pictogram: "person"
        text: qsTr("ここに ないときは、{係|かかり}の{人|ひと}に {画面|がめん}を {見|み}せてください。")
    }
}
