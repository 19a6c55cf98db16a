import QtQuick

// One of the illustrations of content/pictures, as large as fits. It says nothing that its words do not say.
Image {
    id: root

    property string name
    // Drawn where there is none of that name.
    property string otherwise: ""

    source: name === "" || width < 1 || height < 1 ? "" : "image://picture/" + name + (otherwise === "" ? "" : "/" + otherwise)
    sourceSize: Qt.size(Math.round(width), Math.round(height))
    fillMode: Image.PreserveAspectFit
    Accessible.ignored: true
}
