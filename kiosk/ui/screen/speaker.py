"""The voice of the terminal: texts in, sound and the lit phrase out."""

import logging
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.document.problem import Problem, Refused
from kiosk.language import ruby
from kiosk.language.said import Said
from kiosk.ui.screen.jobs import Jobs
from kiosk.voice.speech import Request, Speech, Tempo

if TYPE_CHECKING:
    from kiosk.voice.cache import SpeechCache

_log = logging.getLogger(__name__)
DEFAULT_VOLUME = 0.8
VOLUME_STEP = 0.1
_BETWEEN_TEXTS_MS = 500
# Without any speech, a text stays "spoken" for as long as one needs to read it.
_SILENT_SECONDS_PER_CHARACTER = 0.18


class Speaker(QObject):
    """Says texts one after the other; a new `say` takes the place of the old one."""

    changed = Signal()
    finished = Signal()
    troubled = Signal(object)

    def __init__(self, make_cache: "Callable[[], SpeechCache]", jobs: Jobs) -> None:
        super().__init__()
        self._make_cache = make_cache
        self._jobs = jobs
        self._player: Any = None
        self._volume, self._tempo = DEFAULT_VOLUME, "normal"
        self._is_on = True
        self._queue: list[Said] = []
        self._text = ""
        self._speech: Speech | None = None
        self._phrase = -1
        self._turn = 0
        self._is_failing = False
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._say_next)

    @cached_property
    def _cache(self) -> "SpeechCache":
        return self._make_cache()

    @property
    def player(self) -> Any:
        """Made when first needed: the multimedia library is slow to load."""
        if self._player is None:
            from kiosk.ui.screen.player import Player

            self._player = Player()
            self._player.set_volume(self._volume)
            self._player.moved.connect(self._moved)
            self._player.ended.connect(self._text_ended)
        return self._player

    def forget(self) -> None:
        """Silence, and back to the default loudness and tempo."""
        self.stop()
        self._is_on, self._tempo = True, "normal"
        self.setVolume(DEFAULT_VOLUME)

    def say(self, texts: tuple[Said, ...]) -> None:
        """Speak at once, each in its own language, in place of what is being said."""
        self.stop()
        self._queue = [text for text in texts if text.markup]
        if self._queue:
            self._say_next()

    @Slot(str, str)
    def sayOne(self, markup: str, tag: str) -> None:
        """What stands on the screen, in the language of `tag`."""
        self.say((Said(markup, tag),))

    @Slot()
    def stop(self) -> None:
        self._turn += 1
        self._queue = []
        self._next.stop()
        if self._player is not None:
            self._player.stop()
        self._set("", None, -1)

    def _say_next(self) -> None:
        if not self._queue:
            self._set("", None, -1)
            self.finished.emit()
            return
        self._turn += 1
        turn = self._turn
        said = self._queue.pop(0)
        self._set(said.markup, None, 0)
        request = Request(said.markup, said.tag, self._tempo)  # type: ignore[arg-type]
        if not self._is_on:
            self._pretend(said.markup)
        elif speech := self._cache.find(request):
            self._play(turn, speech)
        else:
            self._jobs.start(
                lambda: self._cache.obtain(request),
                lambda speech: self._play(turn, speech),
                lambda error: self._failed(turn, error),
            )

    def _play(self, turn: int, speech: Speech) -> None:
        if turn != self._turn:
            return
        self._is_failing = False
        self._set(self._text, speech, 0)
        self.player.play(speech.path)

    def _failed(self, turn: int, error: Exception) -> None:
        """Once is enough to tell staff; the lesson goes on with text."""
        if not self._is_failing:
            self._is_failing = True
            problem = error.problems[0] if isinstance(error, Refused) else Problem(str(error))
            _log.error("no speech: %s", problem.located())
            self.troubled.emit(problem)
        if turn == self._turn:
            self._pretend(self._text)

    def _pretend(self, text: str) -> None:
        """Nobody speaks, but the text is lit while it is read."""
        self._next.start(round(len(ruby.plain(text)) * _SILENT_SECONDS_PER_CHARACTER * 1000))

    def _moved(self, seconds: float) -> None:
        if self._speech is None:
            return
        phrase = sum(start <= seconds + 0.05 for start in self._speech.starts) - 1
        if phrase != self._phrase:
            self._set(self._text, self._speech, max(0, phrase))

    def _text_ended(self) -> None:
        self._next.start(_BETWEEN_TEXTS_MS if self._queue else 0)

    def _set(self, text: str, speech: Speech | None, phrase: int) -> None:
        if (text, speech, phrase) != (self._text, self._speech, self._phrase):
            self._text, self._speech, self._phrase = text, speech, phrase
            self.changed.emit()

    @Slot(str, int, result=int)
    def phraseOf(self, markup: str, _revision: int) -> int:
        """Which phrase of `markup` is being said; -1 when none is."""
        return self._phrase if markup and markup == self._text else -1

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._text

    @Property(int, notify=changed)
    def phrase(self) -> int:
        return self._phrase

    @Property(bool, notify=changed)
    def isSpeaking(self) -> bool:
        return bool(self._text)

    @Property(float, notify=changed)
    def volume(self) -> float:
        return self._volume

    @Slot(float)
    def setVolume(self, volume: float) -> None:
        self._volume = round(min(1.0, max(0.1, volume)), 2)
        if self._player is not None:
            self._player.set_volume(self._volume)
        self.changed.emit()

    @Property(str, notify=changed)
    def tempo(self) -> Tempo:
        return self._tempo  # type: ignore[return-value]

    @Slot(str)
    def setTempo(self, tempo: str) -> None:
        self._tempo = tempo
        self.changed.emit()

    @Property(bool, notify=changed)
    def isOn(self) -> bool:
        return self._is_on

    @Slot(bool)
    def setOn(self, is_on: bool) -> None:
        self._is_on = is_on
        if not is_on:
            self.stop()
        self.changed.emit()
