import QtQuick
import "../parts"

// Asked once, so that a slip of the finger ends nothing.
Panel {
    id: root

    RubyText { width: parent.width; markup: qsTr("おわると、{選|えら}んだことや {入|い}れた {文字|もじ}は ぜんぶ {消|き}えます。") }
}
