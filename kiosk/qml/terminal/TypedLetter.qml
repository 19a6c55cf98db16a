import QtQuick
import Kiosk
import "../theme"

// A letter as the keyboard of the drawn phone writes it.
Text {
    required property string letter
    required property real pixels

    anchors.centerIn: parent
    text: letter
    textFormat: Text.PlainText
    color: Theme.colours.ink
    font { family: Phone.keyboard === "kana" || Phone.keyboard === "" ? Display.japaneseFamily : Display.familyFor("en"); pixelSize: Math.max(1, Math.round(pixels)); bold: true }
}
