"""The words of the drawn phone as a list for whoever writes lessons: what each is, how it is written, how it looks.

Each becomes a lesson of one step, read as any lesson is: what is printed here can be written there.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import Field, TypeAdapter

from kiosk import paths
from kiosk.document import strict_yaml
from kiosk.document.problem import Problem, Refused
from kiosk.document.validation import Strict, validated
from kiosk.language import ruby
from kiosk.lesson.load import load_lesson
from kiosk.lesson.model import Lesson, PhoneKind
from kiosk.phone.vocabulary import ACTION_KINDS, ELEMENT_KINDS, SCREEN_KINDS, ScreenKind
from kiosk.value import value

_FILE = paths.CONTENT / "words.yaml"
_HEADINGS = {"elements": "画面に置くもの", "screens": "画面", "actions": "すること"}
_LESSON = """\
format: 1
id: {id}
title: "{id}"
goal: "{id}"
topic: basics
minutes: 1
sources_read: 2026-11-20
expires: 2027-11-20
sources: ["https://www.city.example.jp/"]
screens:
  shown: {screen}
steps:
  - id: {id}
    screen: shown
    say: "{id}"
    do: {do}
"""


class _Example(Strict):
    about: str = Field(min_length=1)
    write: str = Field(min_length=1)
    screen: ScreenKind = "app"
    at: str = ""


class _List(Strict):
    elements: dict[str, _Example]
    screens: dict[str, _Example]
    actions: dict[str, _Example]


_KINDS = {"elements": ELEMENT_KINDS, "screens": SCREEN_KINDS, "actions": ACTION_KINDS}
_ADAPTER = TypeAdapter(_List)


@value
class PhoneWord:
    """`group` is elements, screens or actions; `about` has ruby; `write` is YAML as it stands in a lesson; `lesson` shows it."""

    group: str
    name: str
    about: str
    write: str
    lesson: Lesson

    def picture(self, phone: PhoneKind) -> str:
        """Its file's name in `pictures/`."""
        return f"{self.lesson.id}-{phone}.png"


def phone_words(path: Path = _FILE) -> tuple[PhoneWord, ...]:
    """All words in the order of the vocabulary. Raises Refused when one is missing there, or is none."""
    document = strict_yaml.read(path)
    found = validated(_ADAPTER, document, path)
    groups: Mapping[str, dict[str, _Example]] = {group: getattr(found, group) for group in _KINDS}
    for group, kinds in _KINDS.items():
        for name in {*kinds} ^ {*groups[group]}:
            raise Refused(Problem("「{key}」がありません。書き足してください。" if name in kinds else "「{key}」という項目はありません。つづりを見てください。",
                          path, document.line((group,)), {"key": name}))  # fmt: skip
    return tuple(
        PhoneWord(group, name, groups[group][name].about, groups[group][name].write, lesson)
        for group, kinds in _KINDS.items()
        for name, lesson in ((name, _lesson(group, name, groups)) for name in kinds)
    )


def _lesson(group: str, name: str, groups: Mapping[str, dict[str, _Example]]) -> Lesson:
    """The word at work: an element on a screen where it is at home, an action on its element."""
    example = groups[group][name]
    element = groups["elements"].get(example.at if group == "actions" else name)
    screen = example.write if group == "screens" or element is None else _around(name, element)
    do = example.write if group == "actions" else '{read: "true"}'
    id = f"{group}-{name}".replace("_", "-")
    with TemporaryDirectory() as folder:
        path = Path(folder) / id / "lesson.yaml"
        path.parent.mkdir()
        path.write_text(_LESSON.format(id=id, screen=screen, do=do), "utf-8")
        return load_lesson(path.parent)


def _around(name: str, element: _Example) -> str:
    title = "" if element.screen in ("nfc", "lock", "home") else f'title: "{name}", '
    return f"{{kind: {element.screen}, {title}body: [{element.write}]}}"


def phone_words_html(words: tuple[PhoneWord, ...]) -> str:
    """The list as one page in Japanese; its pictures lie in `pictures/` beside it."""
    from jinja2 import Environment, PackageLoader

    environment = Environment(loader=PackageLoader("kiosk.editor", "."), autoescape=True, trim_blocks=True)
    environment.filters["plain"] = ruby.plain
    return environment.get_template("phone_words.html.j2").render(groups=list(_groups(words)))


def _groups(words: tuple[PhoneWord, ...]) -> Iterator[tuple[str, list[PhoneWord]]]:
    for group, heading in _HEADINGS.items():
        yield heading, [word for word in words if word.group == group]
