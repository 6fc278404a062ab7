"""Ranks by size, turns and streaks, and what is none of them."""

from __future__ import annotations

import pytest

from crosscheck.values.extract import extract
from crosscheck.values.ranks import STREAK, TURN, ranks


@pytest.mark.parametrize(
    ("text", "order", "scale"),
    [
        ("its largest export market", 1, "large"),
        ("its second-biggest city", 2, "large"),
        ("the 12th-largest economy", 12, "large"),
        ("the second straight quarter of losses", 2, STREAK),
        ("a third consecutive win", 3, STREAK),
        ("for the fourth year in a row", 4, STREAK),
        ("for the 5th month running", 5, STREAK),
        ("the 45th anniversary of the landing", 45, TURN),
        ("the tenth anniversary of the fire", 10, TURN),
        ("the 42nd president of the club", 42, TURN),
        ("the 30th annual parade", 30, TURN),
        ("the 116th Congress", 116, TURN),
        ("for a 69th year", 69, TURN),
        ("on the 32nd floor", 32, TURN),
        ("at the 19th hole", 19, TURN),
        ("on the 100th day", 100, TURN),
        ("in the 85th minute", 85, TURN),
        ("for the fifth time", 5, TURN),
        ("for the second time", 2, TURN),
        ("for a third time", 3, TURN),
        ("the eighth victim", 8, TURN),
        ("her sixth goal", 6, TURN),
        ("his eleventh book", 11, TURN),
    ],
)
def test_these_are_ranks(text: str, order: int, scale: str) -> None:
    (rank,) = ranks(text, offset=0)
    assert (rank.order, rank.scale) == (order, scale)
    assert text[rank.span.start : rank.span.end] == rank.text
    assert rank.of


@pytest.mark.parametrize(
    "text",
    [
        "a second man was seen",
        "on the third floor",
        "near 5th street",
        "at 42nd Street",
        "in the 19th century",
        "her 9th grade class",
        "the second quarter of 2024",
        "on the 4th of July",
        "in 5th place",
        "the 5th amendment",
        "he is running a third shop",
        "near 5th Avenue and 42nd Street",
        "on the 21st",
        "the 21st century",
        "a fifth of the voters",
        "for the first time",
        "a second time",
        "her sixth sense",
        "the fifth floor",
        "the 9th Circuit",
        "the 101st Airborne",
        "sixth graders",
    ],
)
def test_these_are_none(text: str) -> None:
    assert ranks(text, offset=0) == ()


def test_a_streak_stands_beside_the_anchor_that_it_opens() -> None:
    text = "his second straight start since Tom Savage sustained a concussion"
    kinds = [type(value).__name__ for value in extract(text, offset=0, written=None)]
    assert {"Anchor", "Rank"} <= set(kinds)


def test_offsets_count_from_the_article() -> None:
    (rank,) = ranks("the 45th anniversary", offset=100)
    assert (rank.span.start, rank.span.end) == (104, 120)
