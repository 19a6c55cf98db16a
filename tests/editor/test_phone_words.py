"""The list of the phone's words for whoever writes lessons: all of them, each as it is written, each seen on both phones."""

import html
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from kiosk import paths
from kiosk.document.problem import Refused
from kiosk.editor.phone_words import phone_words, phone_words_html
from kiosk.lesson.model import PHONES
from kiosk.phone.vocabulary import ACTION_KINDS, ELEMENT_KINDS, SCREEN_KINDS

_LIST = paths.CONTENT / "words.yaml"


def test_every_word_is_there_and_shown_as_it_is_written() -> None:
    words = phone_words()
    assert [word.name for word in words] == [*ELEMENT_KINDS, *SCREEN_KINDS, *ACTION_KINDS]
    for word in words:
        (step,) = word.lesson.steps
        screen = word.lesson.screens["shown"]
        seen: dict[str, list[str]] = {
            "elements": [one.kind for one in screen.body],
            "screens": [screen.kind],
            "actions": [step.do.kind],
        }
        assert word.name in seen[word.group]


@pytest.mark.parametrize("gone", ["toggle", "lock", "hold_card"])
def test_a_word_that_nobody_describes_is_named(tmp_path: Path, gone: str) -> None:
    told = yaml.safe_load(_LIST.read_text("utf-8"))
    for group in told.values():
        group.pop(gone, None)
    mine = tmp_path / "words.yaml"
    mine.write_text(yaml.safe_dump(told, allow_unicode=True), "utf-8")
    with pytest.raises(Refused) as refused:
        phone_words(mine)
    assert gone in str(refused.value) and "words.yaml" in refused.value.problems[0].located()


def test_what_is_written_is_what_is_printed() -> None:
    page = phone_words_html(phone_words())
    written = [html.unescape(example) for example in re.findall(r"<pre>(.*?)</pre>", page, flags=re.S)]
    assert written == [word.write for word in phone_words()]
    assert page.count("<section") == len(written)
    assert "{通知|つうち}が" not in re.sub(r"<pre>.*?</pre>", "", page, flags=re.S), (
        "ruby belongs to what is written only"
    )


def test_the_command_draws_each_on_both_phones(tmp_path: Path) -> None:
    from PIL import Image

    out = tmp_path / "words"
    done = subprocess.run([sys.executable, "-m", "kiosk", "lesson", "elements", "--out", str(out)], capture_output=True,
                          env={**os.environ, "KIOSK_DATA": str(tmp_path / "data")}, text=True, timeout=120)  # fmt: skip
    assert done.returncode == 0 and "Error" not in done.stderr, done.stderr
    pictures: dict[str, set[bytes]] = {phone: set() for phone in PHONES}
    for word in phone_words():
        for phone in PHONES:
            assert word.picture(phone) in (out / "index.html").read_text("utf-8")
            with Image.open(out / "pictures" / word.picture(phone)) as picture:
                pictures[phone].add(picture.resize((98, 166)).tobytes())
    # Those that only show another one, or are read, look alike; an empty glass for all would be one picture.
    assert all(len(seen) > len(ELEMENT_KINDS) for seen in pictures.values())
    # What is no phone looks the same whatever phone one has.
    assert len(set.intersection(*pictures.values())) < 4
