import QtQuick
import Kiosk
import "../parts"
import "../theme"

// The card was not read: what helps, in three pictures side by side; with large letters, one after the other.
Item {
    id: root

    // Where the trouble has its words above, the answer stands below: what is to be done where none of them helps.
    property bool isBelowTitle: false
    readonly property var remedies: Walk.remedies
    readonly property var answer: ({markup: Walk.answer, tag: Walk.answerTag})
    readonly property var head: isBelowTitle ? ({markup: "", tag: ""}) : answer
    readonly property var last: isBelowTitle ? answer : ({markup: Walk.afterwards, tag: Theme.tag})
    readonly property int signPixels: Theme.letters(32, 1.5)
    readonly property int sayPixels: Theme.letters(31, 1.5)
    readonly property int footPixels: Theme.letters(36, 1.5)
    readonly property int leastHead: Theme.letters(46, 1.45)
    readonly property real pad: Theme.drawn(isPaged ? 20 : 12)
    readonly property real cardWidth: (width - 2 * Theme.gap) / 3
    // Side by side they have no box, so that nobody takes them for keys.
    readonly property real wordsWidth: cardWidth
    readonly property real footHeight: last.markup === "" ? 0 : Theme.tall(last, footPixels, false, width - foot.beside) + Theme.drawn(26)
    // What finds room: "all" of it, the pictures with their "words", the pictures with a "sign" each, or "pages".
    readonly property string order: fits(true, true) ? "all" : fits(false, true) ? "short" : fits(true, false) ? "words" : (isBelowTitle || Theme.scale <= 1.2) && fits(false, false) ? "signs" : "pages"
    readonly property bool hasSay: order === "all" || order === "words"
    readonly property bool isPaged: order === "pages"
    readonly property real below: foot.visible ? footHeight + Theme.gap : 0
    // What is left over first makes the drawings larger, then the sentence.
    readonly property real leastScene: Theme.drawn(150)
    readonly property real sceneHeight: Math.max(leastScene, Math.min(Math.round(cardWidth * 0.8), height - above - tallest(hasSay) - below))
    readonly property real above: head.markup === "" ? 0 : Theme.tall(head, leastHead, true, width) + Theme.gap
    readonly property alias page: bookmark.page
    // Of the pages, that of the answer; the remedies stand on the others in their order.
    readonly property int answerPage: isBelowTitle ? remedies.length : 0
    readonly property int shownRemedy: page - (isBelowTitle ? 0 : 1)

    function textOf(remedy: var, key: string): var { return {markup: remedy[key], tag: remedy.tag} }
    // Of the words of the tallest of them, with what parts them from the picture.
    function tallest(hasSay: bool): real {
        const words = remedies.map(one => Theme.tall(textOf(one, "sign"), signPixels, true, wordsWidth - signPixels * 1.1)
            + (hasSay ? Theme.tall(textOf(one, "say"), sayPixels, false, wordsWidth) : 0))
        return Math.max(0, ...words) + Theme.drawn(12)
    }
    function fits(hasSay: bool, hasFoot: bool): bool {
        const isWhole = remedies.every(one => Theme.isWhole(textOf(one, "sign"), signPixels, true, wordsWidth - signPixels * 1.1)
            && (!hasSay || Theme.isWhole(textOf(one, "say"), sayPixels, false, wordsWidth)))
        return isWhole && above + leastScene + tallest(hasSay) + (hasFoot && footHeight > 0 ? footHeight + Theme.gap : 0) <= height
    }
    // The page of what is being said.
    function follow(): void {
        const said = remedies.findIndex(one => one.sign === Voice.text || one.say === Voice.text)
        if (said >= 0)
            bookmark.hear(said + (isBelowTitle ? 0 : 1))
        else if (Voice.text === Walk.answer)
            bookmark.hear(answerPage)
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
        visible: root.isPaged ? root.page === root.answerPage : root.head.markup !== ""
        width: parent.width
        markup: Walk.answer
        tag: Walk.answerTag
        bold: true
        isLit: true
        pixels: Theme.letters(64, 1.5)
        leastPixels: root.isPaged ? Theme.leastText : root.leastHead
        mostHeight: (root.isPaged ? turner.y : cards.y) - Theme.gap
    }
    Row {
        id: cards

        visible: !root.isPaged
        y: (root.height - height - root.below) * (root.isBelowTitle ? 0.5 : 1)
        height: root.sceneHeight + root.tallest(root.hasSay)
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

        visible: (root.order === "all" || root.order === "short") && markup !== ""
        y: parent.height - height
        width: parent.width
        height: root.footHeight
        markup: root.last.markup
        tag: root.last.tag
        pictogram: root.isBelowTitle ? "call-person" : ""
        pixels: root.footPixels
    }
    RemedyCard {
        objectName: visible ? "remedy-" + remedy.picture : ""
        visible: root.isPaged && root.page !== root.answerPage
        width: parent.width
        height: turner.y - Theme.gap
        isWide: true
        remedy: root.remedies[Math.max(0, root.shownRemedy)] ?? ({picture: "", sign: "", say: "", tag: ""})
        number: root.shownRemedy + 1
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
