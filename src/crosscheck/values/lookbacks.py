"""How far back "in six years" looks, and where that puts the last occurrence.

Written on day d, "in N years" is rounded by people: most likely d - (N + 1/2) to d - (N - 1/2)
years, and at its widest from d - (N + 1) years to the end of the calendar year d - N. A hedge
narrows that: nearly N years are no more than N, about N reach one unit either way.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from crosscheck.model import Days, Hedge, Record
from crosscheck.values import calendar, hedges
from crosscheck.values.durations import DAYS, UNIT, unit_of
from crosscheck.values.numbers import Number, numbers

_ONE = Decimal(1)
_UNITS = frozenset("week month year decade century".split())
_ARTICLE = re.compile(r"(?P<lead>[a-z ]{0,16}?)\b(?P<n>an?)\s+(?=decade|century|year|month|week)")
_BARE = re.compile(r"(?:many\s+)?(?P<unit>year|decade|month|week)s\b", re.IGNORECASE)
_JUST_OVER = re.compile(
    r"(?:just|slightly|little|a\s+little)\s+(?:over|more\s+than)\b", re.IGNORECASE
)
# "In years" is more than one and less than what would be called a decade.
_FEWEST, _MOST = Decimal(2), Decimal(7)
_TAIL = 48


class Lookback(Record, frozen=True):
    """ "Nearly a decade" after "in": low to high years before writing, up to `end` in the text.

    `step` is the unit by which people round it, in years.
    """

    low: Decimal
    high: Decimal
    step: Decimal
    hedge: Hedge
    end: int


def lookback(text: str, start: int) -> Lookback | None:
    """The length of time at `start` of a text; None when there is none."""
    bare = _BARE.match(text, start)
    if bare:
        size = _years(bare["unit"].lower())
        step = min(size, _ONE)
        return Lookback(_FEWEST * size, _MOST * size, step, Hedge.VAGUE, bare.end())
    number, hedge, just_over = _count_after(text, start)
    unit = UNIT.match(text, number.end) if number else None
    if number is None or unit is None or unit["gap"] == "-" or unit_of(unit) not in _UNITS:
        return None
    size = _years(unit_of(unit))
    hedge = Hedge.VAGUE if number.form == "vague" else hedge
    low, high = number.low * size, number.high * size
    step = min(size, _ONE)
    if just_over:
        return Lookback(low, high + max(high / 10, step / 2), step, Hedge.MORE_THAN, unit.end())
    low, high = hedges.bounds(low, high, hedge)
    if hedge is Hedge.ABOUT:
        low, high = min(low, number.low * size - step), max(high, number.high * size + step)
    return Lookback(max(low, Decimal(0)), high, step, hedge, unit.end())


def _years(unit: str) -> Decimal:
    """A unit of time in years; those of a year and up are whole."""
    size = round(DAYS[unit] / DAYS["year"], 6)
    return Decimal(round(size)) if size >= 1 else size


def _count_after(text: str, start: int) -> tuple[Number | None, Hedge, bool]:
    """The number that follows (after a hedge at most), the hedge, and whether it says just over."""
    tail = text[start : start + _TAIL]
    article = _ARTICLE.match(tail)
    found = next(iter(numbers(tail)), None)
    if article and (found is None or article.start("n") < found.start):
        found = Number(article.start("n"), article.end("n"), _ONE, _ONE, _ONE, "spelled")
    if found is None:
        return None, Hedge.EXACT, False
    just = _JUST_OVER.match(tail)
    hedge, hedge_start = hedges.before(tail, found.start)
    if tail[: just.start() if just else hedge_start].strip():
        return None, Hedge.EXACT, False
    if just and tail[just.end() : found.start].strip():
        return None, Hedge.EXACT, False
    moved = Number(
        start + found.start, start + found.end, found.low, found.high, found.step, found.form
    )
    return moved, hedge, just is not None


def last_occurrence(
    written: Days | None,
    low: Decimal,
    high: Decimal,
    *,
    step: Decimal = _ONE,
    hedge: Hedge = Hedge.EXACT,
) -> tuple[Days | None, Days | None]:
    """The likely and the possible interval of what last happened low to high years before."""
    if written is None or written.start is None or written.end is None:
        return None, None
    # How far the stated bounds stretch: by a half unit as likely, by a whole one at most.
    over = _ONE if hedge is Hedge.EXACT else Decimal(0)
    under = _ONE if hedge in {Hedge.EXACT, Hedge.NEARLY} else Decimal(0)
    if hedge is Hedge.MORE_THAN and not high.is_finite():
        under = _ONE
    likely = Days(
        _before(written.start, high + over * step / 2),
        _before(written.end, max(low - under * step / 2, Decimal(0))),
    )
    if step < 1:
        newest = _before(written.end, max(low - under * step, Decimal(0)))
        return likely, Days(_before(written.start, high + over * step), newest)
    whole = low - 1 if hedge is Hedge.NEARLY else low
    newest = _before(written.end, max(whole, Decimal(0)))
    end_of_year = dt.date(newest.year, 12, 31) if newest else None
    possible = Days(
        _before(written.start, high + over), min(end_of_year or written.end, written.end)
    )
    return likely, possible


def _before(date: dt.date, years: Decimal) -> dt.date | None:
    return calendar.years_before(date, years) if years.is_finite() else None
