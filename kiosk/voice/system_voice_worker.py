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
    voices = {voice.id: _languages(voice) for voice in engine.getProperty("voices")}
    if "voices" in wish:
        return {"voices": voices}
    # An unknown voice is silently replaced by another: it must be one of the list. Only espeak-ng's ids tell a language.
    found = [voice for wanted in wish["voices_wanted"] for voice in voices if voice.startswith(wanted)]
    found += [voice for voice, languages in voices.items() if wish["language"] in languages]
    if not found:
        return {"error": f"no voice for {wish['voices_wanted'][0]}"}
    engine.setProperty("voice", found[0])
    engine.setProperty("rate", wish["words"])
    engine.save_to_file(wish["text"], wish["path"])
    engine.runAndWait()
    if not os.path.exists(wish["path"]) or os.path.getsize(wish["path"]) <= 44:
        return {"error": "nothing was spoken"}
    return {}


def _languages(voice: Any) -> list[str]:
    """Such as `ja`, whether the system says ja-JP, ja_JP or, in bytes, with a priority before it."""
    said = [one.decode(errors="replace") if isinstance(one, bytes) else str(one) for one in voice.languages or ()]
    return [one.lstrip("".join(map(chr, range(32)))).replace("_", "-").split("-")[0].lower() for one in said]


if __name__ == "__main__":
    serve(_prepare)
