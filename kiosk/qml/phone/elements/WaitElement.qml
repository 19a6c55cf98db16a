import QtQuick
import ".."
import "../../theme"

// A bar that fills by itself.
FillTouch {
    id: root

    seams: label.seams.map(y => y + topPadding)
    implicitHeight: label.implicitHeight + bar.height + told.implicitHeight + 2 * (padding + Theme.onPhone(3))

    contentItem: Item {
        PhoneLabel { id: label; width: parent.width; text: root.element.label; gloss: root.element.gloss; bold: true; centred: true; mostHeight: root.most > 0 ? Math.max(1, root.most - Theme.onPhone(24)) : 0 }
        FillBar { id: bar; y: label.implicitHeight + Theme.onPhone(3); width: parent.width; share: root.share }
        PhoneLabel {
            id: told

            y: bar.y + bar.height + Theme.onPhone(3)
            width: parent.width
            text: root.isFull ? qsTr("おわりました") : qsTr("おまちください")
            centred: true
            color: Theme.phone.soft
        }
    }
}
