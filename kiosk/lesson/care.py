"""What a lesson owes to whoever walks it: warnings before what is risky, a way out, an answer where things differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import TYPE_CHECKING

from kiosk.language import ruby
from kiosk.lesson import telling
from kiosk.lesson.writing import CALM, HABIT, LOCK
from kiosk.phone.elements import Element
from kiosk.value import value

if TYPE_CHECKING:
    from kiosk.document.strict_yaml import Place
    from kiosk.lesson.model import Lesson, RuleId, Step

_HELP = "国民生活センター 188、警察庁 #9110"
# Whom one asks about a stranger who wants money.
_ADVICE = frozenset(("fact.phone.consumer", "fact.phone.police"))
_LEAST_TROUBLES, _MOST_BARE = 2, 1


@value
class Owed:
    """What is missing: the rule, where, its sentence for staff, where the rule comes from, and the words it is about.

    `step` is empty where it is missing in the lesson as a whole.
    """

    rule: RuleId
    step: str
    place: Place
    message: str
    source: str
    words: str = ""

    @property
    def fills(self) -> dict[str, str]:
        return {"rule": self.rule, "source": self.source, "words": self.words}


def owed(lesson: Lesson) -> Iterator[Owed]:
    """Everything that is missing, each once, whatever phone it is missed on."""
    told: set[tuple[str, str, str]] = set()
    for rule in _RULES:
        for one in rule(lesson):
            if (key := (one.rule, one.step, one.words)) not in told:
                told.add(key)
                yield one


def _ways(lesson: Lesson) -> Iterator[tuple[Step, ...]]:
    """The steps in their order, on each phone and in each look of the service."""
    for phone, variant in product(lesson.phones, lesson.variant_ids):
        yield lesson.steps_for(phone, variant)


def _at(lesson: Lesson, step: Step, *more: str) -> Place:
    return ("steps", next(number for number, one in enumerate(lesson.steps) if one.id == step.id), *more)


def _told(step: Step) -> str:
    """All that everybody hears there, without being in trouble or asking for help."""
    return ruby.plain(" ".join((step.say, step.own, step.own_iphone, step.own_android, step.warn)))


def _touched(lesson: Lesson, step: Step) -> Element | None:
    return lesson.screen(step.screen).element(step.do.into or step.do.target)


def _label(lesson: Lesson, step: Step) -> str:
    """What stands on what is touched, without spaces."""
    element = _touched(lesson, step)
    shown = next((one for one in element.choices if one.id == step.do.target), element) if element else None
    return ruby.plain(shown.label).replace(" ", "") if shown else ""


def _types_secret(lesson: Lesson, step: Step) -> bool:
    element = _touched(lesson, step)
    return step.do.kind == "type" and element is not None and element.kind in ("pin", "secret")


def _secret(lesson: Lesson) -> Iterator[Owed]:
    """w1, w2: the real number is not typed here, and nobody is told it."""
    for steps in _ways(lesson):
        for number, step in enumerate(steps):
            if _types_secret(lesson, step) and not any(
                telling.KEPT.search(ruby.plain(one.warn)) for one in steps[: number + 1]
            ):
                yield Owed(
                    "secret", step.id, _at(lesson, step),
                    "番号を入れるステップです。ここか前のステップの warn に、本当の番号を入れないこと、人に言わないことを書いてください。（{rule}、{source}）",
                    LOCK,
                )  # fmt: skip


def _stop(lesson: Lesson) -> Iterator[Owed]:
    """w6: whoever does not want it is told so before it is done, not only in the lesson's first words."""
    for steps in _ways(lesson):
        for number, step in enumerate(steps):
            label = _label(lesson, step) if step.do.kind in ("tap", "choose") else ""
            is_final = bool(telling.FINAL.search(label)) or _types_secret(lesson, step)
            near = steps[max(0, number - 1) : number + 1] if is_final else steps[: number + 1]
            if (is_final or step.avoid) and not any(telling.STOPS.search(_told(one)) for one in near):
                yield Owed(
                    "stop", step.id, _at(lesson, step),
                    "もとに もどせないこと、危ないことの前です。ここか すぐ前のステップの warn に「ここで やめて だいじょうぶです」と書いてください。「{words}」（{rule}、{source}）",
                    HABIT, label if is_final else "、".join(step.avoid),
                )  # fmt: skip


