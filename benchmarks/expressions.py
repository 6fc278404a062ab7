"""Value expressions of real news: what extraction makes of each, against its normal form."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from benchmarks import shared
from crosscheck.model import (
    Anchor,
    AnyValue,
    Days,
    Duration,
    Hedge,
    Quantity,
    Rank,
    Record,
    Span,
    Time,
)
from crosscheck.values.durations import DAYS
from crosscheck.values.extract import extract

NOTHING = "none"
"""The kind of an expression that is no value at all: a route's number, "Boeing 737"."""


class Outcome(StrEnum):
    """How near extraction came.

    exact: kind, bounds and unit are right. partial: a value of that kind overlaps the right one
    but has other bounds. wrong: a value of another kind, or one that shares nothing with the
    right one: it would mislead. missed: no value is found there.
    """

    EXACT = "exact"
    PARTIAL = "partial"
    MISSED = "missed"
    WRONG = "wrong"


class Expected(Record, frozen=True):
    """The normal form: `lo`, `hi` of a quantity or duration, days of a date or an anchor."""

    kind: str
    mod: str = "exact"
    value: float | str | None = None
    unit: str = ""
    lo: Decimal | None = None
    hi: Decimal | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    rank: str = ""
    since_start: dt.date | None = None
    since_end: dt.date | None = None
    since_event: str = ""


class Expression(Record, frozen=True):
    """One expression (`span`) in its text, written on `reference_date`."""

    id: int | str
    cat: str
    text: str
    span: str
    reference_date: dt.date
    expected: Expected
    at: int | None = None

    @property
    def place(self) -> Span:
        """Where the expression stands in its text: at `at`, else where it first occurs."""
        start = self.text.index(self.span) if self.at is None else self.at
        return Span(start, start + len(self.span))


def load() -> tuple[Expression, ...]:
    """The set of ../shared/data/expressions.jsonl."""
    return shared.rows(source(), Expression, what="labelled expression")


def source() -> Path:
    return shared.folder() / "expressions.jsonl"


class Tally(Record, frozen=True):
    """How many expressions of a category came out how, in the order of Outcome."""

    category: str
    counts: tuple[tuple[str, int], ...]

    @property
    def size(self) -> int:
        return sum(count for _, count in self.counts)


def tally(given: Sequence[Expression]) -> tuple[Tally, ...]:
    """All expressions, then each category by name."""
    outcomes = [(x.cat, outcome(x)) for x in given]
    categories = sorted({category for category, _ in outcomes})
    return tuple(
        Tally(
            category=name,
            counts=counted(o for category, o in outcomes if name in ("all", category)),
        )
        for name in ("all", *categories)
    )


def counted(outcomes: Iterable[Outcome]) -> tuple[tuple[str, int], ...]:
    """How many came out how, in the order of Outcome."""
    counts = Counter(outcomes)
    return tuple((outcome.value, counts[outcome]) for outcome in Outcome)


def outcome(given: Expression) -> Outcome:
    """The best that extraction says of the expression."""
    written = Days(given.reference_date, given.reference_date)
    return outcome_of(given, extract(given.text, offset=0, written=written))


def outcome_of(given: Expression, found: Iterable[AnyValue]) -> Outcome:
    """The best that values found in its text say of the expression, by those that overlap it.

    A name, a negation or a rank there does no harm; any other value that shares nothing with
    the right one does.
    """
    span = given.place
    values = [
        value for value in found if value.span.overlaps(span) and _counts_for(given.expected, value)
    ]
    if given.expected.kind == NOTHING:
        return Outcome.WRONG if values else Outcome.EXACT
    if not values:
        return Outcome.MISSED
    near = {_nearness(given.expected, value) for value in values}
    if near == {Outcome.EXACT}:
        return Outcome.EXACT
    return Outcome.PARTIAL if near & {Outcome.EXACT, Outcome.PARTIAL} else Outcome.WRONG


def _counts_for(expected: Expected, value: AnyValue) -> bool:
    if expected.kind == "ordinal":
        return isinstance(value, Rank | Quantity)
    return isinstance(value, Quantity | Time | Duration | Anchor)


def _nearness(expected: Expected, value: AnyValue) -> Outcome:
    match expected.kind, value:
        case "date", Time():
            return _of_days(Days(expected.start, expected.end), value.days, slack=0)
        case "date", Anchor():
            return _of_days(Days(expected.start, expected.end), value.since, slack=0)
        case "time", Time():
            return _of_clock(str(expected.value), value)
        case "anchor", Anchor():
            return _of_anchor(expected, value)
        case "duration", Duration():
            return _of_interval(_in_days(expected), (value.low, value.high), expected, value.hedge)
        case "duration", Quantity(role="age") if value.unit == expected.unit:
            return _of_interval(
                (expected.lo, expected.hi), (value.low, value.high), expected, value.hedge
            )
        case "quantity", Quantity():
            return _of_quantity(expected, value)
        case "ordinal", Rank():
            return Outcome.EXACT if value.order == expected.value else Outcome.WRONG
    return Outcome.WRONG


_CLOCK = re.compile(r"(\d\d):(\d\d)(?:/(\d\d):(\d\d))?")


def _of_clock(right: str, value: Time) -> Outcome:
    """The time of day, of a day or of none; a hedge may widen it, and a zone stands beside it."""
    if value.form.endswith(f"T{right}"):
        return Outcome.EXACT
    match = _CLOCK.match(right)
    if match is None or value.clock is None or value.days is None:
        return Outcome.WRONG
    hours = [int(part) for part in match.groups() if part is not None]
    first, last = 60 * hours[0] + hours[1], 60 * hours[-2] + hours[-1]
    low, high = value.clock
    return Outcome.EXACT if low <= first <= last <= high else Outcome.WRONG


