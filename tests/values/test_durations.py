"""Lengths of time: ranges, sums, halves; and what is no length of its own."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Duration, Hedge
from crosscheck.values.durations import DAYS, durations


def only(text: str) -> Duration:
    (found,) = durations(text, offset=0)
    return found


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("a term of three to five years", 3, 5, "year"),
        ("a wait of 10-15 minutes", 10, 15, "minute"),
        ("a wait of 2 or 3 days", 2, 3, "day"),
        ("between two and three weeks of rain", 2, 3, "week"),
        ("a four-day visit", 4, 4, "day"),
        ("it took a year and a half", "1.5", "1.5", "year"),
        ("it lasted an hour and a half", "1.5", "1.5", "hour"),
        ("it lasted an hour", 1, 1, "hour"),
        ("half an hour of talks", "0.5", "0.5", "hour"),
        ("half a century of rule", "0.5", "0.5", "century"),
        ("a quarter century of rule", "0.25", "0.25", "century"),
        ("a day-long siege", 1, 1, "day"),
        ("two hours and 30 minutes of talks", 150, 150, "minute"),
        ("ten days, 12 hours of talks", 252, 252, "hour"),
        ("a 40- to 60-hour course", 40, 60, "hour"),
        ("two- or three-year terms", 2, 3, "year"),
        ("a 10-to-12-day trip", 10, 12, "day"),
        ("just over a month of talks", 1, "1.1", "month"),
        ("just under ten weeks of talks", 9, 10, "week"),
        ("a day and a half of talks", "1.5", "1.5", "day"),
        ("a two-and-a-half-year term", "2.5", "2.5", "year"),
        ("half a dozen years of talks", 6, 6, "year"),
        ("the next couple of days", 2, 3, "day"),
        ("the past few months", 2, 6, "month"),
        ("a months-long probe", 2, 20, "month"),
        ("a yearslong fight", 2, 20, "year"),
    ],
)
def test_a_length_is_in_days(text: str, low: float | str, high: float | str, unit: str) -> None:
    found = only(text)
    near = Decimal("1e-20")
    assert abs(found.low - Decimal(low) * DAYS[unit]) < near
    assert abs(found.high - Decimal(high) * DAYS[unit]) < near
    assert found.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "He earns $15 an hour.",
        "She calls five times a day.",
        "A 5-month-old baby was found.",
        "The second half a century of fans saw.",
        "It is a long day.",
        "The hour of truth is near.",
        "It rains every few days.",
        "Few days went by.",
        "A quarter of the year's crop is lost.",
    ],
)
def test_what_is_no_length(text: str) -> None:
    assert [d for d in durations(text, offset=0) if d.unit in {"hour", "day", "month"}] == []


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("It rose from 10 to 15 years.", [15]),
        ("Two years and three days passed in 12 weeks.", [2, 12]),
        ("At least 3 hours and 20 minutes passed.", [3, 20]),
    ],
)
def test_lengths_that_are_not_one(text: str, lows: list[int]) -> None:
    found = durations(text, offset=0)
    assert len(found) == len(lows)


def test_a_hedge_opens_a_length() -> None:
    found = only("for about an hour")
    assert found.hedge is Hedge.ABOUT
    assert found.low < DAYS["hour"] < found.high


@given(st.integers(1, 50), st.integers(1, 50))
def test_a_range_holds_both_its_ends(first: int, more: int) -> None:
    found = only(f"It lasted {first} to {first + more} weeks.")
    assert (found.low, found.high) == (Decimal(7 * first), Decimal(7 * (first + more)))


_PIECES = st.sampled_from(
    "a an half quarter of two 3 1,200 several to or and between from - hour hours day-long years "
    "mınutes weeKs decade centuries for lasted about at least 9999999999 , old".split()
)


@given(st.lists(_PIECES, max_size=24).map(" ".join), st.integers(0, 99))
def test_shuffled_words_give_lengths_in_order_within_the_text(text: str, offset: int) -> None:
    reach = offset
    for found in durations(text, offset=offset):
        assert reach <= found.span.start < found.span.end <= offset + len(text)
        assert text[found.span.start - offset : found.span.end - offset] == found.text
        assert found.low <= found.high
        reach = found.span.end
