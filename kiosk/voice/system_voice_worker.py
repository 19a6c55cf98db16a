"""The process in which pyttsx3 runs."""

import os
from collections.abc import Callable
from typing import Any

import pyttsx3

from kiosk.voice.messages import Words, serve


def _prepare() -> Callable[[Words], tuple[Words, bytes]]:
    engine = pyttsx3.init()
    # Without an empty run, the first file is not there yet when its run returns; a later empty run would say the
    # last text once more, into a file that may be gone, and hang.
    engine.runAndWait()
    return lambda wish: (_answer(engine, wish), b"")


def _answer(engine: Any, wish: Words) -> Words:
    voices = [voice.id for voice in engine.getProperty("voices")]
    if "voices" in wish:
        return {"voices": voices}
    # An unknown voice is silently replaced by another: it must be one of the list.
    found = [voice for wanted in wish["voices_wanted"] for voice in voices if voice.startswith(wanted)]
    if not found:
        return {"error": f"no voice for {wish['voices_wanted'][0]}"}
    engine.setProperty("voice", found[0])
    engine.setProperty("rate", wish["words"])
    engine.save_to_file(wish["text"], wish["path"])
    engine.runAndWait()
    if not os.path.exists(wish["path"]) or os.path.getsize(wish["path"]) <= 44:
        return {"error": "nothing was spoken"}
    return {}


if __name__ == "__main__":
    serve(_prepare)
