"""A real X server for tests that use the program from outside."""

import os
import subprocess
from collections.abc import Callable, Iterator

import pytest


@pytest.fixture
def x_display() -> Iterator[Callable[[str], str]]:
    """Starts Xvfb with one screen of the given size ("1280x800"); returns its name."""
    servers = []

    def start(size: str) -> str:
        reader, writer = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-nolisten", "tcp"], pass_fds=[writer],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        servers.append(server)
        os.close(writer)
        with os.fdopen(reader) as answer:
            return f":{answer.readline().strip()}"

    yield start
    for server in servers:
        server.terminate()
        server.wait()
