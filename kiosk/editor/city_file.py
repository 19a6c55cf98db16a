"""A city's file: begun from answers, and told what it lacks and what that closes."""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from kiosk import paths
from kiosk.document.files import files_in, write_whole
from kiosk.document.problem import Problem, Refused
from kiosk.language import ruby
from kiosk.lesson.city import FACTS, City
from kiosk.lesson.load import load_city
from kiosk.lesson.model import Lesson
from kiosk.lesson.openness import closed

# What opens most for a city's plan is asked first.
_FIRST = (
    "city.line", "city.application", "city.services.waste", "city.services.facility", "city.services.library",
    "city.services.water", "city.card_desk", "city.kouiki",
)  # fmt: skip
_NAME = "city.name"


def _block(fact: str) -> str:
    return fact.rpartition(".")[0]


def _in_order() -> dict[str, tuple[str, ...]]:
    blocks = {block: tuple(facts) for block, facts in groupby((x for x in FACTS if x != _NAME), key=_block)}
    return {block: blocks[block] for block in (*_FIRST, *blocks)}


# What is asked together, since it is told by one source: `city.line` → `city.line.name`, `city.line.url` …
ASKED = _in_order()


def check_id(city_id: str) -> None:
    """Raises Refused for one that no folder of a city can have."""
    if not re.fullmatch("[a-z0-9-]{1,60}", city_id):
        raise Refused(Problem("id には a〜z、0〜9、- だけを使ってください。"))


def city_paths() -> dict[str, Path]:
    """id → folder; one in the data folder wins over a shipped one."""
    found = (path for folder in paths.city_folders() for path in files_in(folder, "*/city.yaml", []))
    return {path.parent.name: path.parent for path in found}


# How staff call what is asked for.
_BLOCKS = {
    "line": "市のLINE", "application": "電子申請", "waste": "粗大ごみ", "facility": "施設の予約", "library": "図書館",
    "water": "水道", "card_desk": "マイナンバーカードの窓口", "kouiki": "資格確認書のきまり（広域連合）", "office": "担当課",
    "site": "市のホームページ", "library_db": "図書館のデータベース", "report": "道路や公園の通報", "circular": "電子回覧板・広報",
    "hazard": "ハザードマップ", "chatbot": "チャットボット", "cashless": "キャッシュレス払い", "konbini": "コンビニ交付",
    "counter": "はじめに聞く窓口", "foreign_desk": "外国語の窓口", "police": "警察の相談", "consumer": "消費生活センター",
    "mail": "市からのメール",
}  # fmt: skip
_FIELDS = {
    "name": "名前", "url": "アドレス", "phone": "電話", "hours": "時間", "menu": "メニュー（、で区切ります）", "family": "しくみ（a〜d）",
    "place": "場所", "booking": "予約のしかた", "closed": "休みの日", "rule": "きまり", "domain": "@ のうしろ",
}  # fmt: skip
Say = Callable[[str], str]


def block_name(block: str, say: Say) -> str:
    return say(_BLOCKS[block.rpartition(".")[2]])


def fact_name(fact: str, say: Say) -> str:
    return say(_FIELDS[fact.rpartition(".")[2]])


def city_report(city: City, folder: Path, lessons: Iterable[Lesson], say: Say) -> str:
    """For staff: what is known, what is not sure and so not shown, what is missing, and what that closes."""
    known = city.facts()
    unsure = [fact for fact in FACTS if city.told(fact)[0] and fact not in known]
    empty = [block for block, facts in ASKED.items() if not any(city.told(fact)[0] for fact in facts)]
    lines = [f"{ruby.plain(city.name)} ({city.id}, {folder / 'city.yaml'})"]
    lines += [f"  {fact}: {ruby.plain(known[fact])}{_from(city, fact)}" for fact in known if fact != _NAME]
    unshown = say("たしかではないので見せません")
    lines += [f"  ? {fact}: {ruby.plain(city.told(fact)[0])}{_from(city, fact)} {unshown}" for fact in unsure]
    lines += [f"  {say('これから聞くこと')}: {'、'.join(block_name(block, say) for block in empty)}"] if empty else []
    shut = {id: list(found) for id, found in groupby(closed(lessons, known), key=lambda one: one.lesson)}
    for lesson in lessons:
        found = shut.get(lesson.id, [])
        is_hidden = any(not one.step for one in found)
        lines.append(f"  {'x' if is_hidden else 'o'} {lesson.id}: {say('見せません' if is_hidden else '見せます')}")
        for one in found:
            way = say("ステップを見せません" if not one.is_asked else "係の人に聞いてもらいます")
            what = f"{one.step}: {way} " if one.step else ""
            lines.append(f"      {what}← {', '.join(one.facts)}")
    return "\n".join(lines)


def _from(city: City, fact: str) -> str:
    told = city.told(fact)[1]
    return f" ({told.source}, {told.as_of}, {told.grade})" if told else ""


def write_city(path: Path, city_id: str, facts: Mapping[str, str], told: Mapping[str, tuple[str, str, str]]) -> None:
    """Write the file. `told` by block: source, day, grade. Raises OSError.

    Raises Refused where it cannot be used yet, with the line: what was typed stays in the file, to be mended there.
    """
    data: dict[str, Any] = {"id": city_id}
    for fact, answer in facts.items():
        _put(data, fact, [part.strip() for part in answer.split("、")] if fact.endswith(".menu") else answer)
    for block, values in told.items():
        for name, found in zip(("source", "as_of", "grade"), values, strict=True):
            _put(data, f"{block}.{name}", found)
    write_whole(path, yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode())
    load_city(path.parent)


def _put(data: dict[str, Any], fact: str, what: object) -> None:
    *above, name = fact.split(".")[1:]
    for key in above:
        data = data.setdefault(key, {})
    data[name] = what
