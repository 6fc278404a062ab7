"""Which words make an anchor, and into which interval each puts the last occurrence."""

from __future__ import annotations

import datetime as dt

import pytest

from crosscheck.model import Anchor, Days, Quantity, Time
from crosscheck.values.extract import extract

WRITTEN = Days(dt.date(2024, 5, 10), dt.date(2024, 5, 10))


def anchors(text: str, *, written: Days | None = WRITTEN) -> list[Anchor]:
    return [v for v in extract(text, offset=0, written=written) if isinstance(v, Anchor)]


def span(start: str, end: str) -> Days:
    first, last = (dt.date.fromisoformat(day) if day else None for day in (start, end))
    return Days(first, last)


POSSIBLE = [
    ("growth slowed for the first time in six years", "first", "2017-05-10", "2018-12-31"),
    ("the first win in nearly a decade", "first", "2014-05-10", "2016-12-31"),
    ("the first win in almost 20 years", "first", "2004-05-10", "2007-12-31"),
    ("the steepest drop in about a decade", "steepest", "2013-05-10", "2015-12-31"),
    ("the worst flood in over 40 years", "worst", "", "1984-12-31"),
    ("the first rain in years", "first", "2017-05-10", "2022-12-31"),
    ("the first rain in decades", "first", "1954-05-10", "2004-12-31"),
    ("the second rise in just over a month", "second", "2024-03-25", "2024-04-10"),
    ("the first rise in six months", "first", "2023-10-10", "2023-12-10"),
    ("the first rise since 2019", "first", "2019-01-01", "2019-12-31"),
    ("the third strike this year", "third", "2024-01-01", "2024-12-31"),
    ("the first strike this year", "first", "", "2023-12-31"),
]


@pytest.mark.parametrize(("text", "rank", "start", "end"), POSSIBLE)
def test_the_last_time_lies_within(text: str, rank: str, start: str, end: str) -> None:
    (anchor,) = anchors(text)
    assert anchor.rank == rank
    assert anchor.possible == span(start, end)


@pytest.mark.parametrize("text", [text for text, *_ in POSSIBLE])
def test_the_likely_interval_meets_the_widest(text: str) -> None:
    (anchor,) = anchors(text)
    assert anchor.likely is not None
    assert anchor.possible is not None
    assert anchor.likely.overlaps(anchor.possible)


def test_nearly_reaches_no_further_back_than_the_number_itself() -> None:
    (nearly,), (exact,) = anchors("first win in nearly 10 years"), anchors("first win in 10 years")
    assert nearly.likely == span("2014-05-10", "2015-11-09")
    assert exact.likely is not None
    assert exact.likely.start is not None
    assert exact.likely.start < dt.date(2014, 5, 10)


@pytest.mark.parametrize(
    ("text", "rank", "printed"),
    [
        ("wages are at their lowest level since the strike", "lowest",
         "lowest level since the strike"),
        ("the worst month since records began", "worst", "worst month since records began"),
        ("her first visit since taking office, she said", "first",
         "first visit since taking office"),
        ("the highest price since the harbour fire on the coast", "highest",
         "highest price since the harbour fire"),
        ("exports hit a record high", "record high", "a record high"),
        ("stocks fell to an all-time low of 300", "record low", "an all-time low"),
        ("the team set a new record in June", "record", "a new record"),
        ("a record 4,100 runners came", "record", "a record"),
    ],
)  # fmt: skip
def test_an_event_without_a_date_stays_symbolic(text: str, rank: str, printed: str) -> None:
    (anchor,) = anchors(text)
    assert (anchor.rank, anchor.text) == (rank, printed)
    assert anchor.since == Days(None, None)
    assert anchor.likely is None


def test_a_war_is_a_time_whose_start_nobody_means() -> None:
    (anchor,) = anchors("the highest level in the state since the second world war")
    assert anchor.possible == Days(None, None)


@pytest.mark.parametrize(
    "text",
    [
        "it is the best way home since the bridge is closed",
        "he was first, since the others had left",
        "she was first in line",
        "she signed with a record label",
        "he has a criminal record",
        "the court set a record company free",
        "the first of three 12-year-old boys in school",
        "a second quarter this year of losses",
        "the most since",
    ],
)
def test_these_are_no_anchors(text: str) -> None:
    assert anchors(text) == []


def test_the_figure_of_a_record_stays_a_quantity() -> None:
    values = extract("a record 4,100 runners came", offset=0, written=None)
    assert [int(v.low) for v in values if isinstance(v, Quantity)] == [4100]


def test_an_event_swallows_no_date_and_no_count() -> None:
    values = extract("the first of 12 arrests since the fire in March 2023", offset=0, written=None)
    assert any(isinstance(v, Quantity) for v in values) or any(
        isinstance(v, Anchor) and v.since == span("2023-03-01", "2023-03-31") for v in values
    )
    assert not any(isinstance(v, Time) and "12" in v.text for v in values)


@pytest.mark.parametrize("count", ["1" + "0" * 400, "9998", "12,000"])
@pytest.mark.parametrize("day", [dt.date.min, dt.date.max])
def test_the_ends_of_the_calendar_raise_nothing(count: str, day: dt.date) -> None:
    for text in (f"first in {count} years", f"first in about {count} months", "first in decades",
                 "first in nearly a decade", "first this year", "second this year", "first since 1",
                 f"first in just over {count} centuries"):  # fmt: skip
        anchors(text, written=Days(day, day))
