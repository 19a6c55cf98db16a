"""Speech is rendered once and played ever after."""

import hashlib
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from kiosk.document.problem import Problem, Refused
from kiosk.language import ruby
from kiosk.language.said import JAPANESE
from kiosk.voice.reading_files import fingerprint
from kiosk.voice.rendering import VERSION
from kiosk.voice.speech import Engine, Request, Speech
from kiosk.voice.store import SpeechStore

# Renders a text under a key. Raises Refused.
Render = Callable[[Request, str], Speech]
# So much is lost when a build is killed; a commit of so many costs less than a second.
_BATCH = 64


@dataclass(frozen=True)
class Built:
    """What a build did: how many texts were made, were there already, and what failed."""

    made: int
    kept: int
    problems: tuple[Problem, ...]


class _Makers:
    """Renders several texts at once, each by whoever is free."""

    def __init__(self, renders: Sequence[Render], key: Callable[[Request], str]) -> None:
        self._key = key
        self._free: SimpleQueue[Render] = SimpleQueue()
        for render in renders:
            self._free.put(render)
        self._pool = ThreadPoolExecutor(len(renders))

    def make(self, requests: Sequence[Request]) -> Iterator[tuple[Request, Speech | Refused]]:
        """In their order."""
        futures = [self._pool.submit(self._made, request) for request in requests]
        for request, future in zip(requests, futures, strict=True):
            yield request, future.result()

    def close(self) -> None:
        """What is not begun yet is not begun."""
        self._pool.shutdown(cancel_futures=True)

    def _made(self, request: Request) -> Speech | Refused:
        render = self._free.get()
        try:
            return render(request, self._key(request))
        except Refused as refused:
            return refused
        finally:
            self._free.put(render)


class SpeechCache:
    """What is in the store, and `render` for what is missing.

    A text has one place in the store whatever engine spoke it; a newer version takes the place of the older.
    """

    def __init__(
        self, store: SpeechStore, engine_for: Callable[[str], Engine], render: Render,
        close: Callable[[], None] = lambda: None,
    ) -> None:  # fmt: skip
        self.store = store
        self._engine_for, self._render, self._close = engine_for, render, close
        # Why what was made last could not be kept.
        self.unkept: Problem | None = None

    def key(self, request: Request) -> str:
        spoken = ruby.reading(request.markup) + "\0" + ruby.plain(request.markup)
        return hashlib.sha256("\0".join((request.tag, request.tempo, request.pitch, spoken)).encode()).hexdigest()[:40]

    def find(self, request: Request) -> Speech | None:
        """The speech if it is there, ready to play. Loads no library and waits for nobody."""
        return self.store.find(self.key(request), self.version(request))

    def obtain(self, request: Request) -> Speech:
        """The speech, rendered now if need be. Raises Refused when the engine fails; a full disk is `unkept`."""
        if found := self.find(request):
            return found
        try:
            speech = self._render(request, self.key(request))
        except Refused as refused:
            self.store.note_trouble(refused.problems[0])
            raise
        try:
            self.store.put([(speech, self.version(request))])
            self.unkept = None
        except Refused as refused:
            self.unkept = refused.problems[0]
        return speech

    def obtain_anew(self, request: Request) -> Speech:
        """In place of one that was found and could not be played. Raises Refused."""
        self.store.drop(self.key(request))
        return self.obtain(request)

    def build(
        self, requests: Iterable[Request], progress: Callable[[], None] = lambda: None, renders: Sequence[Render] = ()
    ) -> Built:
        """Make whatever is missing, with as many at once as there are `renders`.

        A text that fails is named, and the rest goes on. What was kept stays when this is broken off. Raises Refused
        when the disk cannot be written.
        """
        wanted = list(requests)
        kept = self.store.kept()
        missing = [r for r in wanted if kept.get(self.key(r)) != self.version(r) or self.find(r) is None]
        for _ in range(len(wanted) - len(missing)):
            progress()
        made, refusals = 0, []
        makers = _Makers(renders or (self._render,), self.key)
        try:
            for start in range(0, len(missing), _BATCH):
                speeches: list[tuple[Speech, str]] = []
                try:
                    for request, answer in makers.make(missing[start : start + _BATCH]):
                        progress()
                        if isinstance(answer, Refused):
                            refusals.append(answer)
                        else:
                            speeches.append((answer, self.version(request)))
                finally:  # where it is broken off, too
                    self.store.put(speeches)
                made += len(speeches)
        finally:
            makers.close()
        problems = tuple(problem for refused in refusals for problem in refused.problems)
        return Built(made, len(wanted) - len(missing), problems)

    def close(self) -> None:
        """For good, also in the middle of rendering."""
        self._close()
        self.store.close()

    def version(self, request: Request) -> str:
        """Of all that the sound depends on: the engine, the Japanese one for the names that it says within other
        languages, how texts are put together, and the readings."""
        engines = dict.fromkeys(self._engine_for(tag).version for tag in (request.tag, JAPANESE))
        return "+".join((*engines, VERSION, fingerprint()))


def clear_former(folder: Path) -> int:
    """Remove speech as earlier versions kept it, a WAV file a text in folders `00` to `ff`. Returns how many files."""
    removed = 0
    for place in sorted(folder.glob("??")) if folder.is_dir() else ():
        if re.fullmatch("[0-9a-f]{2}", place.name) and place.is_dir():
            removed += sum(1 for _ in place.glob("*.wav"))
            shutil.rmtree(place, ignore_errors=True)
    return removed
