import QtQuick
import Kiosk
import "../parts"

// Something else has come up: the usual reasons of this step. The phone beside it can still be seen.
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
            isOutlined: true
            onChosen: Guide.press(objectName)
        }
    }
    IconText { widest: parent.width; pictogram: "call-person"; markup: qsTr("ここに ないときは、「{係|かかり}を よぶ」に さわります。") }
}
