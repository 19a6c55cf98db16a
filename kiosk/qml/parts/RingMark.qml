import QtQuick
import "../theme"

// The ring of the drawn phone, small, before the words that speak of it.
Rectangle {
    width: Theme.drawn(60)
    height: width
    radius: width * 0.28
    color: "transparent"
    border { width: Theme.drawn(8); color: Theme.colours.target }
}
