import QtQuick
import Kiosk
import "../phone"

// Over what only shows how it is done: whoever touches it is told where to touch.
RippleArea { onMissed: Phone.tapModel() }
