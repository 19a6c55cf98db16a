import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The card was not read: what helps, in three pictures side by side; with large letters, one after the other.
Item {
    id: root

    // Where the trouble has its words above, the sentence is no second title.
    property bool isBelowTitle: false
    readonly property var remedies: Walk.remedies
    readonly property var head: ({markup: Walk.answer, tag: Walk.answerTag})
    readonly property int signPixels: Theme.letters(38, 1.5)
    readonly property int sayPixels: Theme.letters(31, 1.5)
    readonly property int footPixels: Theme.letters(36, 1.5)
    readonly property int leastHead: Theme.letters(isBelowTitle ? 34 : 46, 1.45)
    readonly property real pad: Theme.drawn(20)
    readonly property real cardWidth: (width - 2 * Theme.gap) / 3
    readonly property real wordsWidth: cardWidth - 2 * pad - signPixels * 1.2
    readonly property real footHeight: Walk.afterwards === "" ? 0 : Theme.tall({markup: Walk.afterwards, tag: Theme.tag}, footPixels, false, width * 0.86) + 2 * Theme.padding
    // What finds room: "all" of it, the pictures with their "words", the pictures with a "sign" each, or "pages".
    readonly property string order: fits(true, true, true) ? "all" : fits(true, false, true) ? "words" : fits(false, false, true) ? "signs" : isBelowTitle && fits(false, false, false) ? "bare" : "pages"
    // Below the words of a trouble the cards tell it alone, if need be; the voice says the rest.
    readonly property bool hasHead: order !== "bare"
    readonly property bool hasSay: order !== "signs" && order !== "bare"
    readonly property bool isPaged: order === "pages"
    readonly property real below: foot.visible ? footHeight + Theme.gap : 0
    // What is left over first makes the drawings larger, then the sentence.
    readonly property real leastScene: Math.round(cardWidth * (isBelowTitle ? 0.27 : 0.32))
    readonly property real sceneHeight: Math.max(leastScene, Math.min(Math.round(cardWidth * 0.6), height - (hasHead ? headHeight + Theme.gap : 0) - wordsHeight(hasSay) - below))
    readonly property real headHeight: Theme.tall(head, leastHead, !isBelowTitle, width)
    readonly property alias page: bookmark.page

    function textOf(remedy: var, key: string): var { return {markup: remedy[key], tag: remedy.tag} }
    // Of the tallest of them, with its margins.
    function wordsHeight(hasSay: bool): real {
        const words = remedies.map(one => Theme.tall(textOf(one, "sign"), signPixels, true, wordsWidth)
            + (hasSay ? Theme.tall(textOf(one, "say"), sayPixels, false, cardWidth - 2 * pad) : 0))
        return Math.max(0, ...words) + 2 * pad
    }
    function fits(hasSay: bool, hasFoot: bool, hasHead: bool): bool {
        const isWhole = remedies.every(one => Theme.isWhole(textOf(one, "sign"), signPixels, true, wordsWidth)
            && (!hasSay || Theme.isWhole(textOf(one, "say"), sayPixels, false, cardWidth - 2 * pad)))
        const foot = hasFoot ? footHeight + Theme.gap : 0
        return isWhole && (hasHead ? headHeight + Theme.gap : 0) + leastScene + wordsHeight(hasSay) + foot <= height
    }
    // The page of what is being said.
    function follow(): void {
        const said = remedies.findIndex(one => one.sign === Voice.text || one.say === Voice.text)
        if (said >= 0 || Voice.text === Walk.answer)
            bookmark.hear(said + 1)
    }

    objectName: "remedies"
    onRemediesChanged: bookmark.begin()

    Bookmark { id: bookmark; count: root.remedies.length + 1 }
    Connections {
        target: Voice

        function onChanged(): void { root.follow() }
    }
    RubyText {
        objectName: "answer"
        visible: root.hasHead && (!root.isPaged || root.page === 0)
        width: parent.width
        markup: Walk.answer
        tag: Walk.answerTag
        bold: !root.isBelowTitle
        isLit: true
        pixels: Theme.letters(root.isBelowTitle ? 44 : 64, 1.5)
        leastPixels: root.isPaged ? Theme.leastText : root.leastHead
        mostHeight: (root.isPaged ? turner.y : cards.y) - Theme.gap
    }
    Row {
        id: cards

        visible: !root.isPaged
        y: root.height - height - root.below
        height: root.sceneHeight + root.wordsHeight(root.hasSay)
        spacing: Theme.gap

        Repeater {
            model: root.isPaged ? [] : root.remedies

            RemedyCard {
                required property var modelData
                required property int index

                objectName: "remedy-" + modelData.picture
                width: root.cardWidth
                height: cards.height
                remedy: modelData
                number: index + 1
                hasSay: root.hasSay
                signPixels: root.signPixels
                sayPixels: root.sayPixels
                sceneHeight: root.sceneHeight
                pad: root.pad
            }
        }
    }
    RingNote {
        id: foot

        visible: root.order === "all" && markup !== ""
        y: parent.height - height
        width: parent.width
        height: root.footHeight
        markup: Walk.afterwards
        pixels: root.footPixels
    }
    RemedyCard {
        objectName: visible ? "remedy-" + remedy.picture : ""
        visible: root.isPaged && root.page > 0
        width: parent.width
        height: turner.y - Theme.gap
        isWide: true
        remedy: root.remedies[Math.max(0, root.page - 1)] ?? ({picture: "", sign: "", say: "", tag: ""})
        number: root.page
        signPixels: Theme.letters(60, 1.5)
        sayPixels: Theme.letters(50, 1.5)
        pad: root.pad
    }
    PageTurner {
        id: turner

        visible: root.isPaged
        y: parent.height - height
        width: parent.width
        page: root.page
        count: bookmark.count
        onTurned: by => bookmark.turn(by)
    }
}
