"""Ranks by size, turns and streaks, and what is none of them."""

from __future__ import annotations

import pytest

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
    ],
)
def test_these_are_none(text: str) -> None:
    assert ranks(text, offset=0) == ()


def test_offsets_count_from_the_article() -> None:
    (rank,) = ranks("the 45th anniversary", offset=100)
    assert (rank.span.start, rank.span.end) == (104, 120)
