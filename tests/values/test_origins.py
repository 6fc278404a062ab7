"""Offsets from a date or a holiday that the text names."""

from __future__ import annotations

import pytest

from tests.values.dated import found, said

WRITTEN = "2017-06-14"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("He died two days before Christmas.", ["2016-12-23"]),
        ("He died the day after Thanksgiving has gone.", ["2016-11-25"]),
        ("He died a week after Jan. 5, 2017.", ["2017-01-09..2017-01-15"]),
        ("He left three days after Monday's attack.", ["2017-06-15", "2017-06-12"]),
        ("He left two days after the May 5 vote.", ["2017-05-07", "2017-05-05"]),
        ("He left two days after the vote on May 5.", ["2017-05-07", "2017-05-05"]),
        ("He was held Monday and freed the next morning.", ["2017-06-12", "2017-06-13"]),
        ("He was held Monday; the previous night he had fled.", ["2017-06-12", "2017-06-11"]),
        (
            "A wake is on March 19 for him, who died March 12 after being shot the night before.",
            ["2017-03-19", "2017-03-12", "2017-03-11"],
        ),
    ],
)
def test_an_offset_counts_from_the_day_that_is_named(text: str, dates: list[str]) -> None:
    assert said(text, WRITTEN) == dates


@pytest.mark.parametrize(
    "text",
    [
        "He left the night before the election.",
        "He left more than two weeks after Christmas.",
        "He left two years after Jan. 5, 2010.",
        "He left the next morning.",
        "He left two days before he died on May 5.",
    ],
)
def test_an_offset_from_something_else_stays_open(text: str) -> None:
    assert said(text, WRITTEN)[0] == "?"


def test_the_night_before_is_a_night() -> None:
    *_, timed = found("He died Monday after being shot the night before while he slept.", WRITTEN)
    assert timed.clock == (1080, 1800)
