"""Names that hold a date, a month or a weekday."""

from __future__ import annotations

import pytest

from crosscheck.model import Name
from crosscheck.values.extract import extract
from tests.values.dated import said, span

WRITTEN = "2017-06-14"


@pytest.mark.parametrize(
    "text",
    [
        'He spoke on ABC\'s "This Week" of it.',
        "He wrote so on “This Week,” the aide said.",
        "He sang on the “Tonight Show Starring Jimmy Fallon” and left.",
        'He was on "Tucker Carlson Tonight" again.',
        "He told USA Today so.",
        "He was seen on the Today show.",
        "The 17 February Brigade guards it.",
        "The July 26 Movement fought there.",
        "It was told by Theresa May and from June Smith.",
        "It was won in March Madness.",
        "They won at the last Winter Olympics.",
    ],
)
def test_a_title_is_no_date(text: str) -> None:
    values = extract(text, offset=0, written=span(WRITTEN, WRITTEN))
    assert [v for v in values if not isinstance(v, Name)] == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Today, he left.", ["2017-06-14"]),
        ("“Tomorrow,” he said.", ["2017-06-15"]),
        ("“Today’s ruling is clear.”", ["2017-06-14"]),
        ("'Today is a good day,' he said.", ["2017-06-14"]),
        ("Mayor Speaks Today About Fire", ["2017-06-14"]),
        ("It came after the May 11 attacks.", ["2017-05-11"]),
        ("It rose in May.", ["2017-05-01..2017-05-31"]),
    ],
)
def test_a_capital_alone_makes_no_title(text: str, dates: list[str]) -> None:
    assert said(text, WRITTEN) == dates
