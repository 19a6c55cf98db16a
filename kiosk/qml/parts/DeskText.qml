import "../theme"

// A text at a desk.
RubyText {
    pixels: Theme.deskText
    leastRuby: Theme.deskRuby
    // Here spaces part the facts of a line.
    isSpaced: true
}
