"""What the grammar finds in a claim, and what it must leave alone."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import (
    Anchor,
    AnyValue,
    Days,
    Duration,
    Hedge,
    Name,
    Polarity,
    Quantity,
    Rank,
    Time,
)
from crosscheck.values.extract import extract

WRITTEN = Days(dt.date(2026, 1, 5), dt.date(2026, 1, 5))  # a Monday


def found(text: str, kind: type[AnyValue], written: Days | None = WRITTEN) -> list[AnyValue]:
    return [v for v in extract(text, offset=0, written=written) if isinstance(v, kind)]


def days(start: str, end: str) -> Days:
    return Days(dt.date.fromisoformat(start), dt.date.fromisoformat(end))


@pytest.mark.parametrize(
    ("text", "low", "role", "of"),
    [
        ("12 dead", 12, "dead", "person"),
        ("a dozen people were killed", 12, "dead", "person"),
        ("Twenty-one people died in the fire.", 21, "dead", "person"),
        ("killing 14 people and wounding 30", 14, "dead", "person"),
        ("The death toll rose to 21 on Thursday.", 21, "dead", "person"),
        ("the crash claimed 9 lives", 9, "", "lives"),
        ("34 others were hurt", 34, "injured", "person"),
        ("51 survivors were pulled from the water", 51, "rescued", "person"),
        ("There were 78 people on board the ferry.", 78, "aboard", "person"),
        ("Six people are still missing.", 6, "missing", "person"),
        ("The ferry was carrying 71 passengers.", 71, "aboard", "passenger"),
    ],
)
def test_counts_have_a_number_and_a_role(text: str, low: int, role: str, of: str) -> None:
    first = found(text, Quantity)[0]
    assert isinstance(first, Quantity)
    if role:
        assert (first.low, first.role, first.of) == (Decimal(low), role, (of,))
    else:
        assert first.low == Decimal(low)


def test_each_number_of_a_sentence_keeps_its_own_role() -> None:
    text = "A dozen people were killed, including three children, and 21 others were injured."
    roles = [
        (q.low, q.role, q.of, q.scope) for q in found(text, Quantity) if isinstance(q, Quantity)
    ]
    assert roles == [
        (Decimal(12), "dead", ("person",), ()),
        (Decimal(3), "", ("child",), ("part",)),
        (Decimal(21), "injured", ("person",), ()),
    ]


@pytest.mark.parametrize(
    ("text", "hedge", "low", "high"),
    [
        ("at least 12 people", Hedge.AT_LEAST, "12", "Infinity"),
        ("more than 90 people", Hedge.MORE_THAN, "90", "Infinity"),
        ("up to 500 people", Hedge.AT_MOST, "0", "500"),
        ("fewer than 20 survivors", Hedge.LESS_THAN, "0", "20"),
        ("about 200 people", Hedge.ABOUT, "180", "220"),
        ("nearly 90 people", Hedge.NEARLY, "81", "90"),
        ("12 people or more", Hedge.EXACT, "12", "12"),
        ("dozens of people", Hedge.VAGUE, "24", "99"),
        ("between 10 and 15 people", Hedge.EXACT, "10", "15"),
    ],
)
def test_hedges_give_the_bounds(text: str, hedge: Hedge, low: str, high: str) -> None:
    quantity = found(text, Quantity)[0]
    assert isinstance(quantity, Quantity)
    assert (quantity.hedge, quantity.low, quantity.high) == (hedge, Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("trade worth $86.7 billion", "86700000000", "USD"),
        ("trade worth $90bn", "90000000000", "USD"),
        ("a 3.5 trillion won budget", "3500000000000", "KRW"),
        ("a relief fund of $4m", "4000000", "USD"),
        ("rose 0.2 percentage points", "0.2", "pp"),
        ("rose by 25 basis points", "0.25", "pp"),
        ("grew 3.2 percent", "3.2", "%"),
        ("5 km from the harbour", "5000", "m"),
        ("three miles from the harbour", "4828.032", "m"),
        ("exports doubled", "100", "%"),
    ],
)
def test_amounts_are_in_base_units(text: str, low: str, unit: str) -> None:
    quantity = found(text, Quantity)[0]
    assert isinstance(quantity, Quantity)
    assert (quantity.low, quantity.unit) == (Decimal(low), unit)


@pytest.mark.parametrize(
    "text",
    [
        "A Boeing 737 crashed in the hills.",
        "Members invoked Article 5 of the treaty.",
        "The ferry left at 7:45 a.m.",
        "It happened in 2019.",
        "The visit began on January 4.",
        "One of the men said so.",
        "No one was there.",
        "It was his 42nd birthday.",
    ],
)
def test_names_years_and_clocks_are_not_quantities(text: str) -> None:
    assert found(text, Quantity) == []


def test_a_figure_that_looks_like_a_year_but_counts_is_a_quantity() -> None:
    (quantity,) = found("The storm left 2019 people homeless.", Quantity)
    assert isinstance(quantity, Quantity)
    assert quantity.low == 2019
    assert found("The storm left 2019 people homeless.", Time) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It happened on Monday.", days("2026-01-05", "2026-01-05")),
        ("It happened on Sunday.", days("2026-01-04", "2026-01-04")),
        ("He will meet the premier on Tuesday.", days("2026-01-06", "2026-01-06")),
        ("It happened yesterday.", days("2026-01-04", "2026-01-04")),
        ("They met last November.", days("2025-11-01", "2025-11-30")),
        ("They met in November 2025.", days("2025-11-01", "2025-11-30")),
        ("The visit runs from January 4 to 7.", days("2026-01-04", "2026-01-07")),
        ("The visit runs January 4–7, 2026.", days("2026-01-04", "2026-01-07")),
        ("The hearing is set for Feb. 9.", days("2026-02-09", "2026-02-09")),
        ("Talks collapsed in mid-2019.", days("2019-05-01", "2019-08-31")),
        ("It fell in the second quarter of 2024.", days("2024-04-01", "2024-06-30")),
        ("It was built in the 1980s.", days("1980-01-01", "1989-12-31")),
        ("It was built two years ago.", days("2024-01-01", "2024-12-31")),
    ],
)
def test_times_resolve_against_the_writing_date(text: str, expected: Days) -> None:
    time = found(text, Time)[0]
    assert isinstance(time, Time)
    assert time.days == expected


def test_without_a_writing_date_relative_times_stay_symbolic() -> None:
    (time,) = found("They met last November.", Time, None)
    assert isinstance(time, Time)
    assert time.days is None
    assert time.form == "last-11"
    (year,) = found("They met in 2019.", Time, None)
    assert isinstance(year, Time)
    assert year.days == days("2019-01-01", "2019-12-31")


def test_an_impossible_date_is_no_time() -> None:
    assert found("It was dated 2026-13-45.", Time) == []
    assert found("It was due on February 31.", Time) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("a four-day visit", 4, 4),
        ("for several years", 3 * 365, 10 * 365),
        ("in place for nearly a decade", 3287, 3653),
        ("spoke for 30 minutes", Decimal(30) / 1440, Decimal(30) / 1440),
    ],
)
def test_durations_are_in_days(text: str, low: float, high: float) -> None:
    duration = found(text, Duration)[0]
    assert isinstance(duration, Duration)
    assert Decimal(low) <= duration.low <= duration.high <= Decimal(high) + 1


def test_an_anchor_with_since_names_the_interval_itself() -> None:
    (anchor,) = found("It is the first visit by a South Korean leader since 2019.", Anchor)
    assert isinstance(anchor, Anchor)
    assert anchor.likely == anchor.possible == days("2019-01-01", "2019-12-31")
    assert {"visit", "leader", "korean"} <= set(anchor.event)


def test_an_anchor_in_years_counts_back_from_the_writing_date() -> None:
    (anchor,) = found("It is the first time in six years that a leader has visited.", Anchor)
    assert isinstance(anchor, Anchor)
    assert anchor.ago == (Decimal(6), Decimal(6))
    assert anchor.likely == days("2019-07-06", "2020-07-06")
    assert anchor.possible == days("2019-01-05", "2020-12-31")


def test_an_undated_anchor_keeps_its_years() -> None:
    (anchor,) = found("It is the first time in six years that a leader has visited.", Anchor, None)
    assert isinstance(anchor, Anchor)
    assert (anchor.ago, anchor.likely) == ((Decimal(6), Decimal(6)), None)


@pytest.mark.parametrize(
    "text",
    [
        "He was first in line in the morning.",
        "The first minister lives in Edinburgh.",
        "In 2019 he was first elected in Ohio.",
    ],
)
def test_a_rank_without_a_time_is_no_anchor(text: str) -> None:
    assert found(text, Anchor) == []


def test_ranks_have_order_scale_and_head() -> None:
    (rank,) = found("Vietnam is its third-largest trading partner.", Rank)
    assert isinstance(rank, Rank)
    assert (rank.order, rank.scale, rank.of) == (3, "large", ("partner", "trade"))


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The captain has not been arrested.", "arrested"),
        ("No storm warning had been issued.", "storm"),
        ("She refused to resign.", "resign"),
        ("The minister didn’t resign.", "resign"),
    ],
)
def test_negations_know_what_they_negate(text: str, scope: str) -> None:
    (negation,) = found(text, Polarity)
    assert isinstance(negation, Polarity)
    assert negation.scope == scope


@pytest.mark.parametrize("text", ["Not only that, it grew.", "No fewer than 12 people came."])
def test_what_looks_like_a_negation_and_is_none(text: str) -> None:
    assert found(text, Polarity) == []


def test_names_lose_titles_and_possessives() -> None:
    keys = [
        v.key
        for v in found("President Lee Jae-myung's plane left Seoul.", Name)
        if isinstance(v, Name)
    ]
    assert keys == ["lee jae myung", "seoul"]


@given(st.text(max_size=300), st.integers(0, 10_000), st.sampled_from([WRITTEN, None]))
def test_any_text_gives_values_within_it(text: str, offset: int, written: Days | None) -> None:
    for value in extract(text, offset=offset, written=written):
        assert offset <= value.span.start < value.span.end <= offset + len(text)
        assert text[value.span.start - offset : value.span.end - offset] == value.text
        if isinstance(value, Quantity) and value.unit != "score":
            assert value.low <= value.high
        if isinstance(value, Duration):
            assert value.low <= value.high


_PIECES = st.sampled_from(
    "12 21 1,100 a dozen people were killed injured at least about since in 2019 six years first "
    "visit on Monday January 4 to 7 $ 86.7 billion percent not never no Lee Jae-myung - – , . "
    "half of third 9999999999999999999999 0 0000 decade nearly between and last November "
    "ago".split()
)


@given(st.lists(_PIECES, max_size=30).map(" ".join), st.sampled_from([WRITTEN, None]))
def test_shuffled_news_words_never_break_the_grammar(text: str, written: Days | None) -> None:
    first = extract(text, offset=0, written=written)
    assert first == extract(text, offset=0, written=written)
    assert [v.span for v in first] == sorted(v.span for v in first)


def test_a_number_of_four_hundred_digits_is_read() -> None:
    (quantity,) = found("It counted " + "9" * 400 + " people.", Quantity)
    assert isinstance(quantity, Quantity)
    assert quantity.low == Decimal("9" * 400)
