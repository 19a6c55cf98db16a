import QtQuick
import Kiosk
import "../parts"

// A person comes; until then, whom the city names.
Panel {
    id: root

    RubyText {
        width: parent.width
        visible: markup !== ""
        markup: Guide.counter
        bold: true
    }
}
