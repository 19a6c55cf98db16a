import QtQuick
import "../theme"

// How a page gets onto the glass. One that is a little too high gives of its gaps and heights, as much as it needs, so that
// nobody has to scroll. Of a longer one it is told here where it may be cut, and where each thing stands.
Item {
    id: root

    // The repeater of its elements, one below the other.
    required property Repeater elements
    // The room there is, and what of it a keyboard has taken: that comes and goes, and changes nothing.
    required property real most
    property real keyboard: 0
    // What of it is seen at once.
    required property real view
    // How many icons stand beside each other.
    property int columns: 1
    // Icons have their own way to be spread.
    property bool isLoose: false
    // A longer one may give all: its width does not hang on whether it fits.
    property bool isTight: false
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
    readonly property real bare: sums.natural + (sums.count - 1) * gap + foot
    readonly property real natural: head + bare
    // Where the last of them ends.
    readonly property real end: places.length ? places[places.length - 1].top + places[places.length - 1].height : 0
    readonly property real spare: head - leastHead + sums.spare + (sums.count - 1) * (gap - Theme.mm(3))
    // One pixel each is lost in rounding.
    readonly property real excess: natural > most + keyboard ? natural - most - keyboard + sums.count : 0
    readonly property real give: isLoose || excess <= 0 ? 0 : excess <= spare ? excess / spare : isTight ? 1 : 0
    readonly property bool isLonger: !isLoose && excess > spare
    readonly property real shownHead: Math.floor(head - give * (head - leastHead))
    readonly property real shownGap: Math.floor(gap - give * (gap - Theme.mm(3)))
    // As much room as a ring takes.
    readonly property real around: Theme.mm(3)
    // What stands below each other: elements, and lines of icons, which have their room below them in their height.
    readonly property var places: {
        const found = []
        let line = null, beside = 0
        for (let i = 0; i < (elements?.count ?? 0); i++) {
            const item = elements.itemAt(i) as PhoneElement
            const isIcon = item?.element.kind === "app"
            const height = item?.height ?? 0
            if (!isIcon || beside % columns === 0) {
                line = {top: line ? line.top + line.height + shownGap : shownHead, height: 0, below: isIcon ? 0 : around, seams: isIcon ? [] : item?.seams ?? [], joints: item?.joints ?? [], ring: item?.isParted ? around : 0, spans: []}
                found.push(line)
            }
            beside = isIcon ? beside + 1 : 0
            line.height = Math.max(line.height, height)
            line.spans.push(...item?.spans ?? [])
        }
        return found
    }
    // What is seen whole or not at all: elements with the room around them; of what is longer than the glass each
    // language, or each line.
    readonly property var rows: {
        const found = []
        for (const place of places) {
            const isLong = height => height + (found.length ? around : place.top) + place.below > view
            const ends = [...place.joints, place.height]
            const long = ends.filter((end, i) => isLong(end - (ends[i - 1] ?? 0)))
            const cuts = place.ring > 0 ? place.seams : !isLong(place.height) ? []
                : [...place.joints, ...place.seams.filter(seam => long.includes(ends.find(end => seam < end)))]
            const inner = cuts.filter(seam => seam > 1 && seam < place.height - 1).sort((a, b) => a - b).map(seam => place.top + seam)
            const from = [place.top - around, ...inner], to = [...inner.map(seam => seam + place.ring), place.top + place.height + place.below]
            found.push(...from.map((_, i) => ({from: from[i], to: to[i]})))
        }
        return found.map((row, i) => i > 0 ? row : {from: 0, to: row.to})
    }
    // By the name of what can be touched: where it stands.
    readonly property var spans: {
        const found = {}
        for (const place of places)
            for (const [name, from, to] of place.spans)
                found[name] = {from: place.top + from - around, to: place.top + to + around}
        return found
    }
}
