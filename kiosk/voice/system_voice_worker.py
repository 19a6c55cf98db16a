"""The process in which pyttsx3 runs: a wish per line in, an answer per line out (JSON)."""

import json
import os
import sys
from typing import Any

import pyttsx3


def main() -> None:
    # Speech libraries chat on standard output, which is ours to answer on.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    engine = pyttsx3.init()
    # Without an empty run, the first file is not there yet when its run returns; a later empty run would say the
    # last text once more, into a file that may be gone, and hang.
    engine.runAndWait()
    for line in sys.stdin:
        try:
            answer = _answer(engine, json.loads(line))
        except Exception as error:  # the asker decides what to do
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), file=answers, flush=True)


def _answer(engine: Any, wish: dict[str, Any]) -> dict[str, Any]:
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
    main()