_ANCHOR_SLACK = 31
"""Days by which a bound may differ: "six years" counts from the day or from the year."""


def _of_anchor(expected: Expected, value: Anchor) -> Outcome:
    if value.rank != expected.rank:
        return Outcome.WRONG
    right = Days(expected.since_start, expected.since_end)
    return min(
        (_of_days(right, found, slack=_ANCHOR_SLACK) for found in (value.likely, value.possible)),
        key=list(Outcome).index,
    )


def _of_days(right: Days, found: Days | None, *, slack: int) -> Outcome:
    if found is None:
        return Outcome.WRONG
    if _near(right.start, found.start, slack) and _near(right.end, found.end, slack):
        return Outcome.EXACT
    return Outcome.PARTIAL if right.overlaps(found) else Outcome.WRONG


def _near(right: dt.date | None, found: dt.date | None, slack: int) -> bool:
    if right is None or found is None:
        return right is found
    return abs((right - found).days) <= slack


Interval = tuple[Decimal | None, Decimal | None]
"""Bounds; None is open."""


def _in_days(expected: Expected) -> Interval:
    return _scaled(expected, DAYS[expected.unit])


def _scaled(expected: Expected, factor: Decimal) -> Interval:
    low, high = expected.lo, expected.hi
    return (
        None if low is None else low * factor,
        None if high is None else high * factor,
    )


_UNITS = {
    "1": ("", Decimal(1)),
    "fraction": ("%", Decimal(100)),
    "mile": ("m", Decimal("1609.344")),
    "km": ("m", Decimal(1000)),
    "yard": ("m", Decimal("0.9144")),
    "foot": ("m", Decimal("0.3048")),
    "inch": ("m", Decimal("0.0254")),
    "square mile": ("m2", Decimal("2589988.110336")),
    "square foot": ("m2", Decimal("0.09290304")),
    "acre": ("m2", Decimal("4046.8564224")),
    "pound": ("kg", Decimal("0.45359237")),
    "g": ("kg", Decimal("0.001")),
    "ton": ("kg", Decimal(1000)),
    "tonne": ("kg", Decimal(1000)),
    "mph": ("km/h", Decimal("1.609344")),
    "light year": ("m", Decimal(9460730472580800)),
}
"""The unit of the normal form, where it is another word, and by how much it differs."""


def _of_quantity(expected: Expected, value: Quantity) -> Outcome:
    if expected.unit == "x":
        return _of_multiple(expected, value)
    unit, factor = _UNITS.get(expected.unit, (expected.unit, Decimal(1)))
    near = _of_interval(_scaled(expected, factor), (value.low, value.high), expected, value.hedge)
    if value.unit == unit:
        return near
    # A bare number is short of its unit; another unit is another value.
    return Outcome.PARTIAL if not value.unit and near is Outcome.EXACT else Outcome.WRONG


def _of_multiple(expected: Expected, value: Quantity) -> Outcome:
    """ "Doubled" is up by 100%, "more than halved" down by at least 50%; "twice as many" is 2 x."""
    if value.unit == "x":
        stated = (expected.lo, expected.hi)
        return _of_interval(stated, (value.low, value.high), expected, value.hedge)
    if value.unit != "%" or value.change not in {"up", "down"}:
        return Outcome.WRONG
    sign = 1 if value.change == "up" else -1
    factors = sorted(1 + sign * bound / 100 for bound in (value.low, value.high))
    low = expected.lo
    right = (Decimal("-Infinity") if low is None else low, expected.hi)
    return _of_interval(right, (factors[0], factors[1]), expected, hedge=None)


_HEDGES = {
    "exact": Hedge.EXACT,
    "range": Hedge.EXACT,
    "approx": Hedge.ABOUT,
    "nearly": Hedge.NEARLY,
    "over": Hedge.MORE_THAN,
    "justover": Hedge.MORE_THAN,
    "justunder": Hedge.LESS_THAN,
    "atleast": Hedge.AT_LEAST,
    "upto": Hedge.AT_MOST,
    "under": Hedge.LESS_THAN,
    "vague": Hedge.VAGUE,
}
_SLACK = Decimal("0.1")
"""By how much of the value a bound may differ where a width is a matter of convention."""


def _of_interval(
    right: Interval, found: tuple[Decimal, Decimal], expected: Expected, hedge: Hedge | None
) -> Outcome:
    low, high = found
    right_low = right[0] if right[0] is not None else Decimal(0)
    right_high = right[1] if right[1] is not None else Decimal("Infinity")
    if high < right_low or right_high < low:
        near = min(abs(right_low - high), abs(low - right_high))
        return Outcome.PARTIAL if near <= _slack(right_low, right_high) / 10 else Outcome.WRONG
    hedged = hedge is None or hedge is _HEDGES[expected.mod]
    points = low == high and right_low == right_high
    slack = Decimal("0.00001") * abs(right_low) if points else _slack(right_low, right_high)
    same = _within(low, right_low, slack) and _within(high, right_high, slack)
    return Outcome.EXACT if same and hedged else Outcome.PARTIAL


def _slack(low: Decimal, high: Decimal) -> Decimal:
    return _SLACK * max(abs(bound) for bound in (low, high) if bound.is_finite())


def _within(a: Decimal, b: Decimal, slack: Decimal) -> bool:
    return a == b or (a.is_finite() and b.is_finite() and abs(a - b) <= slack)
