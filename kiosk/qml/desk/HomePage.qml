import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// Four ways in; the year against its mark; what is to be done.
ColumnLayout {
    id: root

    readonly property var tints: [Theme.colours.card, Theme.colours.tint, Theme.colours.sand, Theme.colours.mint]

    spacing: Theme.deskGap * 1.3

    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: Theme.deskGap * 1.3

        Repeater {
            model: Desk.home.entries.length

            EntryCard {
                required property int index

                entry: Desk.home.entries[index]
                isFirst: index === 0
                tint: root.tints[index]
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: Math.max(Theme.desk(30), root.height * 0.17)
                onChosen: Desk.home.enter(entry.name)
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.deskGap * 1.3

        PlanCard { Layout.fillWidth: true; Layout.fillHeight: true; Layout.preferredWidth: 60 }
        DutyList { Layout.fillWidth: true; Layout.fillHeight: true; Layout.preferredWidth: 40 }
    }
}
