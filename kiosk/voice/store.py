"""Rendered speech in one file: a text and its sound are a row.

Against a file for each text, measured with 8,000 of 27 KB: found as fast (0.04 ms), copied in half the time, deleted in
0.1 s instead of 26. A rollback journal, not WAL: it can be read from a medium that cannot be written.
"""

import json
import math
import os
import shutil
import sqlite3
import threading
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.document.problem import Problem, Refused
from kiosk.voice.speech import Speech

_CREATE = (
    """CREATE TABLE IF NOT EXISTS speech (key TEXT PRIMARY KEY, version TEXT NOT NULL, seconds REAL NOT NULL,
       starts TEXT NOT NULL, crc INTEGER NOT NULL, sound BLOB NOT NULL)""",
    "CREATE TABLE IF NOT EXISTS trouble (only INTEGER PRIMARY KEY CHECK (only = 0), utc TEXT, words TEXT)",
)
_PUT = "INSERT OR REPLACE INTO speech VALUES (?, ?, ?, ?, ?, ?)"
_FIND = "SELECT seconds, starts, crc, sound FROM speech WHERE key = ? AND version = ?"
_ROW = "SELECT key, version, seconds, starts, crc, sound FROM speech WHERE rowid = ?"
_PATIENCE_MS = 10_000
_LONGEST_SECONDS = 600
# Many times what a terminal ever keeps; the number of the last row may itself be damaged.
_MOST_ROWS = 500_000
# A statement, and the rows that it is carried out with.
_Change = tuple[str, Iterable[tuple[Any, ...]]]


