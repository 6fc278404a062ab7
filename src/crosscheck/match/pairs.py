"""The pairs of claims that are worth comparing, and what proposed each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from crosscheck.match.fuzzy import overlapping
from crosscheck.match.keys import Dropped, shared
from crosscheck.match.neighbours import SCALE, near
from crosscheck.model import Claim, Pair, Record

FUZZY, KEY, NEIGHBOUR, PASSAGE = "fuzzy", "key", "neighbour", "passage"

_DIGITS = 4
_CHUNK = 8_192


def every(claims: Sequence[Claim], codes: NDArray[np.int8]) -> tuple[Pair, ...]:
    """All pairs of claims of different articles, with the routes that would propose each.

    Of pairs that no route proposes `routes` is empty. Quadratic: for a few claims, and to tell
    what `propose` leaves out.
    """
    known = {(pair.a, pair.b): pair for pair in propose(claims, codes)}
    order = sorted({claim.id: row for row, claim in enumerate(claims)}.items())
    rows = [
        (i, j)
        for (_, i), (_, j) in combinations(order, 2)
        if claims[i].article != claims[j].article
    ]
    return tuple(
        known.get((claims[i].id, claims[j].id)) or Pair(claims[i].id, claims[j].id, (), similarity)
        for (i, j), similarity in zip(rows, _similarities(codes, rows), strict=True)
    )


class Proposal(Record, frozen=True):
    """The pairs, sorted, and what the caps left out.

    `neighbours_cut` counts pairs above the threshold that are among the nearest of neither
    claim, `keys_dropped` lists groups too large to compare, `common_words` counts words too
    common to lead from claim to claim. A pair that one route left out may be in by another.
    """

    pairs: tuple[Pair, ...]
    neighbours_cut: int
    keys_dropped: tuple[Dropped, ...]
    common_words: int

    @property
    def capped(self) -> tuple[tuple[str, int], ...]:
        """What limits left out, in words, with counts; nothing for a limit that never bit."""
        counts = (
            ("near neighbours beyond the nearest of each claim, in pairs", self.neighbours_cut),
            (
                "claims of keys that too many share, compared by other routes only",
                sum(group.claims for group in self.keys_dropped),
            ),
            ("words too common to lead from one claim to another", self.common_words),
        )
        return tuple((name, count) for name, count in counts if count)


def propose(
    claims: Sequence[Claim], codes: NDArray[np.int8], *, new: frozenset[str] | None = None
) -> tuple[Pair, ...]:
    """The pairs of claims of different articles worth comparing, sorted by (a, b).

    `codes` (n, d) are the claims' int8 codes. With `new` (claim ids) only pairs that touch one
    of them. The order of the claims does not matter.
    """
    return proposal(claims, codes, new=new).pairs


def proposal(
    claims: Sequence[Claim],
    codes: NDArray[np.int8],
    *,
    new: frozenset[str] | None = None,
    passages: Iterable[tuple[str, str]] = (),
) -> Proposal:
    """The pairs that `propose` gives, with counts of what was left out.

    `passages` are pairs of claims of common passages that say different things: no limit of the
    other routes may keep them from being compared. Raises ValueError when there is not one code
    a claim.
    """
    if len(claims) != len(codes):
        raise ValueError(f"{len(codes)} codes for {len(claims)} claims")
    order = sorted({claim.id: row for row, claim in enumerate(claims)}.items())
    ordered = [claims[row] for _, row in order]
    sorted_codes = codes[[row for _, row in order]]
    is_new = np.array([new is None or claim.id in new for claim in ordered], dtype=np.bool_)
    touched = frozenset(np.flatnonzero(is_new).tolist())
    neighbours = near(sorted_codes, _article_numbers(ordered), new=is_new)
    by_key = shared(ordered, new=touched)
    by_words = overlapping(ordered, new=touched)
    row_of = {claim.id: row for row, claim in enumerate(ordered)}
    by_passage = sorted(
        {(min(row_of[a], row_of[b]), max(row_of[a], row_of[b])) for a, b in passages}
    )
    routes: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for route, pairs in (
        (FUZZY, by_words.pairs),
        (KEY, by_key.pairs),
        (NEIGHBOUR, neighbours.pairs),
        (PASSAGE, [pair for pair in by_passage if not touched.isdisjoint(pair)]),
    ):
        for pair in pairs:
            routes[pair].append(route)
    rows = sorted(routes)
    return Proposal(
        pairs=tuple(
            Pair(ordered[i].id, ordered[j].id, tuple(routes[i, j]), similarity)
            for (i, j), similarity in zip(rows, _similarities(sorted_codes, rows), strict=True)
        ),
        neighbours_cut=neighbours.cut,
        keys_dropped=by_key.dropped,
        common_words=by_words.common_words,
    )


def _article_numbers(claims: Sequence[Claim]) -> NDArray[np.int64]:
    numbers: dict[str, int] = {}
    return np.array(
        [numbers.setdefault(claim.article, len(numbers)) for claim in claims], dtype=np.int64
    )


def _similarities(codes: NDArray[np.int8], rows: Sequence[tuple[int, int]]) -> list[float]:
    """The cosine of each pair of rows, to four decimals."""
    similarities: list[float] = []
    for start in range(0, len(rows), _CHUNK):
        some = np.array(rows[start : start + _CHUNK], dtype=np.int64)
        left, right = codes[some[:, 0]].astype(np.int32), codes[some[:, 1]].astype(np.int32)
        products = (left * right).sum(axis=1).tolist()
        # Adding zero turns -0.0, which a small negative cosine rounds to, into 0.0.
        similarities.extend(round(dot / SCALE**2, _DIGITS) + 0.0 for dot in products)
    return similarities
