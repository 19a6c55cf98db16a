"""What is to be reached in a step, and what has been reached: the lesson's words, else what is true of any such step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.language.said import Said

if TYPE_CHECKING:
    from kiosk.walkthrough.walk_state import Walk

# Of the button nothing is said: whoever goes alone looks for it.
_GOALS = {
    "tap": "この {画面|がめん}で、する ことを {見|み}つけましょう。",
    "opens": "つぎの {画面|がめん}に すすみましょう。",
    "app": "アプリを ひらきましょう。",
    "choose": "ひとつ えらびましょう。",
    "swipe": "{画面|がめん}を すべらせましょう。",
    "scroll": "{画面|がめん}の つづきを {見|み}ましょう。",
    "scan": "QRコードを {読|よ}みましょう。",
    "hold_card": "カードを {読|よ}み{取|と}りましょう。",
    "type": "{文字|もじ}を {入|い}れましょう。",
    "read": "{画面|がめん}を {読|よ}みましょう。",
    "wait": "{終|お}わるまで、{待|ま}ちましょう。",
}
_REACHED = {
    "tap": "{正|ただ}しい ところに さわりました。",
    "opens": "つぎの {画面|がめん}が ひらきました。",
    "app": "アプリが ひらきました。",
    "choose": "ひとつ えらびました。",
    "swipe": "{画面|がめん}が うごきました。",
    "scroll": "{画面|がめん}の つづきが {見|み}えました。",
    "scan": "QRコードを {読|よ}みました。",
    "hold_card": "カードを {読|よ}み{取|と}りました。",
    "type": "{文字|もじ}を {入|い}れました。",
    "read": "{画面|がめん}を {読|よ}みました。",
    "wait": "さいごまで {進|すす}みました。",
}


def goal(walk: Walk) -> Said:
    """What is to be reached now, for whoever does it alone."""
    written = walk.step.goal
    return walk.lesson.said(written) if written else walk.lesson.words.said(_GOALS[_sort(walk)])


def reached(walk: Walk) -> Said:
    """What the step has brought about, once it is done."""
    written = (walk.other.done if walk.other else "") or walk.step.done
    return walk.lesson.said(written) if written else walk.lesson.words.said(_REACHED[_sort(walk)])


def _sort(walk: Walk) -> str:
    step, kind = walk.step, walk.step.do.kind
    if kind not in ("tap", "long_press"):
        return kind
    element = walk.lesson.screen(step.screen).element(step.do.target)
    if element is not None and element.kind == "app":
        return "app"
    coming = step.then or (walk.steps[walk.index + 1].screen if walk.index + 1 < len(walk.steps) else step.screen)
    return "opens" if coming != step.screen else "tap"
