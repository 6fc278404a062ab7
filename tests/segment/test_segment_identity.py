"""What folds to the same text, and what must not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.segment.identity import claim_id, normalise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It’s “over”", "it's 'over'"),
        ("a –  b", "A - b"),
        ("two\nlines", "two lines"),
        ("non\u00a0breaking\u200b", "non breaking"),
        ("ﬁne", "fine"),
        ("１２ boats", "12 boats"),
    ],
)
def test_typography_folds(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 died", "21 died"),
        ("did resign", "did not resign"),
        ("A sued B", "B sued A"),
        ("5² km", "52 km"),
        ("1½ hours", "11/2 hours"),
        ("−5 degrees", "5 degrees"),
        ("-5 degrees", "5 degrees"),
        ("3.5", "35"),
    ],
)
def test_facts_do_not_fold(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


def test_the_id_is_fixed() -> None:
    assert claim_id("a-1", "two boats sank.", 0) == "0a31ff6152ad3f64"
    assert claim_id("a-1", "two boats sank.", 1) != claim_id("a-1", "two boats sank.", 0)
    assert claim_id("a-2", "two boats sank.", 0) != claim_id("a-1", "two boats sank.", 0)
