import QtQuick

// Which page of several is seen: the voice turns them until a finger does, and again when it begins anew.
Item {
    id: root

    required property int count

    property int page: 0
    property int heard: -1
    property bool isTurnedByHand: false

    function begin(): void {
        page = 0
        heard = -1
        isTurnedByHand = false
        justTurned.stop()
    }
    // What is being said stands on this page.
    function hear(spoken: int): void {
        if (spoken < 0)
            return
        if (spoken === 0 && heard > 0)
            isTurnedByHand = false
        heard = spoken
        if (spoken === page || isTurnedByHand)
            return
        page = spoken
        justTurned.restart()
    }
    // One on from what was seen: where the voice has just turned, the finger was on its way already.
    function turn(): void {
        isTurnedByHand = true
        if (!justTurned.running)
            page = page < count - 1 ? page + 1 : 0
        justTurned.stop()
    }

    Timer { id: justTurned; interval: 1000 }
}
