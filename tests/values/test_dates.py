"""Dates in figures, and ranges over months and years."""

from __future__ import annotations

import pytest

from tests.values.dated import said

WRITTEN = "2017-10-14"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Printed 10/03/2017 on page 4.", "2017-10-03"),
        ("Printed 1/5/18.", "2018-01-05"),
        ("Printed 25/12/17.", "2017-12-25"),
        ("Printed 3/10/2017.", "2017-10-03"),
        ("Printed 13.6.2017.", "2017-06-13"),
        ("It ran 26 February - 1 March 2018.", "2018-02-26..2018-03-01"),
        ("It runs from 28 December to 3 January.", "2017-12-28..2018-01-03"),
        ("It runs Dec. 30-Jan. 2.", "2017-12-30..2018-01-02"),
        ("It ran Dec. 30 - Jan. 2, 2016.", "2015-12-30..2016-01-02"),
        ("It ran Dec. 30, 2015, to Jan. 2, 2016.", "2015-12-30..2016-01-02"),
        ("It fell January through June of 2015.", "2015-01-01..2015-06-30"),
        ("It fell from January to June 2015.", "2015-01-01..2015-06-30"),
        ("It fell from January to June last year.", "2016-01-01..2016-06-30"),
        ("It fell between March and May.", "2017-03-01..2017-05-31"),
        ("It fell from 2012 to 2015.", "2012-01-01..2015-12-31"),
        ("It fell 2012 through 2015.", "2012-01-01..2015-12-31"),
    ],
)
def test_a_date_in_figures_or_a_range(text: str, date: str) -> None:
    assert said(text, WRITTEN) == [date]


@pytest.mark.parametrize(
    "text",
    [
        "Since 9/11 it is open 24/7.",
        "He bought 3/4 of it, or 1/2/3 parts.",
        "They may 12 times march 5 miles.",
        "It was version 5.1.2018 or 1.2.3.",
        "The score was 10-3/4.",
    ],
)
def test_other_figures_are_no_dates(text: str) -> None:
    assert said(text, WRITTEN) == []
