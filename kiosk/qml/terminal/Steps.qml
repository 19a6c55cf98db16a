import QtQuick
import Kiosk
import "../parts"
import "../phone"
import "../theme"

// One sentence, one phone, the same buttons: the four ways through a lesson.
Frame {
    id: root

    objectName: "steps"
    headingPixels: Theme.sized(9.5, 1.3)

    Rectangle {
        id: words

        x: 0
        y: root.isPortrait ? phone.height + Theme.gap : 0
        width: root.isPortrait ? parent.width : parent.width - phone.width - Theme.gap
        height: parent.height - y
        radius: Theme.radius
        color: Theme.colours.card
        border.width: Theme.thin
        border.color: Theme.colours.border

        StepProgress {
            id: progress

            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.padding }
            number: Walk.number
            count: Walk.count
            isDone: Walk.isDone
        }
        ScrollArea {
            id: area

            anchors { left: parent.left; right: parent.right; top: progress.bottom; bottom: parent.bottom; margins: Theme.padding }
            spacing: Theme.mm(5)

            RubyText {
                id: sentence

                objectName: "sentence"
                width: parent.width
                markup: Walk.sentence
                tag: Walk.sentenceTag
                bold: true
                isLit: true
                pixels: Theme.sized(Math.max(9.6, Math.min(17, area.width / Display.pixelsPerMm / 20)), 2)
                onMarkupChanged: area.toTop()
                onSpokenTopChanged: if (spokenTop >= 0) area.showSpan(spokenTop, spokenTop + pixels * 2)
            }
            Note { id: answer; objectName: "answer"; width: parent.width; pictogram: Walk.isDone ? "check" : "bulb"; markup: Walk.answer; tag: Walk.answerTag
                   onMarkupChanged: if (markup !== "") area.revealSoon(answer, true) }
            Note { objectName: "warning"; width: parent.width; pictogram: "shield"; markup: Walk.warning; tag: Walk.warningTag }
        }
    }
    Handset {
        id: phone

        readonly property real widest: root.isPortrait ? parent.width * 0.75 : parent.width * 0.42

        phone: Phone
        height: root.isPortrait ? Math.max(Theme.mm(140), parent.height * 0.56) : parent.height
        width: Math.min(widest, Math.max(Theme.mm(112), height * 0.6))
        x: root.isPortrait ? (parent.width - width) / 2 : parent.width - width
    }
}
