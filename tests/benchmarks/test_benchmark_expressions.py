"""How near an extracted value comes to the normal form: each outcome, for each kind."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
import pytest

from benchmarks import expressions, shared
from benchmarks.expressions import Expression, Outcome, outcome, tally

WRITTEN = "2026-01-04"


def expression(text: str, span: str, cat: str = "x", **expected: Any) -> Expression:
    given = {"id": 1, "cat": cat, "text": text, "span": span, "reference_date": WRITTEN}
    return msgspec.convert(given | {"expected": expected}, Expression, strict=False)


DEAD = {"kind": "quantity", "unit": "1", "lo": 12, "hi": 12}
CASES = [
    ("12 people died", "12 people", DEAD, Outcome.EXACT),
    ("a dozen people died", "a dozen", DEAD, Outcome.EXACT),
    ("about 12 people died", "about 12 people", DEAD, Outcome.PARTIAL),
    ("at least 12 people died", "at least 12", DEAD, Outcome.PARTIAL),
    ("21 people died", "21 people", DEAD, Outcome.WRONG),
    ("12 percent died", "12 percent", DEAD, Outcome.WRONG),
    ("people died", "people", DEAD, Outcome.MISSED),
    ("on Monday, people died", "people", DEAD, Outcome.MISSED),
    (
        "10 to 15 people died",
        "10 to 15 people",
        {"kind": "quantity", "unit": "1", "lo": 10, "hi": 15, "mod": "range"},
        Outcome.EXACT,
    ),
    (
        "a third of voters",
        "a third",
        {"kind": "quantity", "unit": "fraction", "lo": 0.333333, "hi": 0.333333},
        Outcome.EXACT,
    ),
    (
        "exports doubled",
        "doubled",
        {"kind": "quantity", "unit": "x", "lo": 2, "hi": 2},
        Outcome.EXACT,
    ),
    (
        "some 900 km away",
        "some 900 km",
        {"kind": "quantity", "unit": "km", "lo": 810, "hi": 990, "mod": "approx"},
        Outcome.EXACT,
    ),
    (
        "a magnitude-7.8 quake",
        "7.8",
        {"kind": "quantity", "unit": "magnitude", "lo": 7.8, "hi": 7.8},
        Outcome.EXACT,
    ),
    (
        "12 houses burnt",
        "12",
        {"kind": "quantity", "unit": "magnitude", "lo": 12, "hi": 12},
        Outcome.PARTIAL,
    ),
    ("on Monday", "Monday", {"kind": "date", "start": "2025-12-29", "end": "2025-12-29"},
     Outcome.EXACT),
    ("in January", "January", {"kind": "date", "start": "2026-01-05", "end": "2026-01-05"},
     Outcome.PARTIAL),
    ("on Monday", "Monday", {"kind": "date", "start": "2025-01-05", "end": "2025-01-05"},
     Outcome.WRONG),
    (
        "the first visit since 2019",
        "2019",
        {"kind": "date", "start": "2019-01-01", "end": "2019-12-31"},
        Outcome.EXACT,
    ),
    (
        "the first visit in six years",
        "first visit in six years",
        {"kind": "anchor", "rank": "first", "since_start": "2019-01-01",
         "since_end": "2020-12-31"},
        Outcome.EXACT,
    ),
    (
        "the second visit in six years",
        "second visit in six years",
        {"kind": "anchor", "rank": "first", "since_start": "2019-01-01",
         "since_end": "2020-12-31"},
        Outcome.WRONG,
    ),
    ("a four-day visit", "four-day", {"kind": "duration", "unit": "day", "lo": 4, "hi": 4},
     Outcome.EXACT),
    ("a five-day visit", "five-day", {"kind": "duration", "unit": "day", "lo": 4, "hi": 4},
     Outcome.WRONG),
    ("a 45-year-old man", "45-year-old", {"kind": "duration", "unit": "year", "lo": 45, "hi": 45},
     Outcome.EXACT),
    ("the 45th anniversary", "45th", {"kind": "ordinal", "value": 45}, Outcome.EXACT),
]  # fmt: skip


@pytest.mark.parametrize(("text", "span", "expected", "how"), CASES)
def test_each_expression_comes_out_as_it_should(
    text: str, span: str, expected: dict[str, Any], how: Outcome
) -> None:
    assert outcome(expression(text, span, **expected)) is how


def test_the_tally_counts_all_and_each_category() -> None:
    given = [
        expression("12 people died", "12", "b", **DEAD),
        expression("13 people died", "13", "a", **DEAD),
        expression("no one died", "no one", "a", **{**DEAD, "lo": Decimal(0), "hi": Decimal(0)}),
    ]
    found = {row.category: dict(row.counts) for row in tally(given)}
    assert list(found) == ["all", "a", "b"]
    assert sum(found["all"].values()) == 3
    assert found["b"] == {"exact": 1, "partial": 0, "missed": 0, "wrong": 0}


@pytest.mark.skipif(not shared.is_there(), reason="the benchmark data are not here")
def test_every_expression_of_the_set_stands_in_its_text() -> None:
    given = expressions.load()
    assert len(given) == 123
    assert all(x.span in x.text for x in given)
    assert sum(row.size for row in tally(given)[1:]) == len(given)
