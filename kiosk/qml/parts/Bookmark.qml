import QtQuick
import Kiosk

// Which page of several is seen: the voice turns them until a finger does, and again when it begins anew.
Item {
    id: root

    required property int count
    // Where the reader is left once all has been said; -1: where the voice ended.
    property int home: -1
    // The one that is said first.
    property int start: 0

    property int page: 0
    property int heard: -1
    property bool isTurnedByHand: false
    // Whether the last page has been seen.
    property bool isRead: false

    function begin(): void {
        page = 0
        heard = -1
        isTurnedByHand = false
        isRead = false
        justTurned.stop()
    }
    // What is being said stands on this page.
    function hear(spoken: int): void {
        if (spoken < 0)
            return
        if (spoken === start && heard >= 0 && heard !== start)
            isTurnedByHand = false
        heard = spoken
        if (spoken === page || isTurnedByHand)
            return
        page = spoken
        justTurned.restart()
    }
    // One on or back from what was seen: where the voice has just turned, the finger was on its way already.
    function turn(by: int): void {
        isTurnedByHand = true
        if (!justTurned.running)
            page = Math.max(0, Math.min(count - 1, page + by))
        justTurned.stop()
    }
    function rest(): void {
        if (home < 0 || heard < 0 || isTurnedByHand || page === home)
            return
        page = home
        justTurned.restart()
    }

    onPageChanged: isRead = isRead || page === count - 1

    Timer { id: justTurned; interval: 1000 }
    // Between two texts the voice rests too.
    Timer { id: said; interval: 1000; running: root.heard >= 0 && !Voice.isSpeaking; onTriggered: root.rest() }
}
