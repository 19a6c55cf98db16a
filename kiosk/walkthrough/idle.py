"""When nobody is there any more: a quiet time, a countdown that can be stopped, the end."""

from typing import Literal

from kiosk.value import value

WARNING = "もうすぐ {終|お}わります。まだ {使|つか}うときは、{画面|がめん}に さわってください。"
Phase = Literal["awake", "counting", "over"]


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
