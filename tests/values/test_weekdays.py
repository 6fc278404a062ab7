"""Weekdays past and to come, in claims that tell of both."""

from __future__ import annotations

import pytest

from tests.values.dated import found, said

WEDNESDAY = "2017-06-14"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "He spoke to both following Tuesday's primaries and will meet them on Thursday.",
            ["2017-06-13", "2017-06-15"],
        ),
        ("He will resign after Tuesday's vote.", ["2017-06-13"]),
        ("Those hurt in Friday's shooting will recover.", ["2017-06-09"]),
        ("He has been held since Monday and will stay in jail.", ["2017-06-12"]),
        ("Police said on Monday he will be charged.", ["2017-06-12"]),
        ("Police said Monday that he will be in court Friday.", ["2017-06-12", "2017-06-16"]),
        ("He will face a judge over a man shot Sunday.", ["2017-06-11"]),
        ("On Friday, the mayor will speak.", ["2017-06-16"]),
        ("He will be sworn in Monday.", ["2017-06-19"]),
        ("The hearing is scheduled for Monday.", ["2017-06-19"]),
        (
            "It is due to begin Monday, followed by another on Tuesday.",
            ["2017-06-19", "2017-06-20"],
        ),
        ("A speech will not be held this Tuesday.", ["2017-06-20"]),
        ("She said it would not be held this Tuesday, as scheduled.", ["2017-06-20"]),
        ("The trial begins Monday.", ["2017-06-19"]),
        ("They meet this coming Friday.", ["2017-06-16"]),
        ("He must reply by Friday.", ["2017-06-16"]),
        ("The vote was postponed until Monday.", ["2017-06-19"]),
        ("By Monday, the water had gone down.", ["2017-06-12"]),
        ("The road was shut until Monday.", ["2017-06-12"]),
        ("It rained Friday through Sunday.", ["2017-06-09..2017-06-11"]),
        ("It will rain from Friday to Sunday.", ["2017-06-16..2017-06-18"]),
        ("It is open Monday through Friday.", ["?"]),
    ],
)
def test_each_weekday_goes_by_the_words_beside_it(text: str, dates: list[str]) -> None:
    assert said(text, WEDNESDAY) == dates


@pytest.mark.parametrize(
    "text",
    [
        "He told the Sunday Times so.",
        "It ran on Monday Night Football and Saturday Night Live.",
        "The Bloody Sunday march is told of again.",
    ],
)
def test_a_weekday_in_a_name_is_no_date(text: str) -> None:
    assert said(text, WEDNESDAY) == []


def test_a_limit_by_the_clock_stays_one() -> None:
    (timed,) = found("They have to leave by 9 a.m. Monday.", WEDNESDAY)
    assert (timed.hedge.value, timed.clock) == ("at-most", (0, 540))
    (timed,) = found("He called after 9 p.m. Monday.", WEDNESDAY)
    assert timed.hedge.value == "exact"
