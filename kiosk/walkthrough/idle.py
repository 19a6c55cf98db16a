"""When nobody is there any more: a quiet time, a countdown that can be stopped, the end."""

from typing import Literal

from kiosk.value import value
from kiosk.walkthrough.walk_state import Walk

WARNING = "もうすぐ {終|お}わります。まだ {使|つか}うときは、{画面|がめん}に さわってください。"
SLOWLY = "まだ つづけますか。ゆっくりで だいじょうぶです。つづけるときは、{画面|がめん}に さわってください。"
# What whoever was here is told on the first page.
THANKS = "ここに {入|い}れた {文字|もじ}は、のこりません。ありがとうございました。"
LEFT_ALONE = "しばらく さわらなかったので、さいしょに もどりました。"
Phase = Literal["awake", "counting", "over"]


@value
class Quiet:
    """Seconds without a touch before the countdown: at the terminal, with the own phone in hand, and while a card is
    fetched or a number remembered."""

    usual: float = 90.0
    own: float = 300.0
    card: float = 600.0

    def at(self, walk: Walk | None, is_end: bool = False) -> float:
        """So long nobody need touch anything here. Whoever works on the own phone is there all the same, and so is whoever
        reads the code for home at the end with theirs."""
        if is_end:
            return self.usual * 2
        if walk is None or walk.way != "own":
            return self.usual
        return max(self.usual, self.own, self.card if walk.needs_time else 0.0)


def warning(walk: Walk | None) -> str:
    """What is said when the countdown begins."""
    return SLOWLY if walk is not None and walk.way == "own" else WARNING


@value
class Idle:
    """`since` is the monotonic time, in seconds, of the last touch or the last spoken word."""

    quiet_seconds: float
    countdown_seconds: float
    since: float = 0.0

    def remaining(self, now: float) -> int:
        """Whole seconds until the end, counted from the start of the countdown."""
        left = self.since + self.quiet_seconds + self.countdown_seconds - now
        return max(0, min(round(self.countdown_seconds), -int(-left // 1)))

    def phase(self, now: float) -> Phase:
        quiet = now - self.since
        if quiet < self.quiet_seconds:
            return "awake"
        return "counting" if quiet < self.quiet_seconds + self.countdown_seconds else "over"
