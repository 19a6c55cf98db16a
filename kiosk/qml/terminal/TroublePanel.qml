import QtQuick
import Kiosk
import "../parts"

// On the own phone something else has come up: the usual reasons of this step.
Panel {
    id: root

    Repeater {
        model: Guide.panelCards

        ChoiceCard {
            required property var modelData

            objectName: modelData.name
            width: parent.width
            pictogram: modelData.icon
            markup: modelData.label
            tag: modelData.tag
            onChosen: Guide.press(objectName)
        }
    }
    LabelledText {
        width: parent.width
        pictogram: "person"
        text: qsTr("ここに ないときは、{係|かかり}の{人|ひと}に {画面|がめん}を {見|み}せてください。")
    }
}
