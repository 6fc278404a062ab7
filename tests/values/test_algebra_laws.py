"""Laws that hold for any two values: mirrored, equal to itself, free of units, widening, no end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crosscheck.model import (
    Anchor,
    AnyValue,
    Days,
    Duration,
    Hedge,
    Name,
    Polarity,
    Published,
    Quantity,
    Rank,
    Span,
    Time,
)
from crosscheck.values.algebra import Relation, Writings, relate
from crosscheck.values.durations import DAYS
from crosscheck.values.extract import extract
from tests.values.pairing import MIRROR

HERE = Span(0, 1)
HUGE = Decimal(10) ** 400
INFINITY = Decimal("Infinity")
T = TypeVar("T", Quantity, Duration)

figures = st.one_of(
    st.decimals(0, 10**6, places=1), st.sampled_from([Decimal(0), HUGE, HUGE + 1, -HUGE])
)
hedges = st.sampled_from(list(Hedge))
days_ = st.one_of(
    st.dates(dt.date(2015, 1, 1), dt.date(2026, 12, 31)),
    st.sampled_from([dt.date.min, dt.date.max]),
)
periods = st.tuples(days_, days_).map(lambda t: Days(min(t), max(t)))
open_periods = st.one_of(
    periods,
    st.just(Days(None, None)),
    days_.map(lambda day: Days(None, day)),
    days_.map(lambda day: Days(day, None)),
)


@st.composite
def bounds(draw: st.DrawFn, hedge: Hedge) -> tuple[Decimal, Decimal]:
    low, high = sorted((draw(figures), draw(figures)))
    if hedge in {Hedge.AT_LEAST, Hedge.MORE_THAN}:
        return low, INFINITY
    if hedge in {Hedge.AT_MOST, Hedge.LESS_THAN}:
        return min(Decimal(0), high), high
    return draw(st.sampled_from([(low, low), (low, high)]))


@st.composite
def quantities(
    draw: st.DrawFn, *, units: Sequence[str] = ("", "%", "USD", "m", "score")
) -> Quantity:
    hedge = draw(hedges)
    low, high = draw(bounds(hedge))
    return Quantity(
        HERE, "x", low=low, high=high, hedge=hedge,
        unit=draw(st.sampled_from(units)),
        step=draw(st.sampled_from([Decimal(1), Decimal(10), Decimal("0.1")])),
        role=draw(st.sampled_from(["", "dead", "missing"])),
        change=draw(st.sampled_from(["", "up"])),
    )  # fmt: skip


measures = quantities(units=["m"])


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    hedge = draw(hedges)
    low, high = draw(bounds(hedge))
    return Duration(HERE, "x", low=low, high=high, unit=draw(st.sampled_from(list(DAYS))),
                    hedge=hedge)  # fmt: skip


@st.composite
def times(draw: st.DrawFn) -> Time:
    minute = draw(st.one_of(st.none(), st.integers(0, 1600)))
    return Time(
        HERE, "x", days=draw(st.one_of(periods, st.none()) if minute else periods), form="x",
        hedge=draw(hedges), clock=None if minute is None else (minute, minute),
        zone=draw(st.sampled_from(["", "GMT", "EST", "IST"])),
    )  # fmt: skip


@st.composite
def dates(draw: st.DrawFn) -> Time:
    """Times without a time of day."""
    return Time(HERE, "x", days=draw(periods), form="x", hedge=draw(hedges))


@st.composite
def anchors(
    draw: st.DrawFn,
    *,
    among: Sequence[str] = ("first", "second", "third", "highest", "record"),
) -> Anchor:
    rank = draw(st.sampled_from(among))
    if rank == "record":
        return Anchor(HERE, "a record", rank=rank, since=Days(None, None))
    if draw(st.booleans()):
        since = draw(periods)
        return Anchor(HERE, "x since y", rank=rank, since=since, likely=since, possible=since)
    low = draw(st.sampled_from([Decimal("0.1"), Decimal(6), HUGE]))
    likely, possible = draw(st.one_of(open_periods, st.none())), draw(open_periods)
    return Anchor(HERE, "x in years", rank=rank, ago=(low, low), likely=likely,
                  possible=possible if likely else None)  # fmt: skip


ranks = st.builds(Rank, st.just(HERE), st.just("x"), order=st.integers(1, 4),
                  scale=st.sampled_from(["large", "row", "turn"]),
                  of=st.sampled_from([("quarter",), ("anniversari",)]))  # fmt: skip
names = st.sampled_from(["lee", "lee min ho", "min ho", "ana cruz"]).map(
    lambda key: Name(HERE, key, key=key)
)
negations = st.sampled_from(["resign", "sign"]).map(lambda s: Polarity(HERE, "not", scope=s))
values = st.one_of(quantities(), durations(), times(), anchors(), ranks, names, negations)
writings = st.tuples(st.one_of(st.none(), periods), st.one_of(st.none(), periods)).map(
    lambda two: tuple(Published(days) if days else None for days in two)
)


@given(values, values, writings, st.booleans())
def test_relating_is_symmetric(a: AnyValue, b: AnyValue, two: Writings, revisable: bool) -> None:
    there = relate(a, b, written=two, revisable=revisable)
    back = relate(b, a, written=(two[1], two[0]), revisable=revisable)
    assert back.relation is MIRROR.get(there.relation, there.relation)
    if there.also is None:
        assert back.also is None
    else:
        assert back.also is MIRROR.get(there.also, there.also)


@given(values, writings)
def test_every_value_equals_itself(value: AnyValue, two: Writings) -> None:
    undated = isinstance(value, Anchor) and value.ago is not None and value.likely is None
    # What is counted back from an unknown day is the same only if both were written then.
    undated = undated and isinstance(value, Anchor) and value.rank in {"first", "highest"}
    right = Relation.COMPATIBLE if undated else Relation.EQUAL
    assert relate(value, value, written=two).relation is right


@given(values, values, writings)
def test_every_relation_has_a_reason(a: AnyValue, b: AnyValue, two: Writings) -> None:
    comparison = relate(a, b, written=two)
    assert comparison.reason
    assert len(comparison.reason) < 1000


def scaled(value: Quantity, by: Decimal) -> Quantity:
    return msgspec.structs.replace(
        value, low=value.low * by, high=value.high * by, step=value.step * by
    )


@given(measures, measures, st.sampled_from([Decimal("0.001"), Decimal(2), Decimal(1000)]))
def test_the_unit_of_measure_changes_nothing(a: Quantity, b: Quantity, by: Decimal) -> None:
    assert relate(scaled(a, by), scaled(b, by)).relation is relate(a, b).relation


def wider(value: T, by: Decimal) -> T:
    return msgspec.structs.replace(value, low=value.low - by, high=value.high + by)


@given(quantities(), quantities(), st.decimals(0, 1000, places=0), writings)
def test_widening_a_figure_never_makes_a_conflict(
    a: Quantity, b: Quantity, by: Decimal, two: Writings
) -> None:
    assume(a.unit != "score")
    assume(relate(a, b, written=two).relation is not Relation.CONFLICT)
    assert relate(a, wider(b, by), written=two).relation is not Relation.CONFLICT


@given(durations(), durations(), st.decimals(0, 1000, places=0))
def test_widening_a_length_never_makes_a_conflict(a: Duration, b: Duration, by: Decimal) -> None:
    assume(relate(a, b).relation is not Relation.CONFLICT)
    assert relate(a, wider(b, by)).relation is not Relation.CONFLICT


@given(dates(), dates(), st.integers(0, 400))
def test_widening_a_date_never_makes_a_conflict(a: Time, b: Time, by: int) -> None:
    assume(relate(a, b).relation is not Relation.CONFLICT)
    assert relate(a, later_by(b, by)).relation is not Relation.CONFLICT


def later_by(time: Time, by: int) -> Time:
    days = time.days
    assume(days is not None)
    assert days is not None
    assert days.end is not None
    assume(days.end < dt.date(9000, 1, 1))
    return msgspec.structs.replace(time, days=Days(days.start, days.end + dt.timedelta(days=by)))


@given(anchors(among=["first"]), anchors(among=["first"]))
def test_widening_an_anchor_never_makes_a_conflict(a: Anchor, b: Anchor) -> None:
    assume(relate(a, b).relation is not Relation.CONFLICT)
    everything = Days(None, None)
    open_ = msgspec.structs.replace(b, likely=b.likely and everything, possible=everything)
    assert relate(a, open_).relation is not Relation.CONFLICT


@given(values, values)
def test_without_dates_nothing_is_an_update(a: AnyValue, b: AnyValue) -> None:
    assert relate(a, b).relation is not Relation.UPDATE


@pytest.mark.parametrize("day", [None, dt.date.min, dt.date.max])
def test_texts_at_the_ends_of_numbers_and_of_the_calendar(day: dt.date | None) -> None:
    zeros = "0" * 400
    written = Days(day, day) if day else None
    texts = [
        f"1{zeros} people were killed", f"at least 1{zeros} people were killed",
        f"$1{zeros} million in aid", f"closed for 1{zeros} years", "closed since 9999",
        f"the first win in 1{zeros} years", "the first win since 1900", "the first win this year",
        "on Monday", "yesterday", "on January 1", "in the year 10000", "by 9999", "12 people died",
        "a five-day visit", "the second straight year", "at 11:59 p.m.",
    ]  # fmt: skip
    found = [v for text in texts for v in extract(text, offset=0, written=written)]
    two = (Published(written) if written else None,) * 2
    for a in found:
        for b in found:
            relate(a, b, written=two)
