"""Strings of all kinds through extraction and comparison: nothing is raised, spans are right."""

from __future__ import annotations

from itertools import islice

import pytest

from benchmarks import fuzz, tables
from benchmarks.fuzz import Growth
from benchmarks.speed import Rate


def test_nothing_is_raised_and_values_are_found() -> None:
    assert fuzz.fuzz(4_000) > 4_000


def test_the_strings_are_always_the_same_and_of_both_kinds() -> None:
    first = list(islice(fuzz.strings(1_000), 200))
    assert first == list(fuzz.strings(200))
    assert len(set(first)) > 190
    assert any("Ocean Lark" in text for text in first)
    assert any("$" in text and "Ocean" not in text for text in first)


@pytest.mark.parametrize(
    ("half", "whole", "steep"),
    [(0.1, 0.2, False), (0.1, 0.31, True), (0.01, 0.04, False), (0.0, 0.06, False)],
)
def test_only_a_long_time_that_outgrows_the_text_is_steep(
    half: float, whole: float, steep: bool
) -> None:
    measured = (Growth(1, 9.0), Growth(2, half), Growth(4, whole))
    assert fuzz.is_steep(measured) is steep
    assert ("(steep)" in tables.of_growth("x", measured)) is steep


def test_growth_is_told_by_length() -> None:
    told = tables.of_growth("12 ", fuzz.growth("12 ")[:2])
    assert told.startswith("'12 ' repeated, ms per 1,000 characters at a length of 1,000: ")
    assert ", 2,000: " in told
    assert "; the last two differ by " in told


def test_the_rate_of_extraction_is_that_of_the_best_pass_beside_the_first() -> None:
    told = tables.of_rate(Rate("Extraction", "claims", 9_000, (3.0, 1.5, 2.0)))
    assert "6,000 claims per CPU second" in told
    assert "the best of 3 passes; 3,000 in the first" in told
