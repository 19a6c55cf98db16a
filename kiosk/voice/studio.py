"""Speech made in another process, so that neither its memory nor its faults are the terminal's."""

from kiosk.document.problem import Problem, Refused
from kiosk.voice.messages import Worker
from kiosk.voice.speech import Request, Speech

# The first text loads a dictionary (1 s); a long sentence takes 0.4 s, on a busy machine some seconds.
_SECONDS_TO_ANSWER = 30


class Studio:
    """One process, one text at a time."""

    def __init__(self, module: str = "kiosk.voice.studio_worker", seconds_to_answer: float = _SECONDS_TO_ANSWER):
        self._worker = Worker(module, seconds_to_answer)

    def render(self, request: Request, key: str) -> Speech:
        """Raises Refused when the engine fails, or the process with it; the next text begins a new one."""
        wish = {"markup": request.markup, "tag": request.tag, "tempo": request.tempo, "pitch": request.pitch,
                "key": key}  # fmt: skip
        try:
            words, sound = self._worker.ask(wish)
        except (OSError, ValueError) as error:
            message = "声を作る部分が答えません（{reason}）。次の文から、もういちど始めます。"
            raise Refused(Problem(message, fills={"reason": str(error)})) from error
        if "problems" in words:
            raise Refused(*(Problem(**problem) for problem in words["problems"]))
        return Speech(key, sound, tuple(words["starts"]), words["seconds"])

    def close(self) -> None:
        """For good, also in the middle of a text."""
        self._worker.close()
