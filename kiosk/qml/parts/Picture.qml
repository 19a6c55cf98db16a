import QtQuick

// One of the illustrations of content/pictures, as large as fits. It says nothing that its words do not say.
LateImage {
    id: root

    property string name
    // Drawn where there is none of that name.
    property string otherwise: ""

    drawing: name === "" ? "" : "image://picture/" + name + (otherwise === "" ? "" : "/" + otherwise)
    fillMode: Image.PreserveAspectFit
    Accessible.ignored: true
}
