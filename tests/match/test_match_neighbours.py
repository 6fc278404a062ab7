"""Near neighbours: exact, symmetric, capped in a defined way, whatever the block."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from crosscheck.match.neighbours import SCALE, dots, near


def unit_codes(
    rows: int, *, dimensions: int = 24, seed: int = 0, spread: float = 1.0
) -> NDArray[np.int8]:
    """Codes of random unit rows; a small `spread` puts them near to each other."""
    random = np.random.default_rng(seed)
    points = random.normal(size=(rows, dimensions)) * spread + random.normal(size=dimensions)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    return np.clip(np.rint(508 * points), -127, 127).astype(np.int8)


def slow_near(
    codes: NDArray[np.int8],
    articles: NDArray[np.int64],
    new: NDArray[np.bool_],
    *,
    threshold: float,
    cap: int,
) -> tuple[set[tuple[int, int]], int]:
    """The definition, pair by pair: kept pairs, and how many lie above the threshold."""

    def qualifies(i: int, j: int) -> bool:
        return articles[i] != articles[j] and product(i, j) >= math.ceil(threshold * SCALE**2)

    def product(i: int, j: int) -> int:
        return sum(int(x) * int(y) for x, y in zip(codes[i], codes[j], strict=True))

    kept = set()
    rows = range(len(codes))
    for i in rows:
        others = [j for j in rows if qualifies(i, j) and (new[i] or new[j])]
        for j in sorted(others, key=lambda j: (-product(i, j), j))[:cap]:
            kept.add((min(i, j), max(i, j)))
    above = {(i, j) for i in rows for j in rows if i < j and qualifies(i, j) and (new[i] or new[j])}
    assert kept <= above
    return kept, len(above)


@given(
    rows=st.integers(0, 14),
    seed=st.integers(0, 10_000),
    spread=st.sampled_from([0.3, 0.8, 2.0]),
    threshold=st.sampled_from([0.0, 0.02, 0.05, 0.1, 0.2]),
    cap=st.integers(1, 4),
    block=st.integers(1, 9),
    data=st.data(),
)
def test_blocks_give_what_the_slow_definition_gives(
    rows: int, seed: int, spread: float, threshold: float, cap: int, block: int, data: st.DataObject
) -> None:
    codes = unit_codes(rows, dimensions=6, seed=seed, spread=spread)
    if rows > 2:
        codes[1] = codes[0]  # ties
    articles = np.array(data.draw(st.lists(st.integers(0, 3), min_size=rows, max_size=rows)), int)
    new = np.array(data.draw(st.lists(st.booleans(), min_size=rows, max_size=rows)), bool)
    found = near(codes, articles, new=new, threshold=threshold, cap=cap, block=block)
    kept, above = slow_near(codes, articles, new, threshold=threshold, cap=cap)
    assert set(found.pairs) == kept
    assert list(found.pairs) == sorted(found.pairs)
    assert found.cut == above - len(kept)


@given(seed=st.integers(0, 10_000), cap=st.integers(1, 3))
def test_new_rows_lose_no_pair_of_a_full_run(seed: int, cap: int) -> None:
    codes = unit_codes(16, dimensions=6, seed=seed, spread=0.6)
    articles = np.arange(16) // 2
    new = np.arange(16) % 5 == 0
    full = near(codes, articles, new=np.ones(16, bool), threshold=0.05, cap=cap)
    part = near(codes, articles, new=new, threshold=0.05, cap=cap)
    touching = {(i, j) for i, j in full.pairs if new[i] or new[j]}
    assert touching <= set(part.pairs)
    assert all(new[i] or new[j] for i, j in part.pairs)


@given(
    st.lists(st.lists(st.integers(-127, 127), min_size=384, max_size=384), min_size=2, max_size=4)
)
def test_float_products_of_any_codes_are_the_exact_integers(values: list[list[int]]) -> None:
    codes = np.array(values, dtype=np.int8)
    exact = codes.astype(np.int64) @ codes.astype(np.int64).T
    assert (dots(codes, codes) == exact).all()


def test_extreme_codes_stay_exact() -> None:
    codes = np.full((2, 1_024), 127, dtype=np.int8)
    assert dots(codes, -codes).tolist() == [[-127 * 127 * 1_024] * 2] * 2


def test_claims_of_one_article_are_never_neighbours() -> None:
    codes = np.repeat(unit_codes(1), 5, axis=0)
    found = near(codes, np.zeros(5, int), new=np.ones(5, bool), threshold=0.0)
    assert found.pairs == ()
    assert found.cut == 0


@pytest.mark.parametrize(("threshold", "paired"), [(0.1, True), (0.9999, False)])
def test_the_threshold_decides(threshold: float, paired: bool) -> None:
    codes = unit_codes(2, dimensions=384, spread=0.05)
    found = near(codes, np.arange(2), new=np.ones(2, bool), threshold=threshold)
    assert bool(found.pairs) is paired


def test_the_cap_is_counted() -> None:
    codes = np.repeat(unit_codes(1, dimensions=384), 6, axis=0)
    found = near(codes, np.arange(6), new=np.ones(6, bool), threshold=0.5, cap=1)
    # All are equally near: each takes the first other one.
    assert found.pairs == ((0, 1), (0, 2), (0, 3), (0, 4), (0, 5))
    assert found.cut == 15 - 5
