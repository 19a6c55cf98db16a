import QtQuick

// A picture that is made when it is asked for: once everything has found its place. Each size on the way there would be
// drawn too, and what nobody sees.
Image {
    id: root

    property string drawing

    readonly property string wanted: drawing === "" || !visible || width < 1 || height < 1 ? "" : drawing
    readonly property size room: Qt.size(Math.round(width), Math.round(height))
    readonly property bool isLate: String(source) !== wanted || wanted !== "" && sourceSize !== room

    function draw(): void {
        if (String(source) !== wanted)
            source = ""
        sourceSize = room
        source = wanted
    }

    Connections {
        target: root.Window.window
        enabled: root.isLate

        // The layout is done, and the frame not yet begun.
        function onAfterAnimating(): void { root.draw() }
    }
}
