"""How we speak with the processes of sound: a line of JSON, then as many bytes as it names, to and fro by pipe.

Speech engines and sound systems hang, crash and are large; in a process of their own none of that reaches the screen.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any

Words = dict[str, Any]


def message(words: Words, content: bytes = b"") -> bytes:
    return json.dumps({**words, "bytes": len(content)}).encode() + b"\n" + content


def read_message(stream: IO[bytes]) -> tuple[Words, bytes] | None:
    """The next message; None at the end, in the middle of a message too. Raises ValueError for anything else."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        return None
    words = json.loads(line)
    if not isinstance(words, dict) or not isinstance(words.get("bytes"), int):
        raise ValueError("not a message")
    content = stream.read(words["bytes"])
    return (words, content) if len(content) == words["bytes"] else None


def serve(prepare: Callable[[], Callable[[Words], tuple[Words, bytes]]]) -> None:
    """Answer whatever is asked on standard input, until its end, by what `prepare` gives. What that raises is told."""
    # Speech libraries chat on standard output, which is ours to answer on.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    answer = prepare()
    while (asked := read_message(sys.stdin.buffer)) is not None:
        try:
            words, content = answer(asked[0])
        except Exception as error:  # the asker decides what to do
            words, content = {"error": f"{type(error).__name__}: {error}"}, b""
        answers.write(message(words, content))
        answers.flush()


class Worker:
    """A process that answers, started when it is first asked and anew when it has died."""

    def __init__(self, module: str, seconds_to_answer: float) -> None:
        self._module, self._seconds = module, seconds_to_answer
        self._process: subprocess.Popen[bytes] | None = None
        self._is_closed = False
        self._lock = threading.Lock()

    def ask(self, wish: Words) -> tuple[Words, bytes]:
        """Raises OSError or ValueError when the process fails, dies, does not answer in time (then it is ended), or
        when this is closed."""
        with self._lock:
            try:
                return self._answer(wish)
            except (OSError, ValueError):
                self._end()
                raise

    def close(self) -> None:
        """End it for good, at once even where it hangs."""
        self._is_closed = True
        if (process := self._process) is not None:
            process.kill()
        with self._lock:
            self._end()

    def _answer(self, wish: Words) -> tuple[Words, bytes]:
        process = self._running()
        assert process.stdin and process.stdout
        watchdog = threading.Timer(self._seconds, process.kill)
        watchdog.start()
        try:
            process.stdin.write(message(wish))
            process.stdin.flush()
            answer = read_message(process.stdout)
        finally:
            watchdog.cancel()
        if answer is None:
            raise ValueError("no answer")
        if "error" in answer[0]:
            raise ValueError(answer[0]["error"])
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self._end()
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", self._module],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            )  # fmt: skip
        # Asked after the start: whoever closes sees the process, or this sees that it was closed.
        if self._is_closed:
            raise ValueError("closed")
        return self._process

    def _end(self) -> None:
        if (process := self._process) is None:
            return
        self._process = None
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream:
                with suppress(OSError):  # what was written last never left
                    stream.close()
