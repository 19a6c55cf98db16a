"""A disk that remembers every write, and what is left of it when the power goes.

The model: everything up to the last sync of a file is there; of what was written since, each 512-byte sector survives
with probability one half. It leaves out lost directory entries and disks that lie about syncing.
"""

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512


@dataclass
class Disk:
    """The operations of all files in their order: (file, kind, offset, data)."""

    operations: list[tuple[str, str, int, bytes]] = field(default_factory=list)


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: Any, flags: list[int]) -> None:
        self._disk = disk
        self._name = Path(name.filename() if isinstance(name, apsw.URIFilename) else name).name
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.operations.append((self._name, "write", offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:
        self._disk.operations.append((self._name, "truncate", size, b""))
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._disk.operations.append((self._name, "sync", 0, b""))


class RememberingVfs(apsw.VFS):
    """Registered as `name`; passes everything on to the system's own."""

    def __init__(self, name: str, disk: Disk) -> None:
        self._disk = disk
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> _File:
        return _File(self._disk, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:
        super().xDelete(name, sync)
        self._disk.operations.append((Path(name).name, "delete", 0, b""))


class Cutter:
    """Rebuilds the files as they are after a power cut, for cuts in rising order."""

    def __init__(self, disk: Disk, rng: random.Random) -> None:
        self._disk, self._rng = disk, rng
        self._synced: dict[str, bytearray] = {}
        self._pending: dict[str, list[tuple[str, int, bytes]]] = {}
        self._position = 0

    def at(self, cut: int) -> dict[str, bytes]:
        """name → content after the power went before operation number `cut`."""
        for name, kind, offset, data in self._disk.operations[self._position : cut]:
            pending = self._pending.setdefault(name, [])
            if kind == "delete":
                self._synced.pop(name, None)
                self._pending.pop(name, None)
            elif kind == "sync":
                content = self._synced.setdefault(name, bytearray())
                for one in pending:
                    _apply(content, *one)
                pending.clear()
            else:
                pending.append((kind, offset, data))
        self._position = cut
        return {name: self._survivors(name) for name in {*self._synced, *self._pending}}

    def _survivors(self, name: str) -> bytes:
        content = bytearray(self._synced.get(name, b""))
        for kind, offset, data in self._pending.get(name, []):
            if kind == "truncate":
                if self._rng.random() < 0.5:
                    _apply(content, kind, offset, data)
                continue
            for start in range(0, len(data), SECTOR):
                if self._rng.random() < 0.5:
                    _apply(content, kind, offset + start, data[start : start + SECTOR])
        return bytes(content)


def _apply(content: bytearray, kind: str, offset: int, data: bytes) -> None:
    if kind == "truncate":
        del content[offset:]
        return
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data
