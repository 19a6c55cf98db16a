"""Measures and prints. Run it on a quiet machine, and quote it with the load that it prints first.

python -m tests.bench              all figures
python -m tests.bench start        those of the start alone
"""

import compileall
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

RUNS = 7
TOUCHES = 200
SCREENS = 500
RANDOM_TOUCHES = 3000
MANY_LESSONS = 80
_TOP = Path(__file__).resolve().parents[2]
# A screen as terminals have; without it the platform makes one of 800 × 800.
_SCREEN = {"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96,
           "dpr": 1}  # fmt: skip


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_QUICK_BACKEND"] = "software"
    load = ", ".join(f"{value:.2f}" for value in os.getloadavg())
    print(f"machine: {os.cpu_count()} cores, load {load}, platform {os.environ['QT_QPA_PLATFORM']}, software rendering")
    with tempfile.TemporaryDirectory() as folder:
        voice = _TOP / "build" / "voice"
        voice.mkdir(parents=True, exist_ok=True)
        (Path(folder) / "voice").symlink_to(voice)
        os.environ["KIOSK_DATA"] = folder
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_screen_file(Path(folder))}"
        _start(Path(folder))
        if sys.argv[1:] == ["start"]:
            return
        _first_touches()
        _events(Path(folder))
        _lessons(Path(folder))
        from tests.bench.screens import measure_screens

        for name, value, goal in measure_screens(TOUCHES, SCREENS):
            _line(name, value, goal)
        _idle()


def _line(name: str, value: str, goal: str) -> None:
    print(f"{name:44} {value:34} goal {goal}")


def _screen_file(folder: Path) -> Path:
    path = folder / "screen.json"
    path.write_text(json.dumps({"screens": [_SCREEN]}))
    return path


def _start(folder: Path) -> None:
    """The terminal, with few lessons and with many, and the bare window take turns: what the machine does hits all."""
    # As after packaging/run: the bytecode is there.
    compileall.compile_dir(str(_TOP / "kiosk"), quiet=1)
    compileall.compile_dir(str(_TOP / "tests" / "bench"), quiet=1)
    put_lessons(folder / "many" / "lessons", MANY_LESSONS)
    folders = {"bare": folder, "kiosk": folder, "kiosk, many lessons": folder / "many"}
    for temperature, prepare in (("warm", lambda: None), ("cold", _drop_caches)):
        found: dict[str, list[tuple[float, float]]] = {kind: [] for kind in folders}
        for _ in range(RUNS):
            for kind, data in folders.items():
                if prepare() is False:
                    _line("process start to first frame, cold", "not measured: caches cannot be dropped", "")
                    return
                found[kind].append(_first_frame(kind.split(",")[0], data))
        for kind in ("kiosk", "kiosk, many lessons"):
            bare, ours = ([statistics.median(x) for x in zip(*found[k], strict=True)] for k in ("bare", kind))
            value = (f"{ours[0]:.0f} ms, bare {bare[0]:.0f} ms: × {ours[0] / bare[0]:.2f}; "
                     f"processor {ours[1]:.0f} ms, bare {bare[1]:.0f}: × {ours[1] / bare[1]:.2f}")  # fmt: skip
            lessons = f" with {MANY_LESSONS} lessons" if "many" in kind else ""
            _line(f"start to first frame{lessons}, {temperature}", value, f"× 1.5 (median of {RUNS})")


def put_lessons(folder: Path, count: int) -> None:
    """`count` lessons in the folder, copies of the real ones under other names."""
    from kiosk import paths
    from kiosk.lesson.library import lesson_paths

    shipped = list(lesson_paths([paths.LESSONS]).values())
    for number in range(count):
        source = shipped[number % len(shipped)]
        target = folder / f"{source.name}-{number}"
        shutil.copytree(source, target)
        path = target / "lesson.yaml"
        path.write_text(path.read_text("utf-8").replace(f"id: {source.name}\n", f"id: {target.name}\n"), "utf-8")


def _drop_caches() -> bool | None:
    try:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3")
    except OSError:
        return False
    return None


def _first_frame(kind: str, data: Path) -> tuple[float, float]:
    """Milliseconds by the clock, and of the processor."""
    began = time.perf_counter()
    process = _spawn(kind, data)
    _wait_for_frame(process)
    milliseconds = (time.perf_counter() - began) * 1000
    used = sum(int(path.read_text().split()[0]) for path in Path(f"/proc/{process.pid}/task").glob("*/schedstat")) / 1e6
    _end(process)
    return milliseconds, used


_MODULES = {"kiosk": "kiosk", "bare": "tests.bench.bare_window"}


def _spawn(kind: str, data: Path) -> subprocess.Popen[str]:
    """The program as it is started on a terminal; Qt itself says when a frame has been rendered."""
    return subprocess.Popen(
        [sys.executable, "-m", _MODULES[kind]],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "KIOSK_DATA": str(data), "QT_LOGGING_RULES": "qt.scenegraph.time.renderloop=true"},
    )  # fmt: skip


def _wait_for_frame(process: subprocess.Popen[str]) -> None:
    assert process.stderr
    for line in process.stderr:
        if "Frame rendered" in line:
            return
    raise AssertionError("no frame was rendered")


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    if process.stderr:
        process.stderr.close()


def _events(folder: Path) -> None:
    from kiosk.usage.log import Log

    log = Log(folder / "bench.db")
    log.record("session_started").result()
    times = timed(lambda: log.record("language_chosen", {"locale": "ja"}).result(), 2000)
    log.close()
    _line("event durable on the disk", spread(times), "p99 ≤ 10 ms")


def _first_touches() -> None:
    """Of new processes: each touch leads to a page that the process has never shown."""
    found: dict[str, list[float]] = {}
    for _ in range(RUNS):
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.touches"], capture_output=True, text=True, check=True, timeout=300
        )
        for line in done.stdout.splitlines():
            name, milliseconds = line.split("\t")
            found.setdefault(name, []).append(float(milliseconds))
    for name, times in found.items():
        _line(f"first touches of a process: {name}", spread(times), "≤ 50 ms to the frame that holds the change")


def _lessons(folder: Path) -> None:
    from kiosk.lesson.library import load_library

    figures = []
    for count in (50, 100, 200):
        many = folder / f"lessons{count}"
        put_lessons(many, count)
        began = time.perf_counter()
        assert len(load_library([many]).lessons) == count
        figures.append(f"{count}: {time.perf_counter() - began:.2f} s")
    _line("lessons loaded and checked", ", ".join(figures), "100 in ≤ 1 s, linear")


def _idle() -> None:
    import psutil

    process = subprocess.Popen([sys.executable, "-m", "kiosk"], stderr=subprocess.DEVNULL)
    time.sleep(6)
    inner = psutil.Process(process.pid)
    before, began = sum(inner.cpu_times()[:2]), time.perf_counter()
    time.sleep(15)
    share = (sum(inner.cpu_times()[:2]) - before) / (time.perf_counter() - began)
    process.kill()
    process.wait()
    _line("idle CPU at the attract screen", f"{share * 100:.1f} % of one core", "≤ 2 %")


def timed(work: Callable[[], object], count: int) -> list[float]:
    """Milliseconds of each of `count` runs."""
    times = []
    for _ in range(count):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return times


def spread(times: Iterable[float]) -> str:
    found = sorted(times)

    def at(share: float) -> float:
        return found[min(len(found) - 1, int(len(found) * share))]

    return f"median {at(0.5):.1f}, p95 {at(0.95):.1f}, p99 {at(0.99):.1f}, max {found[-1]:.1f} ms"


if __name__ == "__main__":
    main()
