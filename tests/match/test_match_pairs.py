"""The union of routes: sorted, across articles, independent of order, with its reasons."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from crosscheck.match.pairs import FUZZY, KEY, NEIGHBOUR, every, proposal, propose
from crosscheck.model import Claim
from tests.match.making import claim, name, quantity


def unit_codes(
    rows: int, *, dimensions: int = 24, seed: int = 0, spread: float = 1.0
) -> NDArray[np.int8]:
    """Codes of random unit rows; a small `spread` puts them near to each other."""
    random = np.random.default_rng(seed)
    points = random.normal(size=(rows, dimensions)) * spread + random.normal(size=dimensions)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    return np.clip(np.rint(508 * points), -127, 127).astype(np.int8)


TEXTS = [
    "Fire kills 12 at the Erie docks on Tuesday.",
    "Twelve people died when fire swept the Erie docks.",
    "21 killed in fire at docks in Erie on Tuesday.",
    "The council approved a new budget in May.",
]


@st.composite
def claim_lists(draw: st.DrawFn) -> list[Claim]:
    count = draw(st.integers(0, 10))
    return [
        claim(
            f"c{i}",
            article=draw(st.sampled_from(["a", "b", "c"])),
            text=draw(st.sampled_from(TEXTS)),
            values=draw(st.sampled_from([(), (quantity(12, role="killed"),), (name("erie"),)])),
        )
        for i in range(count)
    ]


@given(claim_lists(), st.integers(0, 1_000), st.randoms(use_true_random=False))
def test_pairs_are_the_same_in_any_order_of_the_claims(
    claims: list[Claim], seed: int, random: object
) -> None:
    codes = unit_codes(len(claims), dimensions=384, seed=seed, spread=0.3)
    order = list(range(len(claims)))
    random.shuffle(order)  # type: ignore[attr-defined]
    pairs = propose(claims, codes)
    assert propose([claims[i] for i in order], codes[order]) == pairs
    articles = {one.id: one.article for one in claims}
    assert list(pairs) == sorted(pairs)
    assert len({(pair.a, pair.b) for pair in pairs}) == len(pairs)
    for pair in pairs:
        assert pair.a < pair.b
        assert articles[pair.a] != articles[pair.b]
        assert pair.routes
        assert list(pair.routes) == sorted(set(pair.routes))


@given(claim_lists(), st.integers(0, 1_000), st.sets(st.integers(0, 9)))
def test_new_claims_get_every_pair_of_a_full_run_and_no_old_one(
    claims: list[Claim], seed: int, rows: set[int]
) -> None:
    codes = unit_codes(len(claims), dimensions=384, seed=seed, spread=0.3)
    new = frozenset(f"c{i}" for i in rows)
    part = propose(claims, codes, new=new)
    assert all(pair.a in new or pair.b in new for pair in part)
    full = {(pair.a, pair.b): pair for pair in propose(claims, codes)}
    found = {(pair.a, pair.b) for pair in part}
    assert {pair for pair in full if pair[0] in new or pair[1] in new} <= found


def test_each_route_is_named_and_the_cosine_is_kept() -> None:
    claims = [
        claim("c0", article="a", text=TEXTS[0], values=[quantity(12, role="killed")]),
        claim("c1", article="b", text=TEXTS[2], values=[quantity(21, role="killed")]),
        claim("c2", article="c", text=TEXTS[3]),
    ]
    codes = np.zeros((3, 384), dtype=np.int8)
    codes[:2, :16] = 127
    codes[2, 16:32] = 127
    (pair,) = propose(claims, codes)
    assert (pair.a, pair.b) == ("c0", "c1")
    assert pair.routes == (FUZZY, KEY, NEIGHBOUR)
    assert pair.similarity == 1.0


def test_a_negative_cosine_near_zero_is_zero_and_not_minus_zero() -> None:
    claims = [claim(f"c{i}", article=f"a{i}", values=[name("erie")]) for i in range(2)]
    codes = np.zeros((2, 4), dtype=np.int8)
    codes[0, 0], codes[1, 0] = 1, -1
    (pair,) = propose(claims, codes)
    assert str(pair.similarity) == "0.0"


def test_nothing_gives_nothing() -> None:
    assert propose([], np.zeros((0, 0), dtype=np.int8)) == ()
    one = [claim("c0", article="a")]
    assert propose(one, unit_codes(1)) == ()


def test_a_code_for_each_claim_is_needed() -> None:
    with pytest.raises(ValueError, match="2 codes for 1 claims"):
        propose([claim("c0", article="a")], unit_codes(2))


def test_what_the_caps_leave_out_is_counted() -> None:
    claims = [
        claim(f"c{i:03}", article=f"a{i}", text="storm hit harbour village", values=[name("erie")])
        for i in range(50)
    ]
    codes = np.repeat(unit_codes(1, dimensions=384), 50, axis=0)
    found = proposal(claims, codes)
    assert found.neighbours_cut + len(found.pairs) == 50 * 49 // 2
    assert [(dropped.key, dropped.claims) for dropped in found.keys_dropped] == [("name erie", 50)]
    assert found.common_words == 4


@given(claim_lists(), st.integers(0, 1_000))
def test_every_pair_is_there_and_those_that_a_route_proposes_say_so(
    claims: list[Claim], seed: int
) -> None:
    codes = unit_codes(len(claims), dimensions=384, seed=seed, spread=0.3)
    whole = every(claims, codes)
    assert list(whole) == sorted(whole)
    assert {(pair.a, pair.b) for pair in whole} == {
        (a.id, b.id) for a in claims for b in claims if a.id < b.id and a.article != b.article
    }
    assert tuple(pair for pair in whole if pair.routes) == propose(claims, codes)
