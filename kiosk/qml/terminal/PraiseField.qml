import QtQuick
import Kiosk
import "../parts"
import "../theme"

// はなまる, the praise, and what one can do now, line by line, as large as finds room.
Rectangle {
    id: root

    readonly property bool isPractised: Guide.lesson.isPractised
    readonly property real pad: Theme.drawn(40)
    readonly property real space: Theme.drawn(Theme.isCompact ? 10 : 16)
    readonly property var head: ({markup: Guide.heading, tag: Guide.headingTag})
    readonly property var take: ({markup: Guide.reminder, tag: Guide.reminderTag})
    // A title and its lines; of a lesson that was not practised, what it is about.
    readonly property var told: Guide.lesson.learned.length > 0 ? Guide.lesson.learned : [{markup: Guide.lesson.done, tag: Guide.lesson.tags.done}]
    readonly property bool isList: told.length > 1
    readonly property int headPixels: Theme.letters(Theme.isCompact ? 56 : 72, 1.15)
    readonly property int takePixels: Theme.letters(36, 1.2)
    // High and narrow, the flower stands above the words.
    readonly property bool isTower: height > width
    // In large letters on a small screen, and wherever they need it, the lines take the width and the flower stands beside the praise.
    readonly property bool isLargeAndSmall: Theme.isCompact && Theme.scale > 1.4 && isPractised && !isTower
    readonly property real besidePraise: isLargeAndSmall ? headPixels * 1.8 : plan.beside ?? 0
    readonly property bool isBesidePraise: besidePraise > 0
    // Of one size, whatever else is on the page.
    property real flowerRoom: height
    readonly property real flowerSide: isBesidePraise ? besidePraise : isTower ? Math.min(width * 0.6, flowerRoom * 0.4) : Math.min(flowerRoom - 2 * pad, width * plan.share)
    // What finds room, in the largest letters: with flower and title, with a smaller one, without; the rest is said.
    readonly property var plan: planFor(height)

    objectName: "praise-field"
    radius: Theme.drawn(26)
    color: isPractised ? Theme.colours.rose : Theme.colours.sand

    // Praise, and title where there is one, a line each, leave the flower the place to their right.
    function hasFlowerRoom(wide: real, headPixels: real, titlePixels: real, side: real): bool {
        const rows = [Theme.setting(head, headPixels, true, wide), ...(titlePixels > 0 ? [Theme.setting(told[0], titlePixels, true, wide)] : [])]
        return rows.every(one => one.lines === 1) && rows.reduce((sum, one) => sum + one.height + space, 0) >= side - pad
    }
    // What finds room in a field of this height.
    function planFor(height: real): var {
        const rows = (line, pixels, wide) => Theme.setting(line, pixels, false, wide - (isList ? pixels * 1.4 : 0)).lines ?? 0
        const planned = (scale, least) => {
            const headPixels = Theme.lettersAt(scale, Theme.isCompact ? 56 : 72, 1.15)
            const high = (wide, pixels, hasTitle, beside) => Theme.tall(head, headPixels, true, wide - beside) + space
                + (take.markup === "" ? 0 : Theme.tall(take, takePixels, true, wide) + space)
                + told.reduce((sum, line, i) => sum + (isList && i === 0 && !hasTitle ? 0 : space + Theme.tall(line, isList && i === 0 ? pixels * 0.8 : pixels, i === 0, wide - (isList && i > 0 ? pixels * 1.4 : i === 0 ? beside : 0))), 0)
            // Where there is a flower it is of one size, whatever was learnt.
            const isFree = isPractised && !isLargeAndSmall && width > Theme.mm(110)
            const shares = isFree ? [Theme.scale > 1.4 || Theme.isSpaced && Theme.tag === "ja" ? 0.22 : 0.3, 0] : [0]
            // Beside praise and title, or beside the praise alone.
            const above = isFree && isList && !isTower ? [Math.ceil(Math.min(width, height * 1.3) * 0.27), headPixels * 1.8] : []
            const placed = hasTitle => [...shares.slice(0, -1).map(one => [one, hasTitle, 0]), ...above.map(one => [0, hasTitle, one])]
            const ways = [...placed(true), ...(isList ? placed(false) : []), [0, true, 0], ...(isList ? [[0, false, 0]] : [])]
            for (const [share, hasTitle, beside] of ways) {
                const wide = width - 2 * pad - (share > 0 && !isTower ? Math.min(height - 2 * pad, width * share) + pad : 0)
                const room = height - 1.2 * pad - (share > 0 && isTower ? Math.min(width * 0.6, height * 0.4) + pad : 0)
                const sizes = []
                for (let pixels = Theme.lettersAt(scale, isList ? 50 : 56, 1.5); pixels >= least; pixels -= 2)
                    if (high(wide, pixels, hasTitle, isLargeAndSmall ? headPixels * 1.8 : beside) <= room && (beside === 0 || hasFlowerRoom(wide - beside, headPixels, hasTitle ? pixels * 0.8 : 0, beside)))
                        sizes.push(pixels)
                // Rather a little smaller than a line broken.
                const lines = sizes.map(pixels => told.slice(isList ? 1 : 0).reduce((sum, line) => sum + rows(line, pixels, wide), 0))
                if (sizes.length > 0)
                    return {share: share, beside: beside, pixels: sizes[lines.indexOf(Math.min(...lines))], hasTitle: hasTitle, hasLines: true}
            }
            return {share: 0, beside: 0, pixels: least, hasTitle: false, hasLines: false}
        }
        const plain = planned(1, Theme.lettersAt(1, 34, 1))
        if (Theme.scale === 1)
            return plain
        // Larger letters are never smaller than those of 100 %, unless the lines would be lost.
        for (const least of [...(isLargeAndSmall ? [Math.max(plain.pixels, Theme.letters(50, 1.2))] : []), plain.pixels]) {
            const larger = planned(Theme.scale, least)
            if (larger.hasLines)
                return larger
        }
        const smaller = planned(Theme.scale, Theme.lettersAt(1, 34, 1))
        smaller.isSmaller = true
        return smaller
    }

    Hanamaru {
        id: flower

        // A lesson that was only looked through ends kindly, without the flower; and where large letters need its place.
        visible: root.plan.share > 0 || root.isBesidePraise
        x: root.isBesidePraise ? parent.width - width - root.pad : root.isTower ? (parent.width - width) / 2 : root.pad
        y: root.isLargeAndSmall ? words.y : root.isBesidePraise ? Math.max(root.pad * 0.4, words.y - root.pad * 0.6) : root.isTower ? Math.max(root.pad * 0.6, (parent.height - height - words.height - root.pad) / 2) : (parent.height - height) / 2
        width: root.flowerSide
        height: width
    }
    Column {
        id: words

        x: flower.visible && !root.isTower && !root.isBesidePraise ? flower.x + flower.width + root.pad : root.pad
        y: flower.visible && root.isTower ? flower.y + flower.height + root.pad * 0.6 : (parent.height - height) / 2
        width: parent.width - x - root.pad
        spacing: root.space

        RubyText {
            objectName: "praise"
            width: parent.width - (root.isBesidePraise ? flower.width : 0)
            markup: Guide.heading
            tag: Guide.headingTag
            bold: true
            isLit: true
            pixels: root.headPixels
        }
        Repeater {
            model: root.plan.hasLines ? root.told : []

            Item {
                id: line

                required property var modelData
                required property int index

                readonly property bool isTitle: root.isList && index === 0
                readonly property bool hasTick: root.isList && index > 0

                visible: !isTitle || root.plan.hasTitle
                width: words.width
                height: text.implicitHeight

                Pictogram { visible: line.hasTick; y: text.firstLine - height / 2; name: "check"; size: root.plan.pixels; color: Theme.colours.green; stroke: 3 }
                RubyText {
                    id: text

                    objectName: "learned"
                    x: line.hasTick ? root.plan.pixels * 1.4 : 0
                    width: parent.width - x - (line.isTitle && !root.isLargeAndSmall ? root.besidePraise : 0)
                    markup: line.modelData.markup
                    tag: line.modelData.tag
                    bold: line.index === 0
                    isLit: true
                    pixels: line.isTitle ? root.plan.pixels * 0.8 : root.plan.pixels
                }
            }
        }
        RubyText { width: parent.width; visible: markup !== ""; markup: Guide.reminder; tag: Guide.reminderTag; bold: true; pixels: root.takePixels; color: Theme.colours.beni }
    }
}
