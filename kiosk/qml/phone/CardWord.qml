import QtQuick
import Kiosk
import "../theme"

// 見本, on the head of the drawn card.
Text {
    property real unit: 1

    x: 14 * unit
    y: 6 * unit
    text: Typesetter.plain(qsTr("{見本|みほん}"))
    textFormat: Text.PlainText
    color: Theme.phone.cardLine
    font { family: Theme.japaneseFamily; pixelSize: Math.max(1, 21 * unit); bold: true }
}
