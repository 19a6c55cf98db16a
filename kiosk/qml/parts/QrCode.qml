import QtQuick
import "../theme"

// Black on white in every palette, with its quiet zone, at least 40 mm.
Rectangle {
    id: root

    property string address

    objectName: "qr"
    implicitWidth: Theme.qr
    implicitHeight: Theme.qr
    color: "#ffffff"
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("QRコード")

    Image {
        anchors.fill: parent
        source: root.address === "" ? "" : "image://qr/" + encodeURIComponent(root.address)
        sourceSize: Qt.size(width, height)
        smooth: false
        cache: false
    }
}
