"""Times at the edges of the calendar, shuffled words, and cost that grows with the text alone."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Days
from crosscheck.values.times import times

_EXPRESSIONS = (
    "last week|next month|this quarter|last winter|next spring|over the weekend|last weekend"
    "|early next month|late last year|100 years ago|999 months ago|999 weeks ago|yesterday"
    "|the day after tomorrow|two days later|on Jan. 1|on Feb. 29|last December|in June|Monday"
    "|last night|earlier this week|from November to March|the end of the week|in 1500|by 2100"
    "|at 9 p.m. Sunday|the 1st century|the 30th century|winter 2099-00|999 days ago"
).split("|")


@given(
    st.sampled_from(_EXPRESSIONS),
    st.sampled_from([dt.date.min, dt.date.max, dt.date(9999, 1, 1), dt.date(1, 12, 31)]),
    st.booleans(),
)
def test_no_date_of_writing_breaks_the_calendar(text: str, day: dt.date, ahead: bool) -> None:
    claim = f"It will happen {text}." if ahead else f"It happened {text}."
    for timed in times(claim, Days(day, day)):
        found = timed.days
        assert found is None or found.start is None or found.end is None or found.start <= found.end


_PIECES = st.sampled_from(
    "the first second last half quarter of 2022 2024-25 year early mid late end by since in from "
    "to between and March June Jan. 5 31 9999 0 Monday Sunday night morning at 9 p.m. GMT two days "
    "weeks later earlier after before summit weekend this next previous summer fall winter '90s "
    "1980s 19th century FY25 Q3 H1 ago ſ K ı — , ( )".split()
)


@given(
    st.lists(_PIECES, max_size=30).map(" ".join),
    st.one_of(st.none(), st.dates().map(lambda d: Days(d, d))),
)
def test_shuffled_words_give_times_in_order_within_the_text(
    text: str, written: Days | None
) -> None:
    found = times(text, written)
    assert found == times(text, written)
    reach = 0
    for timed in found:
        assert reach <= timed.start < timed.end <= len(text)
        reach = timed.end
        days = timed.days
        assert days is None or days.start is None or days.end is None or days.start <= days.end


@given(st.text(max_size=200), st.dates())
def test_any_text_is_read(text: str, day: dt.date) -> None:
    assert times(text, Days(day, day)) is not None


@pytest.mark.parametrize(
    "piece", ["early ", "9:00 to ", "Jan. 5 to ", "the ", "Monday, ", "9 a.m. ", " \n", "1", "12-"]
)
def test_cost_grows_with_the_length_alone(piece: str) -> None:
    short, long = piece * 400, piece * 4000
    assert _seconds(long) < 60 * _seconds(short) + 0.05


def _seconds(text: str) -> float:
    """The least of three runs, in seconds of processor time."""
    taken = []
    for _ in range(3):
        began = time.process_time()
        times(text, None)
        taken.append(time.process_time() - began)
    return min(taken)
