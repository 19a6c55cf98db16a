import QtQuick
import "../theme"

// How a page gets onto the glass. One that is a little too high gives of its gaps and heights, as much as it needs, so that
// nobody has to scroll. A longer one shows at first only what is whole.
Item {
    id: root

    // The repeater of its elements, one below the other.
    required property Repeater elements
    // The room there is, and what of it a keyboard has taken: that comes and goes, and changes nothing.
    required property real most
    property real keyboard: 0
    // What of it the buttons take with which one goes down.
    property real keys: 0
    // Icons have their own way to be spread.
    property bool isLoose: false
    // A longer one may give all: its width does not hang on whether it fits.
    property bool isTight: false
    // A question ends where its place ends.
    property bool isWhole: false
    required property real gap
    required property real head
    required property real leastHead
    required property real foot

    // What all of them need, and can spare. When a page is thrown away its repeater, and a function here, would go before
    // this binding does; and a new page of as many elements is seen only by the signal of the repeater itself.
    readonly property var sums: {
        let natural = 0, spare = 0
        for (let i = 0; i < (elements?.count ?? 0); i++) {
            const item = elements.itemAt(i) as PhoneElement
            natural += item?.natural ?? 0
            spare += item?.spare ?? 0
        }
        return {natural: natural, spare: spare, count: elements?.count ?? 0}
    }
    readonly property real natural: head + sums.natural + (sums.count - 1) * gap + foot
    readonly property real spare: head - leastHead + sums.spare + (sums.count - 1) * (gap - Theme.mm(3))
    // One pixel each is lost in rounding.
    readonly property real excess: natural > most + keyboard ? natural - most - keyboard + sums.count : 0
    readonly property real give: isLoose || excess <= 0 ? 0 : excess <= spare ? excess / spare : isTight ? 1 : 0
    readonly property bool isLonger: !isLoose && excess > spare
    readonly property real shownHead: Math.floor(head - give * (head - leastHead))
    readonly property real shownGap: Math.floor(gap - give * (gap - Theme.mm(3)))
    // Where a longer page ends at first: between lines or elements, not through letters.
    readonly property real end: {
        const seen = most - keys
        if (!isLonger || isWhole || keyboard > 0)
            return seen
        let top = shownHead, end = 0
        for (let i = 0; i < (elements?.count ?? 0); i++) {
            const item = elements.itemAt(i) as PhoneElement
            const height = item?.height ?? 0
            end = Math.max(end, ...[0, ...item?.seams ?? [], height].map(seam => top + seam).filter(seam => seam <= seen))
            top += height + shownGap
        }
        // Of one tall picture, a part is better than nothing.
        return end < seen * 0.25 ? seen : end
    }
}
