"""Measures and prints. Run it on a quiet machine, and quote it with the load that it prints first."""

import compileall
import os
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


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_QUICK_BACKEND"] = "software"
    load = ", ".join(f"{value:.2f}" for value in os.getloadavg())
    print(f"machine: {os.cpu_count()} cores, load {load}, platform {os.environ['QT_QPA_PLATFORM']}, software rendering")
    with tempfile.TemporaryDirectory() as folder:
        voice = Path(__file__).resolve().parents[2] / "build" / "voice"
        voice.mkdir(parents=True, exist_ok=True)
        (Path(folder) / "voice").symlink_to(voice)
        os.environ["KIOSK_DATA"] = folder
        _start()
        _events(Path(folder))
        _lessons(Path(folder))
        from tests.bench.screens import measure_screens

        for name, value, goal in measure_screens(TOUCHES, SCREENS):
            _line(name, value, goal)
        _idle()


def _line(name: str, value: str, goal: str) -> None:
    print(f"{name:44} {value:34} goal {goal}")


def _start() -> None:
    """Kiosk and bare window take turns, so that whatever the machine does hits both."""
    # As after packaging/run: the bytecode is there.
    compileall.compile_dir(str(Path(__file__).resolve().parents[2] / "kiosk"), quiet=1)
    for temperature, prepare in (("warm", lambda: None), ("cold", _drop_caches)):
        times: dict[str, list[float]] = {"bare": [], "kiosk": []}
        for _ in range(RUNS):
            for kind, found in times.items():
                if prepare() is False:
                    _line("process start to first frame, cold", "not measured: caches cannot be dropped", "")
                    return
                found.append(_first_frame(kind))
        bare, kiosk = (statistics.median(found) for found in times.values())
        value = f"{kiosk * 1000:.0f} ms, bare {bare * 1000:.0f} ms: × {kiosk / bare:.2f}"
        _line(f"process start to first frame, {temperature}", value, "× 1.5 (median of 7)")


def _drop_caches() -> bool | None:
    try:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3")
    except OSError:
        return False
    return None


def _first_frame(kind: str) -> float:
    began = time.perf_counter()
    process = _spawn(kind)
    _wait_for_frame(process)
    seconds = time.perf_counter() - began
    _end(process)
    return seconds


_MODULES = {"kiosk": "kiosk", "bare": "tests.bench.bare_window"}


# A screen as terminals have; without it the platform makes one of 800 × 800.
_SCREEN = {
    "name": "screen",
    "x": 0,
    "y": 0,
    "width": 1920,
    "height": 1080,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}


def _spawn(kind: str) -> subprocess.Popen[str]:
    """The program as it is started on a terminal; Qt itself says when a frame has been rendered."""
    return subprocess.Popen(
        [sys.executable, "-m", _MODULES[kind]],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "QT_LOGGING_RULES": "qt.scenegraph.time.renderloop=true"},
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


def _lessons(folder: Path) -> None:
    import shutil

    from kiosk import paths
    from kiosk.lesson.library import lesson_paths, load_library

    shipped = list(lesson_paths([paths.LESSONS]).values())
    figures = []
    for count in (100, 200):
        many = folder / f"lessons{count}"
        for number in range(count):
            source = shipped[number % len(shipped)]
            target = many / f"{source.name}-{number}"
            shutil.copytree(source, target)
            path = target / "lesson.yaml"
            path.write_text(path.read_text("utf-8").replace(f"id: {source.name}\n", f"id: {target.name}\n"), "utf-8")
        began = time.perf_counter()
        assert len(load_library([many]).lessons) == count
        figures.append(time.perf_counter() - began)
    _line("100 lessons loaded and checked", f"{figures[0]:.2f} s (200: {figures[1]:.2f} s)", "≤ 1 s, linear")


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
