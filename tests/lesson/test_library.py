"""One lesson's fault takes no other along; lessons have an order; what staff write stands before what is shipped."""

import os
import re
import struct
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk import paths
from kiosk.cli import main
from kiosk.lesson.check import STALE_DAYS, check_lesson
from kiosk.lesson.library import Library, check_folders, lesson_paths, load_library
from kiosk.lesson.load import apps, load_lesson, shared_screens, usable_city
from kiosk.lesson.model import Lesson
from kiosk.lesson.pictures import MAX_SIDE
from kiosk.lesson.topics import TOPICS
from kiosk.phone.elements import MAX_OPTIONS
from kiosk.usage.events import local_today

_SHIPPED = lesson_paths([paths.LESSONS])


def _change(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after)
    path.write_text(text, "utf-8")


_LONG = "x" * 300
_FAULTS = {
    "no screen": [("    screen: start\n", "    screen:\n")],
    "screen with a long name": [("    screen: start\n", f"    screen: {_LONG}.{_LONG}\n")],
    "screen outside the folder": [("    screen: start\n", "    screen: ../../cities/example/city.x\n")],
    "picture with a long name": [("{text:", f"{{image: x, picture: {_LONG}.png}}\n      - {{text:")],
    "picture outside the folder": [("{text:", "{image: x, picture: ../../x.png}\n      - {text:")],
    "no steps": [("steps:\n", "steps: []\nother:\n")],
    "6,600 kanji": [("hint: ", f"own: {'漢' * 6600}\n    hint: ")],
    "9,000 options": [
        ("{text:", f"{{radio: x, options: [{', '.join(f'{{id: o{n}, label: x}}' for n in range(9000))}]}}\n      - {{text:")
    ],
    "another city's fact": [("{指|ゆび}", "{city.fax}")],
    "a step that cannot be done": [("do: {tap: next}", "do: {type: あ, into: next}")],
}  # fmt: skip


@pytest.mark.parametrize("fault", _FAULTS)
def test_one_fault_takes_no_other_lesson_along(mine: Path, fault: str) -> None:
    _change(mine, *_FAULTS[fault])
    library = load_library(paths.lesson_folders())
    assert set(library.lessons) == set(_SHIPPED)
    assert library.problems and {problem.file for problem in library.problems} == {mine}
    assert all(problem.line and problem.sentence() for problem in library.problems), library.problems
    result = CliRunner().invoke(main, ["lesson", "check", str(mine.parent)])
    assert result.exit_code == 1 and str(mine) in result.output and "Traceback" not in result.output


def test_the_check_goes_through_all_lessons_past_a_fault(mine: Path) -> None:
    _change(mine, *_FAULTS["no steps"])
    result = CliRunner().invoke(main, ["lesson", "check"])
    assert result.exit_code == 1 and str(mine) in result.output
    assert f"{len(_SHIPPED) + 1} lessons" in result.output


