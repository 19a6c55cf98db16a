"""The voice of the terminal: texts in, sound and the lit phrase out."""

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk import logs
from kiosk.document.problem import Problem, Refused
from kiosk.language import ruby
from kiosk.language.said import JAPANESE, Said
from kiosk.ui.screen.jobs import Jobs
from kiosk.voice.chimes import CHIMES, Chime, chime
from kiosk.voice.speech import Pitch, Request, Speech, Tempo

if TYPE_CHECKING:
    from kiosk.voice.cache import SpeechCache

_log = logging.getLogger(__name__)
DEFAULT_VOLUME = 0.8
_BETWEEN_TEXTS_MS = 500
# Its own end has faded already.
_AFTER_CHIME_MS = 100
# Without any speech, a text stays "spoken" for as long as one needs to read it.
_SILENT_SECONDS_PER_CHARACTER = 0.18
# So long a text waits for its speech before the next takes its turn; rendering takes 0.2 s.
_PATIENCE_SECONDS = 5.0


def _problem_of(error: Exception) -> Problem:
    """Of a fault of ours not its own words, which may quote what was to be said."""
    return error.problems[0] if isinstance(error, Refused) else Problem("{reason}", fills={"reason": logs.told(error)})


class Speaker(QObject):
    """Says texts one after the other; a new `say` takes the place of the old one."""

    changed = Signal()
    troubled = Signal(object)  # Problem, for staff; logged already

    def __init__(self, make_cache: "Callable[[], SpeechCache]", jobs: Jobs) -> None:
        super().__init__()
        self._make_cache = make_cache
        self._made: SpeechCache | None = None
        self._making = threading.Lock()
        self._jobs = jobs
        self._player: Any = None
        self._volume, self._tempo, self._pitch = DEFAULT_VOLUME, "normal", "low"
        self._is_on = True
        self._queue: list[Said] = []
        # What is to be heard before the next text, and whether one is heard now.
        self._chimes: list[Chime] = []
        self._is_chiming = False
        self._text = ""
        self._speech: Speech | None = None
        self._phrase = -1
        self._turn = 0
        self._is_failing = False
        self._request: Request | None = None
        # Whether it was made anew already, because what was found could not be played.
        self._is_anew = False
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._say_next)

    @property
    def _cache(self) -> "SpeechCache":
        """Made by whoever needs it first, the screen's thread or the one that warms."""
        with self._making:
            if self._made is None:
                self._made = self._make_cache()
            return self._made

    @property
    def player(self) -> Any:
        """Made when first needed: the multimedia library is slow to load."""
        if self._player is None:
            from kiosk.ui.screen.player import Player

            self._player = Player()
            self._player.set_volume(self._volume)
            self._player.moved.connect(self._moved)
            self._player.ended.connect(self._text_ended)
            self._player.damaged.connect(self._obtain_anew)
            self._player.troubled.connect(self._tell_staff)
        return self._player

    @Slot()
    def warm(self) -> None:
        """Have ready what the first sound needs; to be called once something is on the screen."""
        self.player.warm()
        self._jobs.start(lambda: self._cache.find(Request("", JAPANESE)), lambda found: None, lambda error: None)
        self._jobs.start(lambda: [chime(name) for name in CHIMES], lambda made: None, lambda error: None)

    def forget(self) -> None:
        """Silence, and back to the default loudness, tempo and pitch."""
        self.stop()
        self._is_on, self._tempo, self._pitch = True, "normal", "low"
        self.setVolume(DEFAULT_VOLUME)

    def say(self, texts: tuple[Said, ...]) -> None:
        """Speak at once, each in its own language, in place of what is being said; behind a chime, if one is heard."""
        chimes, is_chiming = self._chimes, self._is_chiming
        if not is_chiming:
            self.stop()
        self._chimes = chimes
        self._queue = [text for text in texts if text.markup]
        if is_chiming:
            self._set(self._queue[0].markup if self._queue else "", None, 0 if self._queue else -1)
        elif self._queue or self._chimes:
            self._say_next()

    @Slot(str)
    def chime(self, name: Chime) -> None:
        """A small tone. It interrupts no text, but comes before the next one; none while the sound is off."""
        if not self._is_on or name in self._chimes:
            return
        self._chimes.append(name)
        if not self._text and not self._is_chiming:
            self._say_next()

    @Slot(str, str)
    def sayOne(self, markup: str, tag: str) -> None:
        """What stands on the screen, in the language of `tag`."""
        self.say((Said(markup, tag),))

    @Slot()
    def stop(self) -> None:
        self._turn += 1
        self._queue, self._chimes, self._is_chiming = [], [], False
        self._next.stop()
        if self._player is not None:
            self._player.stop()
        self._set("", None, -1)

    def close(self) -> None:
        """Silence for good, with the processes behind it."""
        self.stop()
        if self._player is not None:
            self._player.close()
        if self._made is not None:
            self._made.close()

    def _say_next(self) -> None:
        self._is_chiming = bool(self._chimes)
        if self._chimes:
            self._turn += 1
            self._request = None
            self._set(self._queue[0].markup if self._queue else "", None, 0 if self._queue else -1)
            self.player.play(chime(self._chimes.pop(0)))
            return
        if not self._queue:
            self._set("", None, -1)
            return
        self._turn += 1
        turn = self._turn
        said = self._queue.pop(0)
        self._set(said.markup, None, 0)
        request = Request(said.markup, said.tag, self._tempo, self._pitch)  # type: ignore[arg-type]
        self._request, self._is_anew = request, False
        if not self._is_on:
            self._pretend(said.markup)
        elif speech := self._cache.find(request):
            self._play(turn, speech)
        else:
            self._obtain(turn, lambda: self._cache.obtain(request))

    def _obtain(self, turn: int, obtain: Callable[[], Speech]) -> None:
        """The text waits for its speech, but not for long; what comes too late is there the next time."""
        self._pretend(self._text, _PATIENCE_SECONDS)
        self._jobs.start(obtain, lambda speech: self._obtained(turn, speech), lambda error: self._failed(turn, error))

    def _obtained(self, turn: int, speech: Speech) -> None:
        if (problem := self._cache.unkept) is None:
            self._is_failing = False
        elif not self._is_failing:
            self._is_failing = True
            self._tell_staff(problem)
        self._play(turn, speech)

    def _play(self, turn: int, speech: Speech) -> None:
        if turn != self._turn or not self._text:
            return
        self._next.stop()
        self._set(self._text, speech, 0)
        self.player.play(speech)

    def _obtain_anew(self) -> None:
        """What was found is no sound."""
        request = self._request
        self.player.stop()
        if request is None or self._is_anew:
            self._pretend(self._text)
            return
        self._is_anew = True
        self._obtain(self._turn, lambda: self._cache.obtain_anew(request))

    def _failed(self, turn: int, error: Exception) -> None:
        """Once is enough to tell staff; the lesson goes on with text."""
        if not self._is_failing:
            self._is_failing = True
            self._tell_staff(_problem_of(error))
        if turn == self._turn:
            self._pretend(self._text)

    def _tell_staff(self, problem: Problem) -> None:
        _log.warning("voice: %s", problem.located())
        self._jobs.start(lambda: self._cache.store.note_trouble(problem), lambda noted: None, lambda error: None)
        self.troubled.emit(problem)

    def _pretend(self, text: str, least_seconds: float = 0.0) -> None:
        """Nobody speaks, but the text is lit while it is read."""
        reading = len(ruby.plain(text)) * _SILENT_SECONDS_PER_CHARACTER
        self._next.start(round(max(reading, least_seconds) * 1000))

    def _moved(self, seconds: float) -> None:
        if self._speech is None:
            return
        phrase = sum(start <= seconds + 0.05 for start in self._speech.starts) - 1
        if phrase != self._phrase:
            self._set(self._text, self._speech, max(0, phrase))

    def _text_ended(self) -> None:
        self._next.start(_AFTER_CHIME_MS if self._is_chiming else _BETWEEN_TEXTS_MS if self._queue else 0)

    def _set(self, text: str, speech: Speech | None, phrase: int) -> None:
        if (text, speech, phrase) != (self._text, self._speech, self._phrase):
            self._text, self._speech, self._phrase = text, speech, phrase
            self.changed.emit()

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

    @Property(str, notify=changed)
    def pitch(self) -> Pitch:
        return self._pitch  # type: ignore[return-value]

    @Slot(str)
    def setPitch(self, pitch: str) -> None:
        self._pitch = pitch
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
