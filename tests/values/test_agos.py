"""Times counted back from that of writing, and how they are qualified."""

from __future__ import annotations

import pytest

from tests.values.dated import found, said

WRITTEN = "2017-06-14"


@pytest.mark.parametrize(
    ("text", "days", "hedge"),
    [
        ("He left 20 years ago.", "1997-01-01..1997-12-31", "exact"),
        ("He left twenty-five years ago.", "1992-01-01..1992-12-31", "exact"),
        ("He left more than 20 years ago.", "1997-01-01..1997-12-31", "less-than"),
        ("He left at least three weeks ago.", "2017-05-21..2017-05-27", "at-most"),
        ("He left less than two years ago.", "2015-01-01..2015-12-31", "more-than"),
        ("He left nearly 10 years ago.", "2007-01-01..2008-06-14", "nearly"),
        ("He left about two months ago.", "2017-04-01..2017-04-30", "about"),
        ("He left some 50 years ago.", "1967-01-01..1967-12-31", "about"),
        ("He left a decade ago.", "2005-01-01..2009-12-31", "exact"),
        ("He left a few weeks ago.", "2017-04-26..2017-06-03", "vague"),
        ("He left several years ago.", "2007-01-01..2015-12-31", "vague"),
        ("He left a couple of years ago.", "2014-01-01..2015-12-31", "vague"),
        ("He left years ago.", "?", "vague"),
        ("He left decades ago.", "?", "vague"),
    ],
)
def test_ago_counts_back_and_keeps_its_hedge(text: str, days: str, hedge: str) -> None:
    assert said(text, WRITTEN) == [days]
    assert [timed.hedge.value for timed in found(text, WRITTEN)] == [hedge]


@pytest.mark.parametrize(
    "text", ["He left long ago.", "Many years of age go by.", "Years went by."]
)
def test_what_does_not_count_back_is_none(text: str) -> None:
    assert said(text, WRITTEN) == []
