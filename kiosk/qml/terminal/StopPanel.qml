import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Asked once, so that a slip of the finger ends nothing; and nobody goes without their card.
Panel {
    id: root

    picture: "farewell"
    widest: Theme.drawn(960)

    RubyText { width: parent.width; markup: qsTr("{入|い}れた {文字|もじ}は、ぜんぶ {消|き}えます。また いつでも、はじめられます。"); pixels: Theme.letters(34, 1.6) }
    RubyText { width: parent.width; visible: markup !== ""; markup: Guide.reminder; tag: Guide.reminderTag; bold: true; isLit: true; pixels: Theme.letters(40, 1.6); color: Theme.colours.beni }
}
