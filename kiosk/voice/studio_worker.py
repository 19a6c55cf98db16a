"""The process in which speech is rendered: the engines and their arithmetic are here and not beside the screen."""

from dataclasses import asdict
from typing import Any

from kiosk.document.problem import Refused
from kiosk.voice.engines import Engines
from kiosk.voice.messages import serve
from kiosk.voice.rendering import rendered
from kiosk.voice.speech import Request


def _answer(wish: dict[str, Any], engines: Engines) -> tuple[dict[str, Any], bytes]:
    request = Request(wish["markup"], wish["tag"], wish["tempo"], wish["pitch"])
    try:
        speech = rendered(request, engines.speaking, wish["key"])
    except Refused as refused:
        problems = [{**asdict(problem), "file": None} for problem in refused.problems]
        return {"problems": problems}, b""
    return {"starts": speech.starts, "seconds": speech.seconds}, speech.sound


if __name__ == "__main__":
    engines = Engines()
    serve(lambda: lambda wish: _answer(wish, engines))
