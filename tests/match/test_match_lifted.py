"""Claims of common passages: the same facts in a few other words, or a changed fact."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
import pytest
from numpy.typing import NDArray

from crosscheck.match.copies import find_copies
from crosscheck.match.lifted import Lifted, find_lifted, is_same
from crosscheck.match.pairs import PASSAGE, proposal
from crosscheck.match.reprints import find_reprints
from crosscheck.model import AnyValue, Article, Claim, Polarity, Statement
from crosscheck.values.extract import extract
from tests.match.making import NOWHERE, claim, name, quantity
from tests.match.printing import FIRE, GRAIN, claims_of, printed

WIRE = printed("wire", FIRE, day="2026-01-05")


def valued(articles: Sequence[Article]) -> list[Claim]:
    """Every paragraph as a claim, with its values."""
    days = {article.id: article.published.days for article in articles if article.published}
    return [
        msgspec.structs.replace(
            claim, values=extract(claim.text, offset=claim.start, written=days.get(claim.article))
        )
        for claim in claims_of(articles)
    ]


def lifted(*articles: Article) -> dict[str, Lifted]:
    """What is lifted, by the text of the copy's claim."""
    claims = valued(articles)
    text = {claim.id: claim.text for claim in claims if claim.article != "wire"}
    found = find_lifted(claims, find_reprints(articles, claims).found)
    return {text.get(pair.a) or text[pair.b]: pair for pair in found}


def reprint_with(sentence: str) -> Article:
    """The wire text with its third sentence, on the dead, as given."""
    return printed("herald", (*FIRE[:2], sentence, *FIRE[3:]), day="2026-01-06")


@pytest.mark.parametrize(
    "sentence",
    [
        FIRE[2],
        "21 people were killed and dozens were taken to hospitals along the coast, she said.",
        "She said 21 people were killed and dozens were taken to hospitals along the coast.",
        "Twenty-one people died and dozens were taken to hospitals along the coast, she said.",
        "Twenty-one people were killed and dozens were brought to hospitals on the coast.",
    ],
)
def test_a_rewritten_claim_with_the_same_values_is_a_copy(sentence: str) -> None:
    herald = reprint_with(sentence)
    pair = lifted(WIRE, herald)[sentence]
    assert pair.same
    claims = valued([WIRE, herald])
    by_id = {article.id: article for article in (WIRE, herald)}
    statements = [Statement(claim, by_id[claim.article]) for claim in claims]
    found = find_reprints(by_id.values(), claims).found
    copies = find_copies(statements, (), found, find_lifted(claims, found))
    assert len(copies) == len(FIRE)
    assert all(copy.original.startswith("wire") for copy in copies)


@pytest.mark.parametrize(
    "sentence",
    [
        "Twelve people were killed and dozens were taken to hospitals along the coast, she said.",
        "31 people were killed and dozens were taken to hospitals along the coast, she said.",
        "At least twenty-one people were killed and dozens were taken to hospitals on the coast.",
        "Twenty-one people were not killed and dozens were taken to hospitals along the coast.",
    ],
)
def test_a_claim_whose_facts_differ_is_no_copy_and_is_always_compared(sentence: str) -> None:
    herald = reprint_with(sentence)
    pair = lifted(WIRE, herald)[sentence]
    assert not pair.same
    claims = valued([WIRE, herald])
    codes = _codes(len(claims))
    proposed = proposal(claims, codes, passages=[(pair.a, pair.b)])
    assert [PASSAGE in p.routes for p in proposed.pairs if (p.a, p.b) == (pair.a, pair.b)] == [True]
    old = proposal(claims, codes, new=frozenset(), passages=[(pair.a, pair.b)])
    assert old.pairs == ()
    new = proposal(claims, codes, new=frozenset({pair.a}), passages=[(pair.a, pair.b)])
    assert (pair.a, pair.b) in [(p.a, p.b) for p in new.pairs]


def _codes(rows: int) -> NDArray[np.int8]:
    return np.zeros((rows, 4), dtype=np.int8)


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("The toll rose to 21 on Monday, he said.", "The toll rose to 21, he said.", True),
        ("The toll rose to 21, he said.", "The toll rose to 21 on Monday, he said.", True),
        ("The toll rose on January 5, 2026.", "The toll rose on Monday.", True),
        ("The toll rose on Sunday.", "The toll rose on Monday.", False),
        ("The toll rose to 21, with 9 missing.", "The toll rose to 21.", False),
    ],
)
def test_a_day_may_be_added_or_told_otherwise_but_not_changed(
    ours: str, theirs: str, *, same: bool
) -> None:
    days = [
        printed(name, [text], day="2026-01-06")
        for name, text in zip("ab", (ours, theirs), strict=True)
    ]
    copy, original = valued(days)
    assert is_same(copy, original, [original]) is same


def test_what_is_not_in_a_passage_is_not_lifted() -> None:
    herald = printed("herald", (GRAIN[0], *FIRE[3:5], *GRAIN[1:]), day="2026-01-06")
    assert set(lifted(WIRE, herald)) == set(FIRE[3:5])


def told(values: Sequence[AnyValue], text: str = "Something happened there.") -> Claim:
    return claim("a", article="x", text=text, values=values)


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ([quantity(21)], [quantity(21)], True),
        ([quantity(21)], [quantity(21), quantity(12)], True),
        ([quantity(21), quantity(12)], [quantity(21)], False),
        ([quantity(21)], [quantity(12)], False),
        ([quantity(21, unit="km")], [quantity(21)], False),
        ([name("ada alm")], [name("alm")], True),
        ([name("ada alm")], [], True),
        ([name("ada alm")], [name("bo berg")], False),
    ],
)
def test_values_are_the_same(
    ours: Sequence[AnyValue], theirs: Sequence[AnyValue], *, same: bool
) -> None:
    original = told(theirs)
    assert is_same(told(ours), original, [original]) is same


def test_a_number_that_is_no_value_counts_too() -> None:
    original = told([], "Flight 12 left for the coast.")
    assert is_same(original, original, [original])
    assert not is_same(told([], "Flight 21 left for the coast."), original, [original])


def test_denials_are_told_by_their_words() -> None:
    original = told([], "The mayor resigned.")
    for text in ("The mayor didn't resign.", "The mayor has not resigned.", "No mayor resigned."):
        denial = told([Polarity(span=NOWHERE, text="not", scope="resign")], text)
        assert not is_same(denial, original, [original])
        assert is_same(denial, denial, [denial])
