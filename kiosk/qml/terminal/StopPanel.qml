import QtQuick
import Kiosk
import "../parts"

// Asked once, so that a slip of the finger ends nothing.
Panel {
    id: root

    title: qsTr("おわりますか。")
    buttons: [
        {name: "close", label: qsTr("まだ つづける"), icon: "back", look: "outline"},
        {name: "end", label: qsTr("おわる"), icon: "door", look: "primary"}
    ]
    onPressed: Guide.stop()

    RubyText { width: parent.width; markup: qsTr("おわると、{選|えら}んだことや {入|い}れた {文字|もじ}は ぜんぶ {消|き}えます。") }
}
