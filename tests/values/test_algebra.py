"""How two values relate. Pairs that must clash, pairs that must not, and laws for all."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crosscheck.model import (
    Anchor,
    AnyValue,
    Days,
    Duration,
    Hedge,
    Published,
    Quantity,
    Rank,
    Span,
    Time,
)
from crosscheck.values.algebra import Relation, relate, writing_window
from crosscheck.values.extract import extract

KINDS: dict[str, tuple[type[AnyValue], ...]] = {
    "number": (Quantity,),
    "date": (Time,),
    "duration": (Duration,),
    "length": (Duration, Time),
    "anchor": (Anchor,),
    "rank": (Rank,),
}


def published(day: str) -> Published | None:
    if not day:
        return None
    date = dt.date.fromisoformat(day)
    return Published(Days(date, date))


def compare(kind: str, a: str, b: str, day_a: str, day_b: str) -> Relation:
    written = (published(day_a), published(day_b))
    values = [
        [
            v
            for v in extract(text, offset=0, written=w.days if w else None)
            if isinstance(v, KINDS[kind])
        ]
        for text, w in zip((a, b), written, strict=True)
    ]
    assert len(values[0]) == 1, values
    assert len(values[1]) == 1, values
    return relate(values[0][0], values[1][0], written=written).relation


JAN, FEB, LATER = "2026-01-05", "2026-02-20", "2027-03-01"

FLAG = [
    ("number", "12 dead", "21 dead", JAN, JAN),
    ("number", "at least 12 dead", "9 dead", JAN, JAN),
    ("number", "up to 50 people trapped", "60 people trapped", JAN, JAN),
    ("number", "43 people were killed", "15 people were killed", JAN, FEB),
    ("number", "trade of $86.7 billion", "trade of more than $90 billion", JAN, JAN),
    ("number", "shrank 3.3 percent", "shrank 3.2 percent", JAN, JAN),
    ("number", "exports doubled", "exports rose 200 percent", JAN, JAN),
    ("number", "5 km from the shore", "about 9 miles from the shore", JAN, JAN),
    ("number", "it won 24-21", "it won 27-21", JAN, JAN),
    ("date", "signed on Monday", "signed on January 4", JAN, JAN),
    ("date", "collapsed in mid-2019", "collapsed in December 2019", JAN, JAN),
    ("duration", "a four-day visit", "a five-day visit", JAN, JAN),
    ("length", "a five-day visit", "from January 4 to 7", JAN, JAN),
    ("anchor", "first visit since 2019", "first visit in three years", JAN, JAN),
    ("anchor", "first visit since 2019", "first visit in six years", JAN, LATER),
    ("anchor", "first visit since 2014", "first visit since 2017", JAN, JAN),
]

SPARE = [
    ("number", "12 dead", "a dozen killed", JAN, JAN, Relation.EQUAL),
    ("number", "12 dead", "12 were killed", JAN, JAN, Relation.EQUAL),
    ("number", "12 dead on the boat", "21 dead on the boat", JAN, FEB, Relation.UPDATE),
    ("number", "at least 688 dead", "at least 1,130 dead", JAN, FEB, Relation.UPDATE),
    ("number", "at least 12 dead", "15 dead", JAN, JAN, Relation.REFINED_BY),
    ("number", "dozens were killed", "54 were killed", JAN, JAN, Relation.REFINED_BY),
    ("number", "dozens were killed", "8 were killed", JAN, JAN, Relation.INCOMPARABLE),
    (
        "number",
        "trade of $86.7 billion",
        "trade of nearly $87 billion",
        JAN,
        JAN,
        Relation.COMPATIBLE,
    ),
    ("number", "trade of $86.7 billion", "trade of $90bn", JAN, JAN, Relation.COMPATIBLE),
    ("number", "5 km from the shore", "three miles from the shore", JAN, JAN, Relation.COMPATIBLE),
    ("number", "3,700 km away", "2,300 miles away", JAN, JAN, Relation.COMPATIBLE),
    ("number", "rose 0.2 percent", "rose 0.2 percentage points", JAN, JAN, Relation.INCOMPARABLE),
    ("number", "exports rose 3 percent", "exports fell 3 percent", JAN, JAN, Relation.INCOMPARABLE),
    ("number", "a fund of $4m", "a fund of €4m", JAN, JAN, Relation.INCOMPARABLE),
    ("number", "exports doubled", "exports rose 100 percent", JAN, JAN, Relation.EQUAL),
    ("number", "it won 24-21", "it won 24-21", JAN, JAN, Relation.EQUAL),
    ("date", "will meet on Tuesday", "will meet on January 6", JAN, JAN, Relation.EQUAL),
    ("date", "met last November", "met in November 2025", JAN, JAN, Relation.EQUAL),
    ("date", "will come by 2030", "will come in 2028", JAN, JAN, Relation.REFINED_BY),
    ("date", "met yesterday", "met on Sunday", JAN, JAN, Relation.EQUAL),
    ("date", "met last November", "met last November", "", "", Relation.COMPATIBLE),
    ("date", "met last November", "met in November 2025", "", "", Relation.INCOMPARABLE),
    (
        "duration",
        "banned for nearly a decade",
        "banned for several years",
        JAN,
        JAN,
        Relation.COMPATIBLE,
    ),
    ("duration", "spoke for 30 minutes", "spoke for half an hour", JAN, JAN, Relation.EQUAL),
    ("length", "a four-day visit", "from January 4 to 7", JAN, JAN, Relation.EQUAL),
    ("length", "a three-day visit", "from January 4 to 7", JAN, JAN, Relation.COMPATIBLE),
    ("anchor", "first visit since 2019", "first visit in six years", JAN, JAN, Relation.COMPATIBLE),
    ("anchor", "first visit since 2019", "first visit in six years", "", "", Relation.COMPATIBLE),
    (
        "anchor",
        "first accident since 2011",
        "first accident in 15 years",
        JAN,
        JAN,
        Relation.COMPATIBLE,
    ),
    (
        "anchor",
        "first visit since 2019",
        "first state visit in nine years",
        JAN,
        JAN,
        Relation.INCOMPARABLE,
    ),
    (
        "anchor",
        "first visit since 2019",
        "second visit since 2017",
        JAN,
        JAN,
        Relation.COMPATIBLE,
    ),
    (
        "rank",
        "its largest trading partner",
        "its biggest trading partner",
        JAN,
        JAN,
        Relation.EQUAL,
    ),
    (
        "rank",
        "its largest trading partner",
        "its third-largest trading partner",
        JAN,
        JAN,
        Relation.INCOMPARABLE,
    ),
]


@pytest.mark.parametrize(("kind", "a", "b", "day_a", "day_b"), FLAG)
def test_these_clash(kind: str, a: str, b: str, day_a: str, day_b: str) -> None:
    assert compare(kind, a, b, day_a, day_b) is Relation.CONFLICT
    assert compare(kind, b, a, day_b, day_a) is Relation.CONFLICT


MIRROR = {Relation.REFINES: Relation.REFINED_BY, Relation.REFINED_BY: Relation.REFINES}


@pytest.mark.parametrize(("kind", "a", "b", "day_a", "day_b", "relation"), SPARE)
def test_these_do_not(
    kind: str, a: str, b: str, day_a: str, day_b: str, relation: Relation
) -> None:
    assert compare(kind, a, b, day_a, day_b) is relation
    assert compare(kind, b, a, day_b, day_a) is MIRROR.get(relation, relation)


def test_the_undated_anchor_says_what_it_assumes() -> None:
    a, b = (
        next(v for v in extract(text, offset=0, written=None) if isinstance(v, Anchor))
        for text in (
            "the first by a South Korean leader since 2019",
            "the first time in six years that a South Korean leader has come",
        )
    )
    comparison = relate(a, b)
    assert comparison.relation is Relation.COMPATIBLE
    assert "2019" in comparison.reason
    assert "written between mid-2024 and mid-2026" in comparison.assumes


def test_the_dated_anchor_shows_its_arithmetic() -> None:
    a, b = (
        next(
            v
            for v in extract(text, offset=0, written=Days(dt.date(2026, 1, 5), dt.date(2026, 1, 5)))
            if isinstance(v, Anchor)
        )
        for text in ("the first visit since 2019", "the first visit in six years")
    )
    assert "mid-2019 to mid-2020" in relate(a, b).reason


def test_the_writing_window_is_the_inverse_of_counting_back() -> None:
    window = writing_window(
        Days(dt.date(2019, 1, 1), dt.date(2019, 12, 31)), (Decimal(6), Decimal(6))
    )
    assert window == Days(dt.date(2024, 7, 2), dt.date(2026, 7, 2))


figures = st.decimals(0, 10**7, places=0)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    hedge = draw(st.sampled_from(list(Hedge)))
    low = draw(figures)
    high = (
        draw(st.sampled_from([low, low + 5]))
        if hedge is not Hedge.AT_LEAST
        else Decimal("Infinity")
    )
    return Quantity(
        Span(0, 1),
        "x",
        low=low,
        high=high,
        hedge=hedge,
        unit=draw(st.sampled_from(["", "%", "USD"])),
        step=draw(st.sampled_from([Decimal(1), Decimal(10), Decimal(100)])),
        role=draw(st.sampled_from(["", "dead", "missing"])),
    )


@st.composite
def anchored(draw: st.DrawFn) -> Anchor:
    year = draw(st.integers(1990, 2025))
    since = Days(dt.date(year, 1, 1), dt.date(year, 12, 31))
    return Anchor(
        Span(0, 1),
        "x",
        rank=draw(st.sampled_from(["first", "highest"])),
        event=("visit",),
        since=since,
        likely=since,
        possible=since,
    )


days_ = st.dates(dt.date(2020, 1, 1), dt.date(2026, 12, 31))
times = st.tuples(days_, days_, st.sampled_from(list(Hedge))).map(
    lambda t: Time(Span(0, 1), "x", days=Days(min(t[:2]), max(t[:2])), form="x", hedge=t[2])
)
values = st.one_of(quantities(), anchored(), times)


@given(values)
def test_every_value_equals_itself(value: AnyValue) -> None:
    assert relate(value, value).relation is Relation.EQUAL


@given(values, values, st.one_of(st.none(), days_), st.one_of(st.none(), days_))
def test_relating_is_symmetric(
    a: AnyValue, b: AnyValue, day_a: dt.date | None, day_b: dt.date | None
) -> None:
    first = Published(Days(day_a, day_a)) if day_a else None
    second = Published(Days(day_b, day_b)) if day_b else None
    there = relate(a, b, written=(first, second)).relation
    back = relate(b, a, written=(second, first)).relation
    assert back is MIRROR.get(there, there)


@given(quantities(), quantities(), st.decimals(0, 1000, places=0))
def test_widening_an_interval_never_makes_a_conflict(a: Quantity, b: Quantity, by: Decimal) -> None:
    import msgspec

    assume(relate(a, b).relation is not Relation.CONFLICT)
    wider = msgspec.structs.replace(b, low=max(b.low - by, Decimal(0)), high=b.high + by)
    assert relate(a, wider).relation is not Relation.CONFLICT


@given(quantities(), quantities())
def test_without_dates_nothing_is_an_update(a: Quantity, b: Quantity) -> None:
    assert relate(a, b).relation is not Relation.UPDATE