def _money(lesson: Lesson) -> Iterator[Owed]:
    """w5: where strangers call, or in a lesson about safety, one learns whom to ask."""
    is_called = any(lesson.screen(name).kind == "call" for name in lesson.screens)
    if not is_called and lesson.topic != "safety":
        return
    said = [text for step in lesson.steps for text in (step.say, step.own, step.warn, step.done)]
    said += [trouble.say for trouble in lesson.troubles] + list(lesson.learned)
    if _ADVICE.isdisjoint(fact for text in said for fact in ruby.facts_in(text)):
        message = "電話や お金の練習です。どこに相談できるかを {{fact.phone.consumer}} か {{fact.phone.police}} で書いてください。（{rule}、{source}）"
        yield Owed("money", "", (), message, _HELP)


def _logout(lesson: Lesson) -> Iterator[Owed]:
    """w8: what is opened on a phone that others may hold is closed again."""
    for steps in _ways(lesson):
        for number, step in enumerate(steps):
            is_in = step.do.kind == "tap" and _label(lesson, step).endswith(telling.LOG_IN)
            if is_in and not any(telling.LOG_OUT in _told(one) + _label(lesson, one) for one in steps[number + 1 :]):
                yield Owed(
                    "logout", step.id, _at(lesson, step),
                    "ログインしたあとのステップに、ログアウトを書いてください。（{rule}、{source}）", HABIT,
                )  # fmt: skip


def _bait(lesson: Lesson) -> Iterator[Owed]:
    """A bait is no lapse: what to leave is told before it, and whoever takes it hears first that all is well."""
    for step in lesson.steps:
        if step.avoid and not step.warn:
            yield Owed(
                "bait", step.id, _at(lesson, step),
                "avoid のあるステップです。warn に、何にさわらないかを書いてください。（{rule}、{source}）", CALM,
            )  # fmt: skip
        for id, bait in step.avoid.items():
            if not ruby.plain(bait.say).startswith(telling.ALL_IS_WELL):
                yield Owed(
                    "bait", step.id, _at(lesson, step, "avoid", id, "say"),
                    "さわった人に言う文は「だいじょうぶです。」から始めてください。「{words}」（{rule}、{source}）",
                    CALM, id,
                )  # fmt: skip


def _troubles(lesson: Lesson) -> Iterator[Owed]:
    """At each step but one something may go differently; on everybody's phone it looks different."""
    for steps in _ways(lesson):
        bare = [step for step in steps if not step.trouble]
        for step in bare[_MOST_BARE:]:
            yield Owed(
                "troubles", step.id, _at(lesson, step),
                "困りごと（trouble）のないステップは、1つまでにしてください。（{rule}、{source}）", HABIT,
            )  # fmt: skip
        signs = [ruby.plain(trouble.sign) for step in steps for trouble in step.trouble]
        if len(signs) < _LEAST_TROUBLES or not any(telling.DIFFERS.search(sign) for sign in signs):
            yield Owed(
                "troubles", "", (),
                "困りごと（trouble）を2つは書き、その1つは「画面が ちがう」にしてください。（{rule}、{source}）",
                HABIT,
            )  # fmt: skip


def _end(lesson: Lesson) -> Iterator[Owed]:
    """By what one sees that it worked, and what one can do now."""
    for steps in _ways(lesson):
        if steps and not steps[-1].done:
            yield Owed(
                "end", steps[-1].id, _at(lesson, steps[-1]),
                "さいごのステップの done に、うまくいったことが何でわかるかを書いてください。（{rule}、{source}）", HABIT,
            )  # fmt: skip
    if not lesson.done and not lesson.learned:
        message = "done か learned に、できるようになったことを書いてください。（{rule}、{source}）"
        yield Owed("end", "", (), message, HABIT)


_RULES: tuple[Callable[[Lesson], Iterator[Owed]], ...] = (_secret, _stop, _money, _logout, _bait, _troubles, _end)
