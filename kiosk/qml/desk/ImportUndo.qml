import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Tables that were written before: each can be taken back as a whole, with a reason.
Column {
    id: root

    required property var table
    property string batch
    property string reason

    spacing: Theme.desk(3)

    DeskChoice { width: root.width; name: "import-before"; label: qsTr("前に読みこんだ表を 取り消すときは、その表"); options: root.table.before; current: root.batch; onPicked: value => root.batch = root.batch === value ? "" : value }
    DeskChoice { width: root.width; visible: root.batch !== ""; name: "import-reason"; label: qsTr("取り消す理由"); options: Desk.entry.reasons; current: root.reason; onPicked: value => root.reason = value }
    DeskButton { objectName: "import-undo"; visible: root.batch !== "" && root.reason !== ""; width: implicitWidth + Theme.desk(8); markup: qsTr("この表の教室を ぜんぶ取り消す"); onChosen: root.table.undo(root.batch, root.reason) }
}
