import QtQuick
import Kiosk
import "terminal"
import "theme"

// The one window: the rail, a page beside it, perhaps a panel over the page, perhaps the countdown over all.
Window {
    id: root

    readonly property var pages: ({card: "LessonCard", done: "Done", things: "Things"})
    readonly property bool isAttracting: Guide.face === "attract"
    readonly property bool isPortrait: height > width
    readonly property bool isFree: Guide.panel === "" && !idle.active
    // A terminal is never closed from its own screen; only a window that somebody tries it in.
    property bool isClosable: false
    readonly property bool isRehearsed: rehearsal.done === rehearsal.names.length

    title: qsTr("ことはじめ")
    color: Theme.colours.paper

    onClosing: close => close.accepted = root.isClosable

    Loader {
        anchors.fill: parent
        active: root.isAttracting
        source: "terminal/Attract.qml"
        enabled: root.isFree
    }
    // The same beside every page, made once while nobody is here; the first picture does not wait for it.
    Loader {
        id: rail

        active: Guide.isPrepared || !root.isAttracting
        visible: !root.isAttracting
        // Beside an open panel too: calling somebody and the end are never out of reach.
        enabled: !idle.active
        y: root.isPortrait ? root.height - height : 0
        width: root.isPortrait ? root.width : Theme.railWidth
        height: root.isPortrait ? implicitHeight : root.height
        sourceComponent: Rail { isLying: root.isPortrait }
    }
    Item {
        id: place

        x: root.isPortrait ? 0 : rail.width
        width: root.width - x
        height: root.isPortrait ? rail.y : root.height

        // What is come back to again and again stays: only what changes is set anew.
        KeptPage { face: "choices"; after: 4; source: "terminal/Choices.qml" }
        KeptPage { id: steps; face: "steps"; after: 5; source: "terminal/Steps.qml" }
        Loader {
            objectName: "page"
            anchors.fill: parent
            source: root.pages[Guide.face] ? "terminal/" + root.pages[Guide.face] + ".qml" : ""
            enabled: root.isFree
        }
    }
    // While nobody is here, each is made once, out of sight and bit by bit: its files are read then and its letters set,
    // and the first who wants it need not wait for that.
    Loader {
        id: rehearsal

        readonly property var names: ["Choices", "Steps", ...Object.values(root.pages), "TextPanel", "SoundPanel", "LanguagePanel", "CallPanel", "StopPanel", "TroublePanel", "IdlePanel"]
        property int done: 0

        asynchronous: true
        visible: false
        enabled: false
        x: place.x
        width: place.width
        height: place.height
        active: Guide.isPrepared && root.isAttracting && !root.isRehearsed
        source: root.isRehearsed ? "" : "terminal/" + names[done] + ".qml"
        onLoaded: done += 1
    }
    PanelPlace {
        id: panel

        readonly property Frame page: steps.isCurrent ? steps.item as Frame : null

        sheet: page?.sheet ?? Qt.rect(0, 0, 0, 0)
        helpAt: page?.helpAt ?? -1
        headFoot: page?.headFoot ?? 0
        bar: page?.barRect ?? Qt.rect(0, 0, 0, 0)
        openAt: (rail.item as Rail)?.openAt ?? -1
        x: place.x
        width: place.width
        height: place.height
        // One binding: with `active` apart, the empty panel would be built first.
        source: Guide.panel === "" ? "" : "terminal/" + Guide.panel.charAt(0).toUpperCase() + Guide.panel.slice(1) + "Panel.qml"
        enabled: !idle.active
    }
    PanelPlace {
        id: idle

        sheet: Qt.rect(place.x, place.y, place.width, place.height)
        anchors.fill: parent
        active: Guide.remaining > 0
        source: "terminal/IdlePanel.qml"
    }

    component KeptPage: Loader {
        required property string face
        // Made once so many have been tried, while nobody is here; sooner for whoever is quicker.
        required property int after
        readonly property bool isCurrent: Guide.face === face

        anchors.fill: parent
        active: isCurrent || rehearsal.done > after
        visible: isCurrent
        enabled: isCurrent && root.isFree
    }
}
