import QtQuick
import "../theme"

// A large card: pictogram, word, and a line of explanation.
Touchable {
    id: root

    property string pictogram
    property string detail
    property string detailTag: ""
    property string family: Theme.familyOf(markup, tag)

    readonly property bool isNarrow: width < Theme.mm(70)
    readonly property real iconBox: pictogram === "" ? 0 : Math.min(Theme.mm(32 * Theme.roomy), width * 0.3)

    isMain: true
    spoken: detail === "" ? markup : markup + "。" + detail
    padding: Theme.padding
    implicitHeight: Math.max(Theme.mainTarget, words.implicitHeight + topPadding + bottomPadding)

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.colours.pressed : Theme.colours.card
        border.width: Theme.thin
        border.color: Theme.colours.border

        FocusRing { shown: root.hasKeyFocus }
    }
    contentItem: Item {
        Rectangle {
            id: box

            width: root.iconBox
            height: width
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconBox > 0
            radius: Theme.radius
            color: Theme.colours.tint

            Pictogram { anchors.centerIn: parent; name: root.pictogram; size: box.width * 0.62 }
        }
        Column {
            id: words

            x: root.iconBox > 0 ? root.iconBox + Theme.padding : 0
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.mm(1)

            RubyText {
                width: parent.width
                markup: root.markup
                family: root.family
                pixels: Theme.sized(10 * Math.sqrt(Theme.roomy), 1.45)
                bold: true
            }
            RubyText {
                width: parent.width
                visible: markup !== ""
                markup: root.detail
                tag: root.detailTag
                pixels: Theme.detail
                color: Theme.colours.soft
            }
        }
    }
}
