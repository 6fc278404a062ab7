"""Numbers in digits and words: what each stands for, and what is none."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest

from crosscheck.values.numbers import numbers


def said(text: str) -> list[tuple[str, str]]:
    return [(text[n.start : n.end], f"{n.low.normalize():f}") for n in numbers(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two hundred and six", "206"),
        ("six hundred two", "602"),
        ("one thousand two hundred", "1200"),
        ("a hundred and fifty", "150"),
        ("twenty-one", "21"),
        ("half a dozen", "6"),
        ("a half-dozen", "6"),
        ("three dozen", "36"),
        ("several dozen", "36"),
        ("a few hundred", "200"),
        ("tens of millions", "20000000"),
        ("zero-point-two", "0.2"),
        ("16-point-six", "16.6"),
        ("two point five million", "2500000"),
        ("two and a half", "2.5"),
        ("two-and-a-half", "2.5"),
        ("5 1/2", "5.5"),
        ("5½", "5.5"),
        ("1,600 million", "1600000000"),
        ("3.5-million", "3500000"),
        ("5 lakh crore", "5000000000000"),
        ("5,00,000", "500000"),
        ("$1.2m", "1200000"),
        ("four out of 10", "0.4"),
        ("three-quarters", "0.75"),
    ],
)
def test_a_number_is_read_whole(text: str, value: str) -> None:
    ((_, found),) = said(text)
    assert found == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two and three others", ["2", "3"]),
        ("a five-four ruling", ["5", "4"]),
        ("two half brothers", ["2"]),
        ("two quarters", ["2"]),
        ("100 m", ["100"]),
        ("5m people", ["5000000"]),
        ("the 42nd", []),
        ("the 1980s", []),
        ("a third man", []),
        ("the first half", []),
        ("in the second half of 2022", ["2022"]),
        ("the third-quarter", []),
    ],
)
def test_neighbours_stay_apart(text: str, values: list[str]) -> None:
    assert [value for _, value in said(text)] == values


def test_the_step_is_the_last_digit() -> None:
    assert [n.step for n in numbers("1,100 and 3.2 and 12")] == [
        Decimal(100),
        Decimal("0.1"),
        Decimal(1),
    ]


_HOSTILE = ("9", "9,", "one ", "hundred ", "a ", "one-", "half a ", "1 ", "three point ", "1,000")


@pytest.mark.parametrize("piece", _HOSTILE)
def test_time_grows_with_the_length(piece: str) -> None:
    text = piece * 20_000
    start = time.process_time()
    numbers(text)
    assert time.process_time() - start < 5
