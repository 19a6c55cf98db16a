"""A lesson as text, for people who read rather than click; and the start of a new one."""

from datetime import date, timedelta
from pathlib import Path

from kiosk.document.problem import Problem, Refused
from kiosk.language import ruby
from kiosk.lesson.model import Lesson, Step, Trouble


def outline(lesson: Lesson) -> str:
    """Title, goal and every step with its hint and troubles, without furigana."""
    lines = [
        ruby.plain(lesson.title),
        f"  {ruby.plain(lesson.goal)}",
        f"  {lesson.minutes} min, {', '.join(lesson.phones)}, {_seen(lesson)}, expires {lesson.expires}",
    ]
    for number, step in enumerate(lesson.steps, 1):
        lines += ["", f"{number}. [{step.id}]{_only(step)} {step.screen}: {step.do.kind} {step.do.target}".rstrip()]
        lines.append(f"   {ruby.plain(step.say)}")
        lines += [f"   {mark} {ruby.plain(text)}" for mark, text in (("?", step.hint), ("!", step.warn)) if text]
        lines += [f"   -{_only(t)} {ruby.plain(t.sign)} → {ruby.plain(t.say)}" for t in step.trouble]
    return "\n".join(lines)


def _seen(lesson: Lesson) -> str:
    one = lesson.checked
    compared = f"compared {one.day} ({one.by}, {one.phone}, {one.version})" if one else "not compared yet"
    return f"sources read {lesson.sources_read}, {compared}"


def _only(one: Step | Trouble) -> str:
    seen = [name for name in (one.only, one.variant if isinstance(one, Step) else "") if name]
    return f" ({', '.join(seen)})" if seen else ""


_TEMPLATE = """\
# A lesson. `checked` once somebody has held it beside the real screens. Write `{{漢字|かんじ}}` for furigana. See `kiosk lesson check {id}`.
format: 1
id: {id}
title: "{{新|あたら}}しいれんしゅう"
goal: "できるようになることを、1つの{{文|ぶん}}で{{書|か}}きます。"
done: "できるようになったことを、1つの{{文|ぶん}}で{{書|か}}きます。"
task: "ひとりで する ことを、1つの{{文|ぶん}}で{{書|か}}きます。"
topic: basics
minutes: 5
phones: [iphone, android]
bring: []
# checked: {{day: {today}, by: "DX推進室の職員", phone: "iPhone 15（iOS 26）", version: "LINE 26.2"}}
sources_read: {today}
expires: {expires}
sources: ["https://www.city.example.jp/the-page-that-was-read.html"]
screens:
  start:
    kind: app
    title: "れんしゅう"
    body:
      - {{text: "ここにボタンがあります。"}}
      - {{button: "つぎへ", id: next, style: primary}}
steps:
  - id: press-next
    screen: start
    say: "「つぎへ」を、{{指|ゆび}}で{{軽|かる}}く1{{回|かい}}さわります。"
    do: {{tap: next}}
    hint: "{{画面|がめん}}の{{中|なか}}ほどにあります。"
    goal: "{{先|さき}}に{{進|すす}}みましょう。"
    done: "{{先|さき}}に{{進|すす}}みました。"
    trouble:
      - sign: "{{画面|がめん}}が {{見本|みほん}}と ちがう"
        leads: "{{同|おな}}じ {{言葉|ことば}}を {{探|さが}}す"
        say: "{{同|おな}}じ {{言葉|ことば}}を {{探|さが}}します。わからないときは、{{係|かかり}}の{{人|ひと}}に {{聞|き}}いてください。"
        picture: trouble-differs
        always: true
      - sign: "{{何|なに}}も {{起|お}}きない"
        leads: "もう{{一度|いちど}} さわる"
        say: "{{指|ゆび}}の{{先|さき}}で、もう{{一度|いちど}} {{軽|かる}}く さわります。"
        picture: trouble-nothing
"""


def new_lesson(lesson_id: str, folder: Path, today: date) -> Path:
    """Make a sound little lesson to start from. Raises Refused when one of that name is there already."""
    path = folder / lesson_id / "lesson.yaml"
    if path.exists():
        raise Refused(Problem("「{id}」はもうあります。ほかの名前にしてください。", path, fills={"id": lesson_id}))
    if not lesson_id or lesson_id.strip("abcdefghijklmnopqrstuvwxyz0123456789-"):
        raise Refused(Problem("id には a〜z、0〜9、- だけを使ってください。", fills={}))
    path.parent.mkdir(parents=True)
    path.write_text(_TEMPLATE.format(id=lesson_id, today=today, expires=today + timedelta(days=90)), "utf-8")
    return path
