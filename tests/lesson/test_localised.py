"""Nothing of a lesson is shown as it was written for a city that is not known yet."""

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.language import ruby
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.language.said import Said
from kiosk.lesson.city import FACTS, City
from kiosk.lesson.load import load_city, load_lesson
from kiosk.lesson.model import Lesson
from kiosk.lesson.words import localised, said, texts
from kiosk.phone.elements import Row

_LESSON = """format: 1
id: everywhere
title: "{city.name}の {練習|れんしゅう}"
goal: "{city.name}です。"
topic: basics
minutes: 1
sources_read: 2026-11-20
expires: 2027-02-20
sources: ["https://www.city.example.jp/"]
page: {addresses: ["{city.site.url}"], name: "{city.name}"}
screens:
  start:
    kind: browser
    title: "{city.name}"
    address: "{city.site.url}"
    body:
      - {row: "{city.name}", id: a, detail: "{city.name} {電話|でんわ}"}
      - {field: "{番号|ばんごう}", id: b, value: "{city.counter.phone}", suffix: "{city.name}"}
      - {tabs: "", id: c, options: [{id: d, label: "{city.name}"}]}
      - {progress: "STEP 1", id: e, value: "1/4"}
steps:
  - {id: one, screen: start, say: "{city.name}を さわります。", do: {tap: a}, hint: "{city.name}", own: "{city.name}",
     warn: "{city.name}", trouble: [{sign: "{city.name}", say: "{city.name}"}]}
"""


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    folder = tmp_path / "everywhere"
    folder.mkdir()
    (folder / "lesson.yaml").write_text(_LESSON, "utf-8")
    return load_lesson(folder)


@pytest.mark.parametrize("code", ["ja", "ja@easy", "en"])
@pytest.mark.parametrize("is_known", [True, False])
def test_no_fact_is_shown_raw(lesson: Lesson, code: str, is_known: bool) -> None:
    words = Words.load(named(code))
    city = load_city(paths.CONTENT / "cities" / "example")
    shown = localised(lesson, words, city.facts_in(words) if is_known else {})
    assert "{city" not in shown.model_dump_json()


def test_what_stands_beside_a_label_is_explained_too(lesson: Lesson) -> None:
    words = Words(
        named("en"), {}, {(None, "{city.name} {電話|でんわ}"): "Phone of {city.name}", (None, "{city.name}"): "Town"}
    )
    row = localised(lesson, words, {"city.name": "市"}).screen("start").body[0]
    assert isinstance(row, Row)
    assert (row.label, row.detail, row.gloss) == ("市", "市 電話", "Town: Phone of 市")


def test_a_label_is_read_aloud_with_its_ruby(lesson: Lesson) -> None:
    """お済みの方 is かた: where there is no ruby on the phone, whoever reads it aloud needs it all the same."""
    here = localised(lesson, Words(named("vi")), {})
    assert here.screen("start").body[1].label == "番号" and here.with_ruby("番号") == "{番号|ばんごう}"
    here = localised(lesson, Words.load(named("ja")), {"city.name": "ひだまり{市|し}"})
    assert here.screen("start").body[1].label == "{番号|ばんごう}" and here.with_ruby("番号") == "{番号|ばんごう}"
    assert here.with_ruby("ひだまり市") == "ひだまり{市|し}" and here.with_ruby("ほか") == "ほか"
    assert Said("{番号|ばんごう}", "ja") in set(said(here))


def test_an_untranslated_label_is_not_explained_by_itself(lesson: Lesson) -> None:
    field = localised(lesson, Words(named("vi")), {}).screen("start").body[1]
    assert (field.label, field.gloss) == ("番号", "")


def test_translators_and_checks_see_what_is_beside_a_label(lesson: Lesson) -> None:
    found = {text.markup for text in texts(lesson)}
    assert {"{city.name} {電話|でんわ}", "{city.counter.phone}", "{city.site.url}"} <= found
    assert "1/4" not in found and "STEP 1" in found


_TOLD = {"source": "a letter", "as_of": "2026-11-01", "grade": "city"}


def test_a_fact_is_declared_once() -> None:
    """A field of the city's file is a fact, under its own name."""
    assert {"city.name", "city.site.url", "city.line.url", "city.counter.phone"} <= set(FACTS)
    assert not [name for name in FACTS if name.endswith((".id", ".source", ".as_of", ".grade"))]
    city = City.model_validate({"id": "x", "name": "{市|し}", "line": {"url": "https://line.example/", **_TOLD}})
    assert city.facts() == {"city.name": "{市|し}", "city.line.url": "https://line.example/"}
    assert city.facts_in(Words(named("en"), {}, {(None, "{市|し}"): "Town"}))["city.name"] == "Town"
    assert set(ruby.facts_in(" ".join(f"{{{name}}}" for name in FACTS))) == set(FACTS)
