import "../theme"

// A text at a desk.
RubyText {
    pixels: Theme.deskText
    leastRuby: Theme.deskRuby
}