class SpeechStore:
    """The file at `path`. Reading never waits for a writer and never raises: what cannot be read is not there.

    May be used from several threads; each has its own connection.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._mine = threading.local()
        self._opened: list[sqlite3.Connection] = []
        self._changed, self._uses, self._is_closed = threading.Condition(), 0, False

    def find(self, key: str, version: str) -> Speech | None:
        row: tuple[Any, ...] | None = None
        with suppress(sqlite3.Error, OSError), self._used():
            try:
                row = self._reading().execute(_FIND, (key, version)).fetchone()
            except (sqlite3.Error, OSError):
                self._let_go()
            else:
                if row is None and not self._is_current():
                    self._let_go()
        return _speech(key, row) if row else None

    def put(self, speeches: Iterable[tuple[Speech, str]]) -> None:
        """Keep each with the version of its engine, all or none. A damaged file is begun anew. Raises Refused.

        The voice works, and the disk: a trouble that was noted before is over.
        """
        rows = [
            (s.key, version, s.seconds, json.dumps(s.starts), zlib.crc32(s.sound), s.sound) for s, version in speeches
        ]
        self._write((_PUT, rows), ("DELETE FROM trouble", [()] if rows else []))

    def drop(self, key: str) -> None:
        """It is damaged: it shall be made anew. Raises Refused."""
        self._write(("DELETE FROM speech WHERE key = ?", [(key,)]))

    def kept(self) -> dict[str, str]:
        """Key and version of everything that is there."""
        with suppress(sqlite3.Error, OSError), self._used():
            return dict(self._reading().execute("SELECT key, version FROM speech"))
        return {}

    def megabytes(self) -> float:
        with suppress(OSError):
            return self.path.stat().st_size / 1e6
        return 0.0

    def note_trouble(self, problem: Problem) -> None:
        """Remember the last trouble, for whoever asks later from another process. Lost when the disk is the trouble."""
        words = json.dumps({"message": problem.message, "fills": problem.fills}, ensure_ascii=False)
        with suppress(Refused):
            self._write(("INSERT OR REPLACE INTO trouble VALUES (0, ?, ?)", [(datetime.now(UTC).isoformat(), words)]))

    def last_trouble(self) -> tuple[datetime, Problem] | None:
        with suppress(sqlite3.Error, OSError, ValueError, TypeError, KeyError), self._used():
            row = self._reading().execute("SELECT utc, words FROM trouble").fetchone()
            if row:
                return datetime.fromisoformat(row[0]), Problem(**json.loads(row[1]))
        return None

    def close(self) -> None:
        """For good, once nobody uses it any more: a thread that still renders opens nothing then."""
        with self._changed:
            self._is_closed = True
            self._changed.wait_for(lambda: not self._uses)
            for connection in self._opened:
                connection.close()
            self._opened = []
            self._mine = threading.local()

    @contextmanager
    def _used(self) -> Iterator[None]:
        """Not closed meanwhile: SQLite ends the process where a connection is closed on which a thread still waits."""
        with self._changed:
            if self._is_closed:
                raise sqlite3.ProgrammingError("the speech store is closed")
            self._uses += 1
        try:
            yield
        finally:
            with self._changed:
                self._uses -= 1
                self._changed.notify_all()

    def _write(self, *changes: _Change) -> None:
        try:
            with self._used():
                self._written_even_if_damaged(*changes)
        except (sqlite3.Error, OSError) as error:
            message = "声のファイルを書けません（{reason}）。ディスクの空きを見てください。"
            raise Refused(Problem(message, self.path, fills={"reason": str(error)})) from error

    def _written_even_if_damaged(self, *changes: _Change) -> None:
        try:
            self._written(*changes)
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB,
                                                     sqlite3.SQLITE_CANTOPEN):  # fmt: skip
                raise
            self._begin_anew()
            self._written(*changes)

    def _written(self, *changes: _Change) -> None:
        """All of it, or nothing."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._let_go()
        connection = self._connected("rwc")
        connection.execute(f"PRAGMA busy_timeout={_PATIENCE_MS}")
        with connection:
            for create in _CREATE:
                connection.execute(create)
            for sql, rows in changes:
                connection.executemany(sql, rows)
        connection.execute("PRAGMA busy_timeout=0")

    def _begin_anew(self) -> None:
        """With what can still be read of the old file; the rest is made again. Looked at by nobody, that one is not kept
        for long."""
        self._let_go()
        aside = self.path.with_name(f"{self.path.name}.broken")
        if aside.is_dir():
            shutil.rmtree(aside)
        if self.path.exists():
            os.replace(self.path, aside)
        for rest in ("-journal", "-wal", "-shm"):
            with suppress(OSError):
                self.path.with_name(self.path.name + rest).unlink()
        self._written((_PUT, _rescued(aside)))

    def _reading(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._mine, "connection", None)
        return connection or self._connected("ro")

    def _connected(self, mode: str) -> sqlite3.Connection:
        # Closed by whoever closes the store, on any thread. No waiting: the screen must not.
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode={mode}", timeout=0, uri=True, check_same_thread=False
        )
        self._opened.append(connection)
        self._mine.connection = connection
        self._mine.file = self._file_now()
        return connection

    def _let_go(self) -> None:
        if (connection := getattr(self._mine, "connection", None)) is not None:
            self._mine.connection = None
            connection.close()
            with suppress(ValueError):
                self._opened.remove(connection)

    def _is_current(self) -> bool:
        """Whether the file we have open is still the one at its place."""
        return bool(self._mine.file == self._file_now())

    def _file_now(self) -> tuple[int, int] | None:
        with suppress(OSError):
            state = os.stat(self.path)
            return state.st_dev, state.st_ino
        return None


def _rescued(broken: Path) -> Iterator[tuple[Any, ...]]:
    """The whole rows of a damaged file, each sought by itself: a page that cannot be read hides only what is on it."""
    place = f"{broken.absolute().as_uri()}?mode=ro&immutable=1"
    with suppress(sqlite3.Error), closing(sqlite3.connect(place, uri=True)) as connection:
        (last,) = connection.execute("SELECT max(rowid) FROM speech").fetchone()
        for number in range(1, min(last or 0, _MOST_ROWS) + 1):
            with suppress(sqlite3.Error):
                row = connection.execute(_ROW, (number,)).fetchone()
                if row and _speech(row[0], row[2:]):
                    yield row


def _speech(key: str, row: tuple[Any, ...]) -> Speech | None:
    """None where the row is damaged in whatever way."""
    seconds, starts_json, crc, sound = row
    try:
        starts = tuple(float(start) for start in json.loads(starts_json))
        is_sound = zlib.crc32(sound) == crc and 0 < float(seconds) < _LONGEST_SECONDS
    except (ValueError, TypeError):
        return None
    if not (is_sound and starts and all(math.isfinite(start) for start in starts)):
        return None
    return Speech(key, bytes(sound), starts, float(seconds))
