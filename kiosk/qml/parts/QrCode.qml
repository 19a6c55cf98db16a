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

    LateImage {
        anchors.fill: parent
        drawing: root.address === "" ? "" : "image://qr/" + encodeURIComponent(root.address)
        smooth: false
        cache: false
    }
}
