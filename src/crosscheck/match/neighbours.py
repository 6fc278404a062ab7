"""Near neighbours of claims across articles, by exact integer cosines, in blocks."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from crosscheck.model import Record

# The scale of the codes: a cosine is their integer dot product over SCALE^2.
SCALE = 508
THRESHOLD = 0.55
CAP = 12
BLOCK = 2_048


class Near(Record, frozen=True):
    """Row pairs (i < j, sorted), and how many more lie above the threshold but beyond the cap."""

    pairs: tuple[tuple[int, int], ...]
    cut: int


def dots(left: NDArray[np.int8], right: NDArray[np.int8]) -> NDArray[np.int32]:
    """The exact dot products (n, m) of codes (n, d) and (m, d).

    Computed in float32, which holds every integer below 2^24 and so every sum of two unit
    codes, whatever the order in which they are added.
    """
    products: NDArray[np.float32] = left.astype(np.float32) @ right.astype(np.float32).T
    return products.astype(np.int32)


def near(
    codes: NDArray[np.int8],
    articles: NDArray[np.int64],
    *,
    new: NDArray[np.bool_],
    threshold: float = THRESHOLD,
    cap: int = CAP,
    block: int = BLOCK,
) -> Near:
    """The pairs of rows of different articles with a cosine of at least `threshold`.

    Of each row the `cap` nearest count, equal ones in row order; a pair stays when it is among
    those of either row. Only pairs that touch a `new` row are looked at: an old row's `cap` is
    then taken over the new rows, so that no pair of a full run is missed.
    """
    floor = math.ceil(threshold * SCALE**2)
    fresh, old = np.flatnonzero(new), np.flatnonzero(~new)
    every = np.arange(len(codes))
    best, within, beyond = _best(codes, articles, new, fresh, every, floor, cap, block)
    best_of_old, _, _ = _best(codes, articles, new, old, fresh, floor, cap, block)
    pairs = {(min(i, j), max(i, j)) for i, j in [*best, *best_of_old]}
    return Near(tuple(sorted(pairs)), cut=within // 2 + beyond - len(pairs))


def _best(
    codes: NDArray[np.int8],
    articles: NDArray[np.int64],
    new: NDArray[np.bool_],
    rows: NDArray[np.int64],
    columns: NDArray[np.int64],
    floor: int,
    cap: int,
    block: int,
) -> tuple[list[tuple[int, int]], int, int]:
    """(row, column) of the `cap` best columns of each row; how many qualify: new ones, others."""
    best: list[tuple[int, int]] = []
    within = beyond = 0
    for start in range(0, len(rows), block):
        some = rows[start : start + block]
        kept = np.zeros((3, 0), dtype=np.int64)
        for first in range(0, len(columns), block):
            others = columns[first : first + block]
            products = dots(codes[some], codes[others])
            good = (products >= floor) & (articles[some][:, None] != articles[others][None, :])
            to_new = int(np.count_nonzero(good[:, new[others]]))
            within += to_new
            beyond += int(np.count_nonzero(good)) - to_new
            i, j = np.nonzero(good)
            found = np.stack([some[i], others[j], products[i, j].astype(np.int64)])
            kept = _nearest(np.concatenate([kept, found], axis=1), cap)
        best.extend(zip(kept[0].tolist(), kept[1].tolist(), strict=True))
    return best, within, beyond


def _nearest(found: NDArray[np.int64], cap: int) -> NDArray[np.int64]:
    """Of (row, column, dot) columns, those with the `cap` largest dots of each row."""
    ordered = found[:, np.lexsort((found[1], -found[2], found[0]))]
    position = np.arange(ordered.shape[1]) - np.searchsorted(ordered[0], ordered[0])
    return ordered[:, position < cap]
