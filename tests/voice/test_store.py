"""The file of rendered speech: every kind of damage ends as speech made anew, never as a text that cannot be said."""

import sqlite3
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.document.problem import Problem, Refused
from kiosk.voice.cache import SpeechCache, clear_former
from kiosk.voice.rendering import rendered
from kiosk.voice.speech import Request
from kiosk.voice.store import SpeechStore
from tests.voice.counting_engine import CountingEngine, counting_cache

_TEXT = Request("はい、そうです。", "ja")


@pytest.fixture
def engine() -> CountingEngine:
    return CountingEngine()


@pytest.fixture
def cache(tmp_path: Path, engine: CountingEngine) -> Iterator[SpeechCache]:
    cache = counting_cache(tmp_path, engine)
    yield cache
    cache.close()


def _set(column: str, value: object) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        connection = sqlite3.connect(path)
        with connection:
            connection.execute(f"UPDATE speech SET {column} = ?", (value,))
        connection.close()

    return damage


def _cut(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def _spoil(path: Path) -> None:
    """The pages behind the first hold anything."""
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))


def _folder(path: Path) -> None:
    path.unlink()
    (path / "within").mkdir(parents=True)


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


_DAMAGES: dict[str, Callable[[Path], None]] = {
    "sound of zero bytes": _set("sound", b""),
    "sound cut": _set("sound", b"OggS\x00\x02"),
    "sound a text": _set("sound", "not bytes"),
    "sound of another": _set("crc", 1),
    "marks no JSON": _set("starts", "[0.0, "),
    "marks missing": _set("starts", "[]"),
    "marks no numbers": _set("starts", '["a"]'),
    "marks no list": _set("starts", "7"),
    "marks endless": _set("starts", "[NaN]"),
    "no duration": _set("seconds", 0),
    "duration endless": _set("seconds", 1e300),
    "duration a word": _set("seconds", "long"),
    "file cut": _cut,
    "file of zero bytes": lambda path: _write(path, b""),
    "file of another kind": lambda path: _write(path, b"RIFF" * 500),
    "pages spoiled": _spoil,
    "a folder in its place": _folder,
    "gone": lambda path: path.unlink(),
}


@pytest.mark.parametrize("damage", _DAMAGES.values(), ids=_DAMAGES.keys())
@pytest.mark.parametrize("is_open", [True, False], ids=["seen before", "seen first"])
def test_what_is_damaged_is_made_anew(
    cache: SpeechCache, tmp_path: Path, engine: CountingEngine, damage: Callable[[Path], None], is_open: bool
) -> None:
    whole = cache.obtain(_TEXT)
    assert cache.find(_TEXT) == whole
    if not is_open:
        cache.store.close()
        cache.store = SpeechStore(cache.store.path)
    damage(cache.store.path)
    assert cache.find(_TEXT) is None or is_open
    asked = len(engine.asked)
    again = cache.obtain_anew(_TEXT)
    assert (again.starts, again.seconds) == (whole.starts, whole.seconds)
    assert len(engine.asked) > asked
    assert cache.unkept is None
    assert cache.find(_TEXT) == again
    # And another process finds it too.
    other = SpeechStore(cache.store.path)
    assert other.find(again.key, cache.version(_TEXT)) == again
    other.close()