def test_our_own_bug_in_one_lesson_takes_no_other_along(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk.lesson import check

    sound = check.check_lesson

    def stumble(lesson: Lesson, *rest: object, **more: object) -> object:
        if lesson.id == "mine":
            raise KeyError("planted")
        return sound(lesson, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr("kiosk.lesson.check.check_lesson", stumble)
    for problems in (
        load_library(paths.lesson_folders()).problems,
        check_folders([mine.parent], local_today()).problems,
    ):
        assert [problem.file for problem in problems] == [mine] and "planted" in problems[0].sentence()
    assert set(load_library(paths.lesson_folders()).lessons) == set(_SHIPPED)


@pytest.mark.parametrize("kind", ["pipe", "large", "folder"])
def test_what_is_no_file_is_refused_before_it_is_read(mine: Path, kind: str) -> None:
    mine.unlink()
    match kind:
        case "pipe":
            os.mkfifo(mine)
        case "large":
            mine.write_bytes(b"#" * 2_000_000)
        case "folder":
            mine.mkdir()
    library = load_library(paths.lesson_folders())
    assert set(library.lessons) == set(_SHIPPED)
    assert [problem.file for problem in library.problems] == [mine]


def test_many_options_are_refused_quickly(mine: Path) -> None:
    """What is refused is not built first: 9,000 of them took 2 GB once."""
    _change(mine, *_FAULTS["9,000 options"])
    problems = load_library(paths.lesson_folders()).problems
    assert any(str(MAX_OPTIONS) in problem.sentence() for problem in problems)


def test_a_broken_override_leaves_the_shipped_lesson(data: Path) -> None:
    """Of each lesson, all of them at once; mended, each is the place's own."""
    texts = {name: (folder / "lesson.yaml").read_text("utf-8") for name, folder in _SHIPPED.items()}
    mine = {name: data / "lessons" / name for name in _SHIPPED}
    for name, text in texts.items():
        mine[name].mkdir(parents=True)
        (mine[name] / "lesson.yaml").write_text(text.replace("minutes:", "minuets:"), "utf-8")
    library = load_library(paths.lesson_folders())
    assert {name: lesson.folder for name, lesson in library.lessons.items()} == _SHIPPED
    assert {problem.file for problem in library.problems} == {folder / "lesson.yaml" for folder in mine.values()}
    for name, text in texts.items():
        (mine[name] / "lesson.yaml").write_text(text, "utf-8")
    assert {name: lesson.folder for name, lesson in load_library(paths.lesson_folders()).lessons.items()} == mine


# -- phone and city, from the same roots


def test_an_edit_of_a_shared_screen_is_seen_at_once(data: Path) -> None:
    (data / "phone").mkdir()
    app = next(path.stem for path in (paths.CONTENT / "phone").glob("*.yaml") if path.stem != "apps")
    name, before = next(iter(shared_screens(app).items()))
    for label in ("one", "another"):
        (data / "phone" / f"{app}.yaml").write_text(f"{name}:\n  kind: app\n  body: [{{button: {label}}}]\n", "utf-8")
        found = shared_screens(app)
        assert [element.label for element in found[name].body] == [label]
        assert len(found) > 1, "the others stay"
    (data / "phone" / f"{app}.yaml").write_text("broken: [", "utf-8")
    assert shared_screens(app)[name] == before
    library = load_library(paths.lesson_folders())
    assert set(library.lessons) == set(_SHIPPED)
    assert {problem.file for problem in library.problems} == {data / "phone" / f"{app}.yaml"}


def test_an_icon_of_the_data_folder_is_added(data: Path) -> None:
    (data / "phone").mkdir()
    (data / "phone" / "apps.yaml").write_text('- {id: bus, name: "バス", colour: "#123456", icon: map}\n', "utf-8")
    assert set(apps()) > {"bus"} and len(apps()) > 1


def test_a_city_that_cannot_be_used_is_told_and_the_example_stands_in(data: Path) -> None:
    (data / "settings.yaml").write_text("# where we are\ncity: nowhere\n", "utf-8")
    city, problems = usable_city("nowhere")
    assert city.id == "example"
    assert [(one.file, one.line) for one in problems] == [(data / "settings.yaml", 2)]
    for strange in ("../example", "x" * 300, "", "a\0b"):
        assert usable_city(strange)[0].id == "example" and usable_city(strange)[1]


def test_a_broken_city_of_the_data_folder_leaves_the_shipped_one(data: Path) -> None:
    known = min(path.name for path in (paths.CONTENT / "cities").iterdir() if path.name != "example")
    (data / "cities" / known).mkdir(parents=True)
    file = data / "cities" / known / "city.yaml"
    file.write_text("id: [", "utf-8")
    city, problems = usable_city(known)
    assert city.id == known and [problem.file for problem in problems] == [file]
    file.write_text(f"id: {known}\nname: ここ\n", "utf-8")
    assert (usable_city(known)[0].name, usable_city(known)[1]) == ("ここ", ())


# -- order


def _lesson(base: Lesson, name: str, topic: str, order: int, after: str = "") -> Lesson:
    return base.model_copy(update={"id": name, "topic": topic, "order": order, "next": after})


def test_going_on_visits_every_lesson_once_and_ends() -> None:
    base = load_lesson(next(iter(_SHIPPED.values())))
    first, *_, last = TOPICS
    made = [
        _lesson(base, "z", first, 1), _lesson(base, "y", first, 2), _lesson(base, "b", first, 3),
        _lesson(base, "a", first, 3), _lesson(base, "only", last, 100),
    ]  # fmt: skip
    for lessons in (made, made[::-1]):
        library = Library({lesson.id: lesson for lesson in lessons})
        assert [lesson.id for lesson in library.about(first)] == ["z", "y", "a", "b"]
        way, here = ["z"], library.lessons["z"]
        while (following := library.after(here)) and len(way) < 9:
            way.append(following.id)
            here = following
        assert way == ["z", "y", "a", "b", "only"]


def test_the_lesson_itself_says_what_comes_next() -> None:
    base = load_lesson(next(iter(_SHIPPED.values())))
    topic = next(iter(TOPICS))
    made = [_lesson(base, "a", topic, 1, after="c"), _lesson(base, "b", topic, 2), _lesson(base, "c", topic, 3)]
    library = Library({lesson.id: lesson for lesson in made})
    assert library.after(library.lessons["a"]) is library.lessons["c"]


def test_the_shipped_lessons_are_gone_through_to_the_end() -> None:
    library = load_library([paths.LESSONS])
    first = library.about(library.topics()[0])[0]
    way: list[str] = []
    here: Lesson | None = first
    while here and here.id not in way:
        way.append(here.id)
        here = library.after(here)
    assert here is None and set(way) == set(library.lessons)


def test_a_next_lesson_that_is_not_there_is_named(mine: Path) -> None:
    _change(mine, ("topic: basics\n", "topic: basics\nnext: nowhere\n"))
    library = load_library(paths.lesson_folders())
    assert "mine" in library.lessons
    found = [problem for problem in library.problems if "nowhere" in problem.sentence()]
    assert [(problem.file, problem.line) for problem in found] == [(mine, 9)]
    checked = check_folders([mine.parent], local_today(), _SHIPPED.values())
    assert sum("nowhere" in problem.sentence() for problem in checked.problems) == 1


def test_remedies_that_nobody_would_see_are_told(mine: Path) -> None:
    remedy = "remedies:\n  - {picture: wait, sign: まつ, say: うごかしません。}\nsteps:\n"
    _change(mine, ("\nsteps:\n", "\n" + remedy))
    lesson = load_lesson(mine.parent)
    (problem,) = check_lesson(lesson)
    assert "misread" in problem.sentence() and not problem.is_warning
    told = lesson.steps[0].model_copy(update={"misread": "だいじょうぶです。"})
    rest = lesson.model_copy(update={"steps": (told, *lesson.steps[1:])}).placed_in(lesson.folder)
    assert check_lesson(rest) == ()


def test_a_trouble_that_nobody_would_see_is_told(mine: Path) -> None:
    trouble = "    trouble:\n"
    _change(mine, (trouble, trouble + "      - {sign: でない, say: まちます。, only: iphone}\n"))
    assert check_lesson(load_lesson(mine.parent)) == ()
    _change(mine, ("phones: [iphone, android]", "phones: [android]"))
    (problem,) = check_lesson(load_lesson(mine.parent))
    assert "trouble" in problem.sentence() and problem.line and not problem.is_warning


# -- age


def test_a_lesson_expires_and_gets_stale(mine: Path) -> None:
    lesson = load_lesson(mine.parent)
    ages = {
        lesson.expires: set(),
        lesson.expires + timedelta(days=1): {"expires"},
        lesson.sources_read + timedelta(days=STALE_DAYS): set(),
    }
    for today, expected in ages.items():
        problems = check_lesson(lesson, today)
        assert {word for word in ("expires",) if any(word in p.sentence() for p in problems)} == expected, today
        assert all(problem.is_warning for problem in problems)
        assert lesson.has_expired(today) == bool(expected)
    late = re.sub(r"expires: .*", f"expires: {lesson.sources_read + timedelta(days=400)}", mine.read_text("utf-8"))
    mine.write_text(late, "utf-8")
    lesson = load_lesson(mine.parent)
    assert check_lesson(lesson, lesson.sources_read + timedelta(days=STALE_DAYS)) == ()
    (stale,) = check_lesson(lesson, lesson.sources_read + timedelta(days=STALE_DAYS + 1))
    assert str(STALE_DAYS + 1) in stale.sentence() and stale.is_warning
    line = next(n for n, x in enumerate(late.splitlines(), 1) if x.startswith("sources_read"))
    assert (stale.file, stale.line) == (mine, line)
    day = lesson.sources_read + timedelta(days=STALE_DAYS)
    compared = f'checked: {{day: {day}, by: "職員", phone: "iPhone 15", version: "LINE 26.2"}}\n'
    mine.write_text(late + compared, "utf-8")
    assert check_lesson(load_lesson(mine.parent), day + timedelta(days=STALE_DAYS)) == ()


# -- pictures


def _png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", width, height, 8, 2, 0, 0, 0) + b"\0" * 4


def _webp(width: int, height: int) -> bytes:
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF" + struct.pack("<I", 22) + b"WEBPVP8X" + struct.pack("<I", 10) + b"\0" * 4 + sides


_PICTURES = {
    "face.png": [(_png(10, 20), True), (_png(MAX_SIDE, MAX_SIDE), True), (_png(MAX_SIDE + 1, 1), False),
                 (_png(0, 5), False), (b"<svg xmlns='http://www.w3.org/2000/svg'/>", False), (b"", False),
                 (_png(10, 20)[:18], False), (b"X" + _png(10, 20)[1:], False), (_webp(5, 5), False), (b"\0" * 6_000_000, False)],
    "face.webp": [(_webp(10, 20), True), (_webp(MAX_SIDE + 1, 5), False), (_png(5, 5), False), (b"RIFF", False)],
}  # fmt: skip


@pytest.mark.parametrize("name", _PICTURES)
def test_a_picture_is_one_by_its_bytes(mine: Path, name: str) -> None:
    _change(mine, ("{text:", f"{{image: x, picture: {name}}}\n      - {{text:"))
    assert [p.fills["picture"] for p in check_lesson(load_lesson(mine.parent))] == [name], "it is not there yet"
    for content, is_one in _PICTURES[name]:
        (mine.parent / name).write_bytes(content)
        problems = check_lesson(load_lesson(mine.parent))
        assert (problems == ()) == is_one, (content[:20], problems)
        assert all(problem.sentence() and problem.line for problem in problems)


def test_a_picture_of_an_option_is_looked_at_too(mine: Path) -> None:
    photos = "[{id: p1, label: x, picture: photo-sea}, {id: p2, label: x, picture: no-such}]"
    _change(mine, ("{text:", f"{{photos: '', options: {photos}}}\n      - {{text:"))
    assert [p.fills["picture"] for p in check_lesson(load_lesson(mine.parent))] == ["no-such"]


def test_a_real_picture_is_accepted(mine: Path) -> None:
    """Written by another program than our own test."""
    from PIL import Image

    for name, mode in (("face.png", {}), ("face.webp", {}), ("sharp.webp", {"lossless": True})):
        Image.new("RGB", (30, 20)).save(mine.parent / name, **mode)
    body = "".join(f"      - {{image: x, picture: {name}}}\n" for name in ("face.png", "face.webp", "sharp.webp"))
    _change(mine, ("    body:\n", f"    body:\n{body}"))
    assert check_lesson(load_lesson(mine.parent)) == ()


def test_a_pipe_called_picture_is_refused(mine: Path) -> None:
    _change(mine, ("{text:", "{image: x, picture: face.png}\n      - {text:"))
    os.mkfifo(mine.parent / "face.png")
    assert len(check_lesson(load_lesson(mine.parent))) == 1


# -- how much is read


def test_each_file_is_read_once_however_many_lessons_there_are(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lesson, its catalogs and the shared screens: once each, not once for every text, language or lesson."""
    import shutil

    from kiosk.document import files, strict_yaml
    from kiosk.language import po_file

    for number in range(3):
        for name, folder in _SHIPPED.items():
            copy = data / "lessons" / f"{name}-{number}"
            shutil.copytree(folder, copy)
            _change(copy / "lesson.yaml", (f"id: {name}\n", f"id: {copy.name}\n"))
    reads: list[Path] = []

    def counting(path: Path, most: int) -> bytes:
        reads.append(path)
        return files.read_bytes(path, most)

    monkeypatch.setattr(strict_yaml, "read_bytes", counting)
    monkeypatch.setattr(po_file, "read_bytes", counting)
    folders = lesson_paths(paths.lesson_folders())
    assert check_folders(folders.values(), local_today()).problems == ()
    assert {folder / "lesson.yaml" for folder in folders.values()} <= set(reads)
    assert len(reads) == len(set(reads)), [str(path) for path in reads if reads.count(path) > 1]
