"""How two values of the same role relate, and why, in words.

`relate(a, b)` mirrors `relate(b, a)`: refines and refined-by change places, all else is equal.
It takes for granted that both values are about the same event; whether they are is the judge's.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from crosscheck.model import (
    Anchor,
    AnyValue,
    Days,
    Duration,
    Hedge,
    Published,
    Quantity,
    Rank,
    Record,
    Time,
)
from crosscheck.values import calendar, wording
from crosscheck.values.durations import DAYS
from crosscheck.values.roles import CHANGING, CUMULATIVE

# An exact figure of a measure this close to another is the same measurement, printed twice.
_SAME_MEASUREMENT = Decimal("0.001")
_COUNT_ROUNDING = Decimal("0.05")
_ROUNDING = Decimal("0.1")
_HALF_YEAR = Decimal("0.5")
# A word that makes an event a narrower class: the first state visit is not the first visit.
NARROWING = frozenset(
    "state offici bilater formal work privat solo domest overseas foreign incumb sit women femal "
    "black regular onli such career season home road postseason major nonstop direct public".split()
)


class Relation(StrEnum):
    """How one value stands to another of the same role."""

    EQUAL = "equal"
    COMPATIBLE = "compatible"
    REFINES = "refines"
    REFINED_BY = "refined-by"
    UPDATE = "update"
    CONFLICT = "conflict"
    INCOMPARABLE = "incomparable"


class Comparison(Record, frozen=True):
    """A relation with its reason in words; `assumes` what must hold for it, if anything."""

    relation: Relation
    reason: str
    assumes: str = ""


Writings = tuple[Published | None, Published | None]


def relate(a: AnyValue, b: AnyValue, *, written: Writings = (None, None)) -> Comparison:
    """How `a` stands to `b`; `written` is when each one's article was published."""
    match a, b:
        case Quantity(), Quantity():
            return _quantities(a, b, written)
        case Time(), Time():
            return _times(a, b)
        case Duration(), Duration():
            return _durations(a, b)
        case Duration(), Time():
            return _day_count(a, b)
        case Time(), Duration():
            return _day_count(b, a)
        case Anchor(), Anchor():
            return _anchors(a, b)
        case Rank(), Rank():
            return _ranks(a, b)
        case _:
            return Comparison(Relation.INCOMPARABLE, "these are values of different kinds")


def _incomparable(reason: str) -> Comparison:
    return Comparison(Relation.INCOMPARABLE, reason)


def _quantities(a: Quantity, b: Quantity, written: Writings) -> Comparison:
    said = f"{wording.says(a)} against {wording.says(b)}"
    if a.unit != b.unit:
        return _incomparable(
            f"{said}: one is in {a.unit or 'a count'}, one in {b.unit or 'a count'}"
        )
    if a.role != b.role:
        return _incomparable(f"{said}: these count different things")
    if a.change != b.change:
        return _incomparable(f"{said}: one is a change, one a level, or they move in opposite ways")
    if a.scope != b.scope or ("part" in a.scope and (a.low, a.high) != (b.low, b.high)):
        return _incomparable(f"{said}: one is only a part")
    if a.unit == "score":
        same = {a.low, a.high} == {b.low, b.high}
        return Comparison(Relation.EQUAL if same else Relation.CONFLICT, said)
    if (a.low, a.high) == (b.low, b.high):
        return Comparison(Relation.EQUAL, f"both say {wording.amount(a)}")
    later = _later(written)
    if a.role in CUMULATIVE and later and _pointed(a, b, later) and _grows(a, b, later):
        return Comparison(
            Relation.UPDATE, f"{said}: the count had risen by the time the later one was published"
        )
    if _apart(a, b):
        if a.role in CHANGING and later:
            return Comparison(Relation.UPDATE, f"{said}: such a count changes from day to day")
        return _no_overlap(a, b, said)
    return _overlap(a, b, said)


def _later(written: Writings) -> int:
    """1 when the second was published later, -1 when the first was, 0 when it can't be told."""
    first, second = written
    if first is None or second is None:
        return 0
    if first.instant is not None and second.instant is not None:
        return (second.instant > first.instant) - (second.instant < first.instant)
    if first.days.overlaps(second.days):
        return 0
    ends = (first.days.end, second.days.end)
    return 1 if ends[0] is not None and ends[1] is not None and ends[0] < ends[1] else -1


def _pointed(a: Quantity, b: Quantity, later: int) -> bool:
    """Whether the figures can show a rise: none is vague, the later is no upper bound."""
    newer = b if later > 0 else a
    return newer.hedge not in {Hedge.AT_MOST, Hedge.LESS_THAN} and Hedge.VAGUE not in {
        a.hedge,
        b.hedge,
    }


