"""How two times or two lengths relate, and a length beside the dates that it may span."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from crosscheck.model import Days, Duration, Hedge, Published, Time
from crosscheck.values import calendar, wording
from crosscheck.values.comparison import Comparison, Relation, incomparable
from crosscheck.values.daytimes import clocks, zones_apart
from crosscheck.values.durations import DAYS
from crosscheck.values.figures import bounded

# A whole year or month, quarter or week is a date, and no first and last day.
_YEAR = re.compile(r"(?!.*/)")


def times(a: Time, b: Time) -> Comparison:
    """How two times stand: by their days, and by the time of day where both give one."""
    timed = a.clock is not None and b.clock is not None
    if timed and (a.days is None or b.days is None or zones_apart(a, b)):
        return clocks(a, b)
    if a.days is None or b.days is None:
        if a.form == b.form and a.days is b.days:
            return Comparison(
                Relation.COMPATIBLE,
                f"both say {wording.says(a)}",
                assumes="both were written at about the same time",
            )
        return incomparable("when one of them was written is unknown")
    first, second = _reach(a), _reach(b)
    if timed and first.overlaps(second):
        return clocks(a, b)
    said = f"{wording.period(a.days)} against {wording.period(b.days)}"
    if first == second:
        return Comparison(Relation.EQUAL, f"both say {wording.period(a.days)}")
    if not first.overlaps(second):
        return Comparison(Relation.CONFLICT, f"{said}: these dates do not meet")
    if first.within(second):
        return Comparison(Relation.REFINES, f"{said}: the first lies within the second")
    if second.within(first):
        return Comparison(Relation.REFINED_BY, f"{said}: the second lies within the first")
    return Comparison(Relation.COMPATIBLE, f"{said}: the two overlap")


def _reach(time: Time) -> Days:
    """The interval that a hedged date leaves open: "by 2030" is any day up to its end."""
    days = time.days or Days(None, None)
    match time.hedge:
        case Hedge.AT_MOST | Hedge.LESS_THAN:
            return Days(None, days.end)
        case Hedge.AT_LEAST | Hedge.MORE_THAN:
            return Days(days.start, None)
        case Hedge.ABOUT:
            return _widened(days)
        case _:
            return days


def _widened(days: Days) -> Days:
    """ "Around 2019" reaches a year either way, "around May 3" a day."""
    if days.start is None or days.end is None:
        return days
    by = (days.end - days.start).days + 1
    return Days(calendar.shift(days.start, days=-by), calendar.shift(days.end, days=by))


def durations(a: Duration, b: Duration) -> Comparison:
    """How two lengths stand; in different units by half of the coarser one."""
    said = f"“{a.text}” ({wording.length(a)}) against “{b.text}” ({wording.length(b)})"
    if _as_long(a.low, b.low) and _as_long(a.high, b.high):
        return Comparison(Relation.EQUAL, f"both say {wording.length(a)}")
    unit = max(DAYS[a.unit], DAYS[b.unit])
    slack = Decimal(0) if a.unit == b.unit else unit / 2
    if a.low - slack <= b.high and b.low - slack <= a.high:
        if bounded(a) != bounded(b):
            relation = Relation.REFINED_BY if bounded(a) else Relation.REFINES
            return Comparison(relation, f"{said}: one lies within the other")
        return Comparison(Relation.COMPATIBLE, f"{said}: the two overlap")
    if Hedge.VAGUE in {a.hedge, b.hedge}:
        return incomparable(f"{said}: too vague to contradict")
    return Comparison(Relation.CONFLICT, said)


def _as_long(a: Decimal, b: Decimal) -> bool:
    """Equal but for the last digits of a division (half an hour, 30 minutes)."""
    return a == b or (a.is_finite() and b.is_finite() and abs(a - b) < Decimal("1e-9"))


def length(duration: Duration, time: Time, *, written: Published | None) -> Comparison:
    """A length beside dates: January 4 to 7 is four days; six years, written in 2026, is 2020.

    `written` is when the length was published: "since 2020" is counted up to that day.
    """
    if time.days is None or time.days.start is None or time.days.end is None:
        return incomparable("the dates are not known")
    if time.hedge is Hedge.AT_LEAST:
        return _elapsed(duration, time.days.start, time.days.end, written)
    if time.days.start == time.days.end or _YEAR.match(time.form):
        return incomparable("one is a length, one a date")
    if duration.unit in {"week", "month"}:
        return _weeks(duration, time.days.start, time.days.end)
    if duration.unit not in {"day", "night"}:
        return incomparable("one is a length, one a date")
    return _day_count(duration, time.days.start, time.days.end)


def _weeks(duration: Duration, start: dt.date, end: dt.date) -> Comparison:
    """A number of weeks or months beside the first and the last day: half of one is rounded."""
    count = Decimal((end - start).days + 1)
    said = f"{wording.period(Days(start, end))} is {count} days"
    slack = DAYS[duration.unit] / 2
    if duration.low - slack <= count <= duration.high + slack:
        return Comparison(Relation.COMPATIBLE, f"{said}: “{duration.text}”")
    return Comparison(Relation.CONFLICT, f"{said}, not “{duration.text}”")


def _day_count(duration: Duration, start: dt.date, end: dt.date) -> Comparison:
    """A number of days beside the first and the last: three nights are four days."""
    count = Decimal((end - start).days + 1)
    said = f"{wording.period(Days(start, end))} is {count} days, the first and the last included"
    if duration.low <= count <= duration.high:
        return Comparison(Relation.EQUAL, f"{said}: “{duration.text}”")
    if duration.low <= count - 1 <= duration.high:
        return Comparison(Relation.COMPATIBLE, f"{said}, or {count - 1} nights: “{duration.text}”")
    return Comparison(Relation.CONFLICT, f"{said}, not “{duration.text}”")


def _elapsed(
    duration: Duration, start: dt.date, end: dt.date, written: Published | None
) -> Comparison:
    """A length beside a "since": by how much time had gone by when the length was written."""
    if written is None or written.days.start is None or written.days.end is None:
        return incomparable("up to when the length is counted is not known")
    least = Decimal(max((written.days.start - end).days, 0))
    most = Decimal((written.days.end - start).days)
    if most < 0:
        return incomparable("the length was written before the other began")
    gone = f"since {wording.period(Days(start, end))} is {_in_unit(least, most, duration)}"
    said = f"“{duration.text}” ({wording.length(duration)}) against {gone} before it was written"
    slack = DAYS[duration.unit] / 2
    if duration.low - slack <= most and least <= duration.high + slack:
        return Comparison(Relation.COMPATIBLE, f"{said}; the two meet")
    if duration.hedge is Hedge.VAGUE:
        return incomparable(f"{said}: too vague to contradict")
    return Comparison(Relation.CONFLICT, said)


def _in_unit(least: Decimal, most: Decimal, duration: Duration) -> str:
    unit = "year" if duration.unit in {"decade", "century"} else duration.unit
    size = DAYS[unit]
    low, high = round(least / size, 1), round(most / size, 1)
    return f"{low} {unit}s" if low == high else f"{low} to {high} {unit}s"
