"""Fuzzy overlap: the same as comparing all pairs, and only a proposal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from crosscheck.match.fuzzy import LEAST_SHARED, LEAST_WORDS, THRESHOLD, overlapping
from crosscheck.match.words import content_words, is_droppable, is_number, tokens
from crosscheck.model import Claim
from tests.match.making import claim

WORDS = ["fire", "dock", "Tuesday", "12", "21", "people", "killed", "police", "not", "the", "city"]


def slow_overlapping(claims: list[Claim], *, rare: int) -> set[tuple[int, int]]:
    words = [content_words(one.text) for one in claims]

    def has_rare(shared: frozenset[str]) -> bool:
        return any(sum(word in some for some in words) <= rare for word in shared)

    return {
        (i, j)
        for i in range(len(claims))
        for j in range(i + 1, len(claims))
        if claims[i].article != claims[j].article
        and min(len(words[i]), len(words[j])) >= LEAST_WORDS
        and len(words[i] & words[j]) >= LEAST_SHARED
        and has_rare(words[i] & words[j])
        and fuzz.token_set_ratio(" ".join(sorted(words[i])), " ".join(sorted(words[j])))
        >= THRESHOLD
    }


@st.composite
def claim_lists(draw: st.DrawFn) -> list[Claim]:
    texts = draw(st.lists(st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join), max_size=9))
    return [
        claim(f"c{i}", article=draw(st.sampled_from(["a", "b", "c"])), text=text)
        for i, text in enumerate(texts)
    ]


@given(claim_lists(), st.integers(2, 6), st.sets(st.integers(0, 8)))
def test_the_word_index_gives_what_all_pairs_give(
    claims: list[Claim], rare: int, rows: set[int]
) -> None:
    every = frozenset(range(len(claims)))
    slow = slow_overlapping(claims, rare=rare)
    assert overlapping(claims, new=every, rare=rare).pairs == tuple(sorted(slow))
    new = frozenset(rows) & every
    part = overlapping(claims, new=new, rare=rare).pairs
    assert set(part) == {(i, j) for i, j in slow if i in new or j in new}
    assert len(part) == len(set(part))


@pytest.mark.parametrize(
    ("a", "b", "overlaps"),
    [
        (
            "The mayor resigned on Tuesday night",
            "The mayor has not resigned, he said",
            True,
        ),
        ("Fire kills 12 at the Erie docks", "21 killed in fire at docks in Erie", True),
        ("Trump", "Trump met Kim in Hanoi on Wednesday", False),
        ("Snow closed the Erie airport", "The council approved a new budget in May", False),
        ("", "", False),
    ],
)
def test_pairs_that_must_and_must_not_be_proposed(a: str, b: str, overlaps: bool) -> None:
    claims = [claim("c0", article="a", text=a), claim("c1", article="b", text=b)]
    assert bool(overlapping(claims, new=frozenset({0, 1})).pairs) is overlaps


def test_words_too_common_to_lead_anywhere_are_counted() -> None:
    claims = [claim(f"c{i}", article=f"a{i}", text="storm hit harbour village") for i in range(5)]
    found = overlapping(claims, new=frozenset(range(5)), rare=4)
    assert found.pairs == ()
    assert found.common_words == 4
    assert len(overlapping(claims, new=frozenset(range(5)), rare=5).pairs) == 10


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,200 people", ["1200", "people"]),
        (
            "fell to −5 from 10-15%",
            ["fell", "to", "-5", "from", "10", "15", "%"],
        ),
        ("he didn’t", ["he", "didn't"]),
        ("at 7:10 a.m.", ["at", "7:10", "a", "m"]),
    ],
)
def test_tokens_keep_what_numbers_mean(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_only_plain_words_can_be_left_out_of_a_copy() -> None:
    assert is_droppable("yesterday")
    for token in ("12", "twelve", "Smith", "not", "denied", "nearly", "by", "didn't", "%", "-5"):
        assert not is_droppable(token)
    assert is_number("-5")
    assert not is_number("five-star")
