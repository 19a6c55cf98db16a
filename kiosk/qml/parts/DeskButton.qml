import "../theme"

// A button at a desk: still at least 12 mm, with smaller letters.
BigButton {
    isMain: false
    pixels: Theme.deskText
    leastHeight: Theme.deskTarget
    leastRuby: Theme.deskRuby
}