def test_a_damaged_page_takes_no_other_speech_along(cache: SpeechCache, engine: CountingEngine) -> None:
    """The file is begun anew with all that can be read of the old one: an hour of rendering is not lost."""
    texts = [Request(f"text {number}", "en") for number in range(60)]
    cache.build(texts)
    cache.store.close()
    cache.store = SpeechStore(cache.store.path)
    content = bytearray(cache.store.path.read_bytes())
    leaves = [place for place in range(4096, len(content), 4096) if content[place] == 0x0D]
    spoiled = leaves[len(leaves) // 2]
    content[spoiled : spoiled + 64] = b"\xa5" * 64
    cache.store.path.write_bytes(content)
    lost = [text for text in texts if cache.find(text) is None]
    assert 0 < len(lost) < 20
    engine.asked.clear()
    cache.obtain(lost[0])
    assert engine.asked == [(lost[0].markup, "en", "normal")]
    assert [text for text in texts if cache.find(text) is None] == lost[1:]


def test_a_newer_voice_takes_the_place_of_the_older(tmp_path: Path) -> None:
    older, newer = CountingEngine(), CountingEngine()
    newer.version = "stand-in-2"
    cache = counting_cache(tmp_path, older)
    cache.obtain(_TEXT)
    cache.close()
    cache = counting_cache(tmp_path, newer)
    assert cache.find(_TEXT) is None
    cache.obtain(_TEXT)
    assert newer.asked and list(cache.store.kept().values()) == [cache.version(_TEXT)]
    cache.close()


def test_speech_made_with_other_readings_is_made_anew(
    cache: SpeechCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    cache.obtain(_TEXT)
    assert cache.find(_TEXT)
    (tmp_path / "readings.yaml").write_text("format: 1\n", "utf-8")
    assert cache.find(_TEXT) is None


def test_a_voice_of_its_own_for_each_pitch_and_tempo(cache: SpeechCache) -> None:
    cache.obtain(_TEXT)
    assert cache.find(Request(_TEXT.markup, _TEXT.tag, "normal", "low"))
    assert cache.find(Request(_TEXT.markup, _TEXT.tag, "normal", "high")) is None


def test_a_text_in_another_language_is_made_anew_with_the_japanese_voice(tmp_path: Path) -> None:
    """Names in it are said by that one."""
    english, japanese = CountingEngine(), CountingEngine()
    cache = SpeechCache(
        SpeechStore(tmp_path / "x.db"), lambda tag: japanese if tag == "ja" else english,
        lambda request, key: rendered(request, lambda tag: japanese if tag == "ja" else english, key),
    )  # fmt: skip
    text = Request('Touch "{追加|tsuika}", add.', "en")
    cache.obtain(text)
    assert [asked[0] for asked in japanese.asked] == ["{追加|ツイカ}"]
    assert [asked[0] for asked in english.asked] == ["Touch ", "add."]
    japanese.version = "another"
    assert cache.find(text) is None
    cache.close()


def test_a_full_disk_does_not_silence(cache: SpeechCache, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be kept is spoken all the same."""

    def full(rows: object) -> None:
        raise Refused(Problem("声のファイルを書けません（{reason}）。", fills={"reason": "full"}))

    with monkeypatch.context() as patch:
        patch.setattr(cache.store, "put", full)
        assert cache.obtain(_TEXT).seconds > 0.5
        assert cache.unkept and cache.unkept.fills == {"reason": "full"}
    cache.obtain(_TEXT)
    assert cache.unkept is None


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path, engine: CountingEngine) -> None:
    (tmp_path / "place").write_text("a file where the folder should be")
    cache = counting_cache(tmp_path / "place", engine)
    assert cache.find(_TEXT) is None
    assert cache.obtain(_TEXT).seconds > 0.5 and cache.unkept
    with pytest.raises(Refused):
        cache.build([_TEXT])
    cache.close()


def test_reading_never_waits_for_a_writer(cache: SpeechCache) -> None:
    speech = cache.obtain(_TEXT)
    writer = sqlite3.connect(cache.store.path)
    writer.execute("BEGIN EXCLUSIVE")
    found: list[object] = []
    reading = threading.Thread(target=lambda: found.append(cache.find(_TEXT)))
    reading.start()
    reading.join(5)
    assert found == [None]
    writer.rollback()
    writer.close()
    assert cache.find(_TEXT) == speech


_BUILD = """
import sys, time
from pathlib import Path
from kiosk.voice.speech import Request
from tests.voice.counting_engine import counting_cache
counting_cache(Path(sys.argv[1])).build([Request(f"text {n}", "en") for n in range(2000)], lambda: print("x", flush=True))
"""


def test_a_build_that_was_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    building = subprocess.Popen([sys.executable, "-c", _BUILD, str(tmp_path)], stdout=subprocess.PIPE)
    assert building.stdout
    for _ in range(150):
        building.stdout.readline()
    building.kill()
    building.wait()
    building.stdout.close()
    cache = counting_cache(tmp_path)
    built = cache.build([Request(f"text {n}", "en") for n in range(200)])
    assert built.kept >= 64 and built.kept + built.made == 200 and not built.problems
    cache.close()


def test_a_build_that_was_broken_off_keeps_what_was_made(cache: SpeechCache) -> None:
    steps: list[int] = []

    def break_off() -> None:
        steps.append(1)
        if len(steps) == 10:
            raise KeyboardInterrupt

    wanted = [Request(f"text {n}", "en") for n in range(50)]
    with pytest.raises(KeyboardInterrupt):
        cache.build(wanted, break_off)
    assert 9 <= len(cache.store.kept()) < 50
    assert cache.build(wanted).kept >= 9


def test_several_render_at_once(cache: SpeechCache) -> None:
    meeting = threading.Barrier(2, timeout=30)

    def render(request: Request, key: str) -> object:
        meeting.wait()  # breaks where there is only one
        return cache._render(request, key)

    built = cache.build([Request(f"text {n}", "en") for n in range(6)], renders=[render, render])  # type: ignore[list-item]
    assert (built.made, built.problems) == (6, ())


def test_a_closed_file_is_opened_by_nobody(cache: SpeechCache) -> None:
    """A thread that still renders while the program ends leaves no connection behind."""
    speech = cache.obtain(_TEXT)
    cache.store.close()
    assert cache.store.find(speech.key, cache.version(_TEXT)) is None
    with pytest.raises(Refused):
        cache.store.put([(speech, cache.version(_TEXT))])
    assert not cache.store._opened


_CLOSED_WHILE_READ = """
import sys, threading
from pathlib import Path
from kiosk.voice.store import SpeechStore

def read(store, is_begun):
    while store.kept():
        is_begun.set()

for _ in range(100):
    store, is_begun = SpeechStore(Path(sys.argv[1])), threading.Event()
    readers = [threading.Thread(target=read, args=(store, is_begun)) for _ in range(3)]
    for one in readers: one.start()
    is_begun.wait(10)
    store.close()
    for one in readers: one.join(10)
"""


def test_closing_waits_for_who_still_reads(cache: SpeechCache) -> None:
    """SQLite ends the whole process otherwise: so this is tried in another."""
    cache.build([Request(f"text {n}", "en") for n in range(200)])
    done = subprocess.run([sys.executable, "-c", _CLOSED_WHILE_READ, cache.store.path], timeout=60, check=False)
    assert done.returncode == 0


def test_the_last_trouble_is_remembered_for_another_process(cache: SpeechCache) -> None:
    assert cache.store.last_trouble() is None
    cache.store.note_trouble(Problem("壊れています（{reason}）。", fills={"reason": "x"}))
    other = SpeechStore(cache.store.path)
    trouble = other.last_trouble()
    other.close()
    assert trouble and trouble[1].sentence() == "壊れています（x）。"


def test_the_last_trouble_is_over_once_speech_was_made_and_kept(cache: SpeechCache) -> None:
    cache.obtain(_TEXT)
    cache.store.note_trouble(Problem("壊れています。"))
    cache.obtain(_TEXT)
    assert cache.store.last_trouble(), "what was there already says nothing of the voice"
    cache.store.put([])
    assert cache.store.last_trouble(), "nothing was made"
    cache.obtain(Request("いいえ。", "ja"))
    assert cache.store.last_trouble() is None


def test_speech_of_the_former_kind_is_cleared(tmp_path: Path) -> None:
    for name in ("0a/0abc.wav", "0a/0abc.json", "ff/ff01.wav", "notes/0a.wav", "zz/a.wav"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert clear_former(tmp_path) == 2
    assert sorted(p.name for p in tmp_path.iterdir()) == ["notes", "zz"]
    assert clear_former(tmp_path / "nowhere") == 0


def test_a_hit_is_quick(cache: SpeechCache) -> None:
    """Time of the processor: the machine may be busy with other things."""
    import time

    speech = cache.obtain(_TEXT)
    assert zlib.crc32(speech.sound)
    for _ in range(20):
        cache.find(_TEXT)
    began = time.thread_time()
    for _ in range(500):
        assert cache.find(_TEXT) is not None
    assert (time.thread_time() - began) / 500 < 0.0003
