"""Where everything is built and wired: one stage, and a short recipe for each face. Here, how Qt is taken in."""

import builtins
import os

# Qt decides on this before it starts; no GPU is assumed (llvmpipe burns a core for one pulsing ring).
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import PySide6.QtQuick  # noqa: F401 - before anything touches a window

# From its first import on, PySide looks into the source of every module that is imported, for switches that this
# program never uses; without that the first picture comes 10 ms sooner.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