def _grows(a: Quantity, b: Quantity, later: int) -> bool:
    older, newer = (a, b) if later > 0 else (b, a)
    stated = older.low if older.high == Decimal("Infinity") else older.high
    return newer.low > stated


def _bounded(value: Quantity | Duration) -> bool:
    return value.hedge in {Hedge.AT_LEAST, Hedge.AT_MOST, Hedge.MORE_THAN, Hedge.LESS_THAN}


def _apart(a: Quantity, b: Quantity) -> bool:
    """Whether the two intervals are further apart than rounding explains."""
    slack = _rounding(a, b)
    return a.low - slack > b.high or b.low - slack > a.high


def _rounding(a: Quantity, b: Quantity) -> Decimal:
    """Half a unit of the coarser figure's last digit, at most 10% (5% of a count).

    Counts below 100 are exact; next to a bound only the other figure's digits count.
    """
    figures = [abs(x) for x in (a.low, a.high, b.low, b.high) if x.is_finite()]
    largest = max(figures, default=Decimal(0))
    if a.unit == "" and largest < 100:
        return Decimal(0)
    steps = [value.step for value in (a, b) if not _bounded(value)] or [Decimal(0)]
    coarser = min(steps) if len(steps) < 2 else max(steps)
    cap = largest * (_COUNT_ROUNDING if a.unit == "" else _ROUNDING)
    slack = min(coarser / 2, cap)
    return max(slack, largest * _SAME_MEASUREMENT) if a.unit else slack


def _no_overlap(a: Quantity, b: Quantity, said: str) -> Comparison:
    if Hedge.VAGUE in {a.hedge, b.hedge}:
        return _incomparable(f"{said}: too vague to contradict")
    if _plainly(a) and _plainly(b):
        return Comparison(Relation.CONFLICT, said)
    return Comparison(Relation.CONFLICT, f"{said}: {wording.amount(a)} and {wording.amount(b)}")


def _plainly(value: Quantity) -> bool:
    """Whether the value's words already are its normal form."""
    return value.low == value.high and value.unit in {"", "year"}


def _overlap(a: Quantity, b: Quantity, said: str) -> Comparison:
    if _loose(a) and _loose(b):
        return _bounds(a, b, said)
    if _loose(a):
        return Comparison(Relation.REFINED_BY, f"{said}: the second lies within the first")
    if _loose(b):
        return Comparison(Relation.REFINES, f"{said}: the first lies within the second")
    return Comparison(
        Relation.COMPATIBLE, f"“{a.text}” and “{b.text}” are the same figure within rounding"
    )


def _loose(value: Quantity) -> bool:
    return _bounded(value) or value.hedge is Hedge.VAGUE


def _bounds(a: Quantity, b: Quantity, said: str) -> Comparison:
    """Two bounds that can both hold: the tighter refines the other; others say nothing."""
    if b.low >= a.low and b.high <= a.high:
        return Comparison(Relation.REFINED_BY, f"{said}: the second bound is the tighter")
    if a.low >= b.low and a.high <= b.high:
        return Comparison(Relation.REFINES, f"{said}: the first bound is the tighter")
    return _incomparable(f"{said}: both bounds can hold")


def _times(a: Time, b: Time) -> Comparison:
    if a.days is None or b.days is None:
        if a.form == b.form and a.days is b.days:
            return Comparison(
                Relation.COMPATIBLE,
                f"both say {wording.says(a)}",
                assumes="both were written at about the same time",
            )
        return _incomparable("when one of them was written is unknown")
    first, second = _reach(a), _reach(b)
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
        case _:
            return days


def _durations(a: Duration, b: Duration) -> Comparison:
    said = f"“{a.text}” ({wording.length(a)}) against “{b.text}” ({wording.length(b)})"
    if _as_long(a.low, b.low) and _as_long(a.high, b.high):
        return Comparison(Relation.EQUAL, f"both say {wording.length(a)}")
    unit = max(DAYS[a.unit], DAYS[b.unit])
    slack = Decimal(0) if a.unit == b.unit else unit / 2
    if a.low - slack <= b.high and b.low - slack <= a.high:
        if _bounded(a) != _bounded(b):
            relation = Relation.REFINED_BY if _bounded(a) else Relation.REFINES
            return Comparison(relation, f"{said}: one lies within the other")
        return Comparison(Relation.COMPATIBLE, f"{said}: the two overlap")
    if Hedge.VAGUE in {a.hedge, b.hedge}:
        return _incomparable(f"{said}: too vague to contradict")
    return Comparison(Relation.CONFLICT, said)


