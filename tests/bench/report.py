"""The report of a year of many terminals, beside Kolibri's own log export of as many sessions, in the same run.

    python -m tests.bench.report [TERMINALS]      60 is the goal's size (5.4 million events) and takes a quarter of an hour
    python -m tests.bench.report [TERMINALS] --beside TREE      another tree of the program counts the same log in turn

Kolibri comes from PyPI into an environment of its own under `build/`. Its export writes one line per session; ours counts
all events and writes the whole report. So the figures stand beside each other; they are not the same work.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any

import psutil

from kiosk.usage.log import connect, migrate
from kiosk.usage.store import INSERT, PRAGMAS

EVENTS_PER_TERMINAL = 90_000
_HERE = Path(__file__).resolve().parents[2]
_BUILD = _HERE / "build"
_ROUNDS = 3
_REPORTS = (("report of the year, counted for the first time", "2026"), ("report of a month, after that", "2026-11"))
_WAYS = ("watch", "practise", "alone", "own")
_LESSONS = ("line-add-city", "mynaportal-login", "application-general")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.report")
    parser.add_argument("terminals", nargs="?", type=int, default=6)
    parser.add_argument("--beside", type=Path, metavar="TREE", help="another tree of the program")
    asked = parser.parse_args()
    load = ", ".join(f"{value:.2f}" for value in os.getloadavg())
    print(f"machine: {os.cpu_count()} cores, load {load}")
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "usage.db"
        events, sessions = _fill(log, asked.terminals)
        print(
            f"{asked.terminals} terminals, {events:,} events, {sessions:,} sessions, {log.stat().st_size / 1e6:,.0f} MB"
        )
        if asked.beside:
            _beside(folder, asked.beside.resolve())
            return
        for name, period in _REPORTS:
            seconds, processor, megabytes = _report(_HERE, folder, period)
            _line(name, f"{seconds:.1f} s ({processor:.1f} of processor), {megabytes:.0f} MB", "≤ 5 s, ≤ 1 GB")
        told = {t["id"]: t for t in json.loads((Path(folder) / "r.json").read_text("utf-8"))["tables"]}
        assert told["terminal_months"]["total"][1] > 0
        _kolibri(folder, sessions)


def _beside(folder: str, other: Path) -> None:
    """Both trees in turn, so that what else the machine does meets both. The ratio is that of the processor time."""
    spent: dict[tuple[Path, str], list[tuple[float, float, float]]] = {}
    for _ in range(_ROUNDS):
        for tree in (_HERE, other):
            (Path(folder) / "counts-memory.db").unlink(missing_ok=True)
            for _, period in _REPORTS:
                spent.setdefault((tree, period), []).append(_report(tree, folder, period))
    for name, period in _REPORTS:
        here, there = (tuple(map(median, zip(*spent[tree, period], strict=True))) for tree in (_HERE, other))
        figures = (
            f"{wall:.1f} s ({processor:.1f}), {megabytes:.0f} MB" for wall, processor, megabytes in (here, there)
        )
        _line(name, ", beside it ".join(figures), f"× {there[1] / here[1]:.2f}")


def _report(tree: Path, folder: str, period: str) -> tuple[float, float, float]:
    """Seconds, those of the processor, and megabytes."""
    command = [sys.executable, "-m", "kiosk", "counts", "report", "--period", period, "--format", "json", "--out",
               f"{folder}/r.json"]  # fmt: skip
    before = os.times().children_user
    env = {**os.environ, "KIOSK_DATA": folder, "PYTHONPATH": str(tree)}
    seconds, megabytes = _measured(command, env, tree)
    return seconds, os.times().children_user - before, megabytes


def _line(name: str, value: str, goal: str) -> None:
    print(f"{name:50} {value:34} {goal}", flush=True)


def _measured(command: list[str], env: dict[str, str], folder: Path = _HERE) -> tuple[float, float]:
    """Wall seconds and the largest resident memory of the process with all its children, in megabytes."""
    began = time.perf_counter()
    process = psutil.Popen(command, env=env, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = 0
    # Seldom: looking at the pages of a mapped log stops the process that is measured.
    while _is_running(process, seconds=0.5):
        try:
            family = [process, *process.children(recursive=True)]
            # Unique: pages of the mapped log are shared, and the system's to take back.
            most = max(most, sum(one.memory_full_info().uss for one in family))
        except psutil.Error:
            pass
    seconds = time.perf_counter() - began
    assert process.returncode == 0, command
    return seconds, most / 1e6


def _is_running(process: psutil.Popen, seconds: float) -> bool:
    try:
        process.wait(seconds)
    except psutil.TimeoutExpired:
        return True
    return False


def _fill(path: Path, terminals: int) -> tuple[int, int]:
    connection = connect(path)
    for pragma in PRAGMAS:
        connection.execute(pragma).fetchall()
    migrate(connection)
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("BEGIN")
    for number in range(terminals):
        install = f"{number:08}-0000-4000-8000-000000000000"
        connection.execute(
            "INSERT INTO installation (id, since, place) VALUES (?, '', ?)", (install, f"place {number % 20}")
        )
        connection.executemany(INSERT, _year(install, random.Random(number)))
    connection.execute("COMMIT")
    events, sessions = connection.execute("SELECT count(*), sum(kind = 'session_started') FROM event").fetchone()
    connection.close()
    # Else the reports are measured while the disk is still busy with this.
    os.sync()
    return events, sessions


def _year(install: str, rng: random.Random) -> Iterator[tuple[Any, ...]]:
    """A year of one terminal: about 12 events a session."""
    seq = session = 0
    nothing: tuple[Any, ...] = (None,) * 7
    while seq < EVENTS_PER_TERMINAL:
        session += 1
        day = date(2026, 4, 1) + timedelta(days=seq * 365 // EVENTS_PER_TERMINAL)
        utc = f"{day}T{rng.randrange(0, 9):02}:{rng.randrange(60):02}:00.000+00:00"
        lesson = (rng.choice(_LESSONS), rng.choice(_WAYS), rng.choice(("iphone", "android")))
        events: list[tuple[Any, ...]] = [("session_started", *nothing, None, None), ("language_chosen", *nothing, "ja", None),
                                         ("lesson_started", *lesson, *nothing[3:], None, None)]  # fmt: skip
        for number in range(rng.randrange(1, 8)):
            events.append(("step_reached", *lesson, f"step-{number}", None, None, None, None, None))
            events.append(("step_done", *lesson, f"step-{number}", 12.5, 1, 0, None, None))
        events.append(("session_ended", *nothing, None, "idle"))
        for event in events[: EVENTS_PER_TERMINAL - seq]:
            seq += 1
            year = day.year if day.month >= 4 else day.year - 1
            yield (
                install,
                seq,
                2,
                event[0],
                session,
                utc,
                day.isoformat(),
                year,
                "boot",
                1,
                *event[1:],
                None,
                "0" * 32,
            )


def _kolibri(folder: str, sessions: int) -> None:
    home = _BUILD / "kolibri"
    if not (home / "bin" / "kolibri").exists():
        print("Kolibri is fetched from PyPI (100 MB)", flush=True)
        venv.create(home, with_pip=True)
        subprocess.run([home / "bin" / "pip", "install", "--quiet", "kolibri"], check=True)
    env = {**os.environ, "KOLIBRI_HOME": f"{folder}/kolibri"}
    kolibri = [str(home / "bin" / "kolibri"), "manage"]
    quiet = {"env": env, "check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([*kolibri, "provisiondevice", "--facility", "F", "--superusername", "admin", "--superuserpassword", "pw",
                    "--preset", "nonformal", "--language_id", "en", "--noinput"], **quiet)  # type: ignore[call-overload]  # fmt: skip
    filler = Path(__file__).with_name("kolibri_logs.py")
    subprocess.run([str(home / "bin" / "python"), str(filler), str(sessions)], **quiet)  # type: ignore[call-overload]
    seconds, megabytes = _measured([*kolibri, "exportlogs", "-O", f"{folder}/k.csv", "-l", "session", "-w", "--start_date",
                                    "2026-01-01T00:00:00", "--end_date", "2030-01-01T00:00:00"], env)  # fmt: skip
    with open(f"{folder}/k.csv", encoding="utf-8") as file:
        lines = sum(1 for _ in file) - 1
    assert lines == sessions, lines
    _line(
        "Kolibri: exportlogs of as many sessions", f"{seconds:.1f} s, {megabytes:.0f} MB", "beside it, as a reference"
    )


if __name__ == "__main__":
    main()
