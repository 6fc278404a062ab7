"""Times counted back from that of writing: "three days ago", "more than 20 years ago"."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from crosscheck.model import Days, Hedge
from crosscheck.values import calendar, hedges
from crosscheck.values.writing import COUNT, Reading, Rule, Writing, count_of, month_after, rule

# Widths of what is vague, in units, wide enough that nothing contradicts them by a little.
_VAGUE = {"few": (2, 7), "couple": (2, 3), "several": (2, 10)}
# As in TIMEX3, where D is a day.
_LETTERS = {"decade": "DE", "century": "CE"}
_YEARS = {"year": 1, "decade": 10, "century": 100}
_DAYS = {"day": 1, "week": 7, "month": 31}


def _ago(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "two years ago" is that calendar year, "three days ago" that day."""
    count, unit = count_of(match["n"]), match["unit"].lower().removesuffix("s")
    form = f"P-{count}{unit[0].upper()}"
    if unit in {"decade", "centurie", "century"}:
        unit = "decade" if unit == "decade" else "century"
        form = f"P-{count * _YEARS[unit]}Y"
    if writing.day is None:
        return None, form
    days = _counted_back(writing.day, count, unit)
    hedge, _ = hedges.before(match.string, match.start())
    if days is not None and hedge is Hedge.NEARLY:
        days = Days(days.start, _less(writing.day, count, unit) or days.end)
    return (days, form) if days else None


def _counted_back(day: dt.date, count: int, unit: str) -> Days | None:
    """The day, week, month or year so many units before; decades and centuries are rounded."""
    if unit in _YEARS:
        year, slack = day.year - count * _YEARS[unit], _YEARS[unit] // 5
        return calendar.years(year - slack, year + slack)
    if unit == "month":
        return month_after(day, -count)
    reach = count * _DAYS[unit]
    slack = 3 if unit == "week" else 0
    start = calendar.shift(day, days=-reach - slack)
    end = calendar.shift(day, days=-reach + slack)
    return Days(start, end) if start and end else None


def _less(day: dt.date, count: int, unit: str) -> dt.date | None:
    """The newest day that is "nearly" so many units back: a tenth short of it, or one."""
    if unit in _YEARS:
        years = Decimal(count * _YEARS[unit])
        return calendar.years_before(day, years - max(years / 10, Decimal(1)))
    return calendar.shift(day, days=-int(count * _DAYS[unit] * 0.9))


def _vaguely(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "A few weeks ago", "several years ago"; bare "years ago" stays open."""
    unit = match["unit"].lower()
    unit = "century" if unit.startswith("centur") else unit.removesuffix("s")
    form = f"P-X{_LETTERS.get(unit) or unit[0].upper()}"
    said = match["few"].lower().split() if match["few"] else []
    few = next((_VAGUE[word] for word in said if word in _VAGUE), None)
    if writing.day is None or few is None:
        return None, form
    if unit in _YEARS:
        low, high = (writing.day.year - n * _YEARS[unit] for n in few)
        return calendar.years(high, low), form
    start = calendar.shift(writing.day, days=-few[1] * _DAYS[unit])
    end = calendar.shift(writing.day, days=-few[0] * _DAYS[unit] + (_DAYS[unit] - 1) // 2)
    return (Days(start, end), form) if start and end else None


def hedge_of(text: str, start: int, form: str) -> Hedge | None:
    """How an "ago" that starts there is qualified, as a time; None of any other expression.

    "More than 20 years ago" is a time before that, "less than" one after it.
    """
    if not form.startswith("P-"):
        return None
    if form.startswith("P-X"):
        return Hedge.VAGUE
    hedge, _ = hedges.before(text, start)
    return _TURNED.get(hedge, hedge)


_TURNED = {
    Hedge.MORE_THAN: Hedge.LESS_THAN,
    Hedge.LESS_THAN: Hedge.MORE_THAN,
    Hedge.AT_LEAST: Hedge.AT_MOST,
    Hedge.AT_MOST: Hedge.AT_LEAST,
}
AGOS: tuple[Rule, ...] = (
    rule(
        rf"\b(?P<n>{COUNT})\s+(?P<unit>days?|weeks?|months?|years?|decades?|century|centuries)\s+ago\b",
        _ago,
        words=("ago",),
    ),
    rule(
        r"\b(?:(?P<few>several|(?:just\s+)?a\s+few|(?:a\s+)?couple(?:\s+of)?)\s+|(?:(?:so\s+)?many\s+)?)"
        r"(?P<unit>days|weeks|months|years|decades|centuries)\s+ago\b",
        _vaguely,
        words=("ago",),
    ),
)
