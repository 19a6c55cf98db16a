import QtQuick
import Kiosk
import "../parts"
import "../theme"

// A person comes; until then, whom the city names.
Panel {
    id: root

    picture: "praise"
    widest: Theme.drawn(1000)

    RubyText { width: parent.width; visible: Guide.counter !== ""; markup: qsTr("%1でも {聞|き}けます。").arg(Guide.counter); bold: true; pixels: Theme.letters(40, 1.6) }
    RubyText { width: parent.width; markup: qsTr("れんしゅうは、このまま {待|ま}っています。"); pixels: Theme.letters(34, 1.6) }
}
