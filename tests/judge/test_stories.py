"""Which articles tell one story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.judge.stories import SAME_STORY, Stories
from crosscheck.model import Claim, Span
from crosscheck.values.extract import extract

FERRY = (
    "The ferry Ocean Lark capsized off Kestrel Bay and twelve people drowned.",
    "Rescue boats from Kestrel Bay searched for passengers of the capsized ferry Ocean Lark.",
)
SUMMIT = (
    "President Lee met Xi Jinping in Beijing to talk about trade and North Korea.",
    "Lee and Xi spoke of trade between South Korea and China at the summit in Beijing.",
)
BEAT = tuple(
    f"Police said a man was shot on {street} Street in Chicago on Monday and taken to hospital."
    for street in ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gum", "Hazel")
)


def stories(texts: tuple[str, ...]) -> Stories:
    claims = [
        Claim(id=f"c{i}", article=f"a{i}", start=0, end=len(text), text=text,
              sentence=Span(0, len(text)), values=extract(text, offset=0, written=None))
        for i, text in enumerate(texts)
    ]  # fmt: skip
    return Stories(claims, {})


def test_articles_of_one_event_are_one_story_and_of_two_are_not() -> None:
    found = stories((*FERRY, *SUMMIT))
    assert found.similarity("a0", "a1") >= SAME_STORY
    assert found.similarity("a2", "a3") >= SAME_STORY
    assert max(found.similarity(f"a{i}", f"a{j}") for i in (0, 1) for j in (2, 3)) < SAME_STORY


def test_the_same_event_weighs_more_than_the_words_of_a_beat() -> None:
    again = "The man shot on Birch Street was a carpenter, and Birch Street is quiet, police said."
    found = stories((*BEAT, again))
    same = found.similarity("a1", "a8")
    assert same > max(found.similarity(f"a{i}", "a8") for i in range(8) if i != 1)


def test_a_name_that_is_everywhere_tells_no_event() -> None:
    everywhere = tuple(f"New York saw rain and Mayor Ann Reed{i} spoke." for i in range(40))
    found = stories((*everywhere, "The Ocean Lark is in New York."))
    assert not found.is_telling("new york")
    assert found.is_telling("ocean lark")
    assert not found.is_telling("york")


@pytest.mark.parametrize("ids", [("a0", "zz"), ("zz", "yy")])
def test_an_article_without_claims_is_of_no_story(ids: tuple[str, str]) -> None:
    assert stories(FERRY).similarity(*ids) == 0


@given(st.lists(st.sampled_from([*FERRY, *SUMMIT, *BEAT]), min_size=2, max_size=8).map(tuple))
def test_similarity_is_symmetric_and_1_with_itself(texts: tuple[str, ...]) -> None:
    found = stories(texts)
    assert found.similarity("a0", "a1") == found.similarity("a1", "a0")
    assert 0 <= found.similarity("a0", "a1") <= 1 + 1e-9
    assert found.similarity("a0", "a0") == pytest.approx(1)