def _as_long(a: Decimal, b: Decimal) -> bool:
    """Equal but for the last digits of a division (half an hour, 30 minutes)."""
    return a == b or (a.is_finite() and b.is_finite() and abs(a - b) < Decimal("1e-9"))


def _day_count(duration: Duration, time: Time) -> Comparison:
    """A number of days beside dates: January 4 to 7 is four days, or three nights."""
    if time.days is None or time.days.start is None or time.days.end is None:
        return _incomparable("the dates are not known")
    if duration.unit not in {"day", "night"} or time.days.start == time.days.end:
        return _incomparable("one is a length, one a date")
    count = Decimal((time.days.end - time.days.start).days + 1)
    said = f"{wording.period(time.days)} is {count} days, the first and the last included"
    if duration.low <= count <= duration.high:
        return Comparison(Relation.EQUAL, f"{said}: “{duration.text}”")
    if duration.low <= count - 1 <= duration.high:
        return Comparison(Relation.COMPATIBLE, f"{said}, or {count - 1} nights: “{duration.text}”")
    return Comparison(Relation.CONFLICT, f"{said}, not “{duration.text}”")


def _anchors(a: Anchor, b: Anchor) -> Comparison:
    if a.rank != b.rank:
        return _incomparable(f"“{a.rank}” and “{b.rank}” rank different things")
    narrower = (set(a.event) ^ set(b.event)) & NARROWING
    if narrower:
        return _incomparable("one is about a narrower class of event, so both can be true")
    if a.likely is not None and b.likely is not None:
        return _dated_anchors(a, b, a.likely, b.likely)
    return _solved_anchors(a, b)


def _dated_anchors(a: Anchor, b: Anchor, first: Days, second: Days) -> Comparison:
    said = f"{_last_time(a, first)}; {_last_time(b, second)}"
    if first == second:
        return Comparison(Relation.EQUAL, f"both put the last time in {wording.roughly(first)}")
    if first.overlaps(second):
        return Comparison(Relation.COMPATIBLE, f"{said}; the two overlap")
    if a.possible is None or b.possible is None or a.possible.overlaps(b.possible):
        return _incomparable(f"{said}; they meet only if one of them was rounded generously")
    return Comparison(Relation.CONFLICT, f"{said}; the two do not meet")


def _last_time(anchor: Anchor, likely: Days) -> str:
    if anchor.ago is None:
        return f"“{anchor.text}” puts the last time in {wording.period(likely)}"
    return f"“{anchor.text}” puts the last time in {wording.roughly(likely)}"


def _solved_anchors(a: Anchor, b: Anchor) -> Comparison:
    """Anchors of undated articles: solve for when the relative one must have been written."""
    fixed, relative = (a, b) if b.ago is not None and b.likely is None else (b, a)
    if relative.ago is None:
        return _incomparable("the time that one of them refers to is not known")
    if fixed.likely is None:
        if fixed.ago == relative.ago:
            return Comparison(
                Relation.COMPATIBLE,
                f"both put the last time {wording.years(relative.ago)} before writing",
                assumes="both were written at about the same time, as neither article has a date",
            )
        return _incomparable("neither article has a date")
    window = writing_window(fixed.likely, relative.ago)
    if window is None:
        return _incomparable("the time that one of them refers to is not known")
    return Comparison(
        Relation.COMPATIBLE,
        f"{_last_time(fixed, fixed.likely)}; “{relative.text}” is "
        f"{wording.years(relative.ago)} before it was written, which is the same if it was "
        f"written between {wording.roughly(Days(window.start, window.start))} and "
        f"{wording.roughly(Days(window.end, window.end))}",
        assumes=f"“{relative.text}” was written between "
        f"{wording.roughly(Days(window.start, window.start))} and "
        f"{wording.roughly(Days(window.end, window.end))}, as its article has no date",
    )


def writing_window(last: Days, ago: tuple[Decimal, Decimal]) -> Days | None:
    """When a text that says "in N years" must have been written to mean `last`."""
    low, high = ago
    if last.start is None or last.end is None or not high.is_finite():
        return None
    start = calendar.years_before(last.start, -(max(low - _HALF_YEAR, Decimal(0))))
    end = calendar.years_before(last.end, -(high + _HALF_YEAR))
    return Days(start, end) if start and end else None


def _ranks(a: Rank, b: Rank) -> Comparison:
    if (a.order, a.scale, a.of) == (b.order, b.scale, b.of):
        return Comparison(Relation.EQUAL, f"both say “{a.text}”")
    return _incomparable("these are different ranks")
