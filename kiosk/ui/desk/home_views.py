"""The desk's first page as plain data for QML: the year against its mark, the columns, what is to be done, the ways in."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from kiosk.language.dates import short_day, short_month
from kiosk.report.duties import Duty
from kiosk.report.office import Office
from kiosk.report.outlook import Month, Outlook
from kiosk.report.plan_tables import pace_in_words
from kiosk.report.table import Wording

_ICONS = {"class": "form", "lesson": "clock", "language": "globe", "machine": "bell"}
NO_OUTLOOK: dict[str, Any] = {
    "title": "", "done": "", "unit": "", "percent": "", "share": 0.0, "mark": -1.0, "markText": "", "pace": "",
    "span": "", "columns": [], "ticks": [], "line": -1.0, "lineText": "",
}  # fmt: skip


def entries_view(office: Office | None, say: Any) -> list[dict[str, str]]:
    """The four ways in, each with a line about what is behind it."""
    lessons = say("{count}本・たしかめた日・ことば").format(count=len(office.lessons)) if office else ""
    places = len(office.counted.places) if office else 0
    machines = say("{count}台の 利用の記録").format(count=places) if places else say("利用の記録")
    return [
        {"name": "enter", "icon": "person", "label": say("教室を入れる"), "detail": say("日時・会場・人数")},
        {"name": "lessons", "icon": "notes", "label": say("レッスン"), "detail": lessons},
        {"name": "reports", "icon": "form", "label": say("報告書"), "detail": say("年度の数字と 表のファイル")},
        {"name": "terminals", "icon": "screen", "label": say("端末"), "detail": machines},
    ]


def duties_view(duties: Iterable[Duty]) -> list[dict[str, str]]:
    """Each with its sign, its two lines and its key."""
    return [
        {"kind": one.kind, "icon": _ICONS[one.kind], "title": one.title, "detail": one.detail, "key": one.key}
        for one in duties
    ]


def outlook_view(outlook: Outlook, today: date, words: Wording) -> dict[str, Any]:
    """One indicator: its figure, the bar with today's mark, the columns. Shares are parts of the whole width or height."""
    say = words.say
    indicator = outlook.indicator
    unit = say(indicator.unit) if words.locale.is_wide else f" {say(indicator.unit)}"
    title = say(indicator.name)
    if outlook.target is not None:
        title = say("{name}　目標 {target}{unit}").format(name=title, target=f"{outlook.target:,.0f}", unit=unit)
    return {
        **NO_OUTLOOK,
        "title": title, "done": f"{outlook.done:,}", "unit": unit,
        "percent": f"{outlook.share:.0%}" if outlook.target else "", "share": min(1.0, outlook.share),
        **_mark(outlook, unit, words),
        "pace": pace_in_words(outlook.state, outlook.per_month, outlook.target, unit, words),
        "span": say("{first}から{today}まで").format(
            first=short_month(outlook.period.first, words.locale), today=short_day(today, words.locale)
        ),
        **_columns(outlook, unit, words),
    }  # fmt: skip


def _mark(outlook: Outlook, unit: str, words: Wording) -> dict[str, Any]:
    """Where it should stand today; nothing where there is no target, or the time is over."""
    if outlook.mark is None or outlook.state == "over":
        return {}
    say, behind = words.say, outlook.behind
    told = (
        say("{count}{unit} たりません")
        if behind > 0
        else say("{count}{unit} 多いです")
        if behind < 0
        else say("ちょうどです")
    )
    mark = say("きょうの目安 {mark}{unit}").format(mark=f"{outlook.mark:,.0f}", unit=unit)
    told = told.format(count=f"{abs(behind):,}", unit=unit)
    return {"mark": outlook.mark_share, "markText": f"{mark}（{told}）" if words.locale.is_wide else f"{mark} ({told})"}


def _columns(outlook: Outlook, unit: str, words: Wording) -> dict[str, Any]:
    top, step = outlook.top, outlook.step
    line = outlook.line
    text = words.say("目標の線　月{count}{unit}").format(count=f"{line:,.0f}" if line and line >= 1 else f"{line or 0:.1f}", unit=unit)  # fmt: skip
    return {
        "columns": [_column(one, top, words) for one in outlook.months],
        "ticks": [{"share": value / top, "text": f"{value:,}"} for value in range(0, top + 1, step)],
        "line": line / top if line else -1.0, "lineText": text if line else "",
    }  # fmt: skip


def _column(one: Month, top: int, words: Wording) -> dict[str, Any]:
    return {
        "label": short_month(one.first, words.locale), "text": "" if one.done is None else f"{one.done:,}",
        "share": (one.done or 0) / top, "before": one.before / top, "beforeText": f"{one.before:,}",
        "isCurrent": one.is_current, "isComing": one.done is None,
    }  # fmt: skip
