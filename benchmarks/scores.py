"""How well verdicts meet labels: accuracy, precision, recall, F1, kappa, with intervals."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from crosscheck.model import Record

RESAMPLES = 2_000
LEVEL = 0.95


class Estimate(Record, frozen=True):
    """A share in 0..1 with its bootstrap interval; None where there is nothing to divide by."""

    value: float | None
    low: float | None = None
    high: float | None = None


class Scores(Record, frozen=True):
    """What one judge reaches on one set; precision and recall by label, in the order of labels.

    Macro-F1 is the mean of F1 over the labels that the set holds.
    """

    size: int
    accuracy: Estimate
    macro_f1: Estimate
    precision: tuple[tuple[str, Estimate], ...]
    recall: tuple[tuple[str, Estimate], ...]


def score(
    gold: Sequence[str],
    said: Sequence[str],
    *,
    labels: Sequence[str],
    groups: Sequence[Hashable] | None = None,
    resamples: int = RESAMPLES,
) -> Scores:
    """The scores of what was `said` against `gold`, with 95% percentile intervals.

    The bootstrap (Efron 1979) draws whole `groups` with replacement, since pairs of one event
    stand or fall together; without groups every pair is one. Seeded: the same input gives the
    same interval; without `resamples` there is none. Raises ValueError for an empty set and for
    a word that is no label.
    """
    if not gold:
        raise ValueError("there is no pair to score")
    cells = _by_group(gold, said, labels=labels, groups=groups or range(len(gold)))
    drawn = np.random.default_rng(0).multinomial(
        len(cells), np.full(len(cells), 1 / len(cells)), size=resamples
    )
    whole = cells.sum(axis=0)[None]
    samples = np.einsum("rg,gij->rij", drawn, cells)
    return Scores(
        size=len(gold),
        accuracy=_estimate(_accuracy, whole, samples),
        macro_f1=_estimate(_macro_f1, whole, samples),
        precision=tuple(
            (label, _estimate(partial(_precision, place=i), whole, samples))
            for i, label in enumerate(labels)
        ),
        recall=tuple(
            (label, _estimate(partial(_recall, place=i), whole, samples))
            for i, label in enumerate(labels)
        ),
    )


def kappa(first: Sequence[str], second: Sequence[str]) -> float:
    """Cohen's kappa (1960) of two readers; 1 when both used one label throughout.

    Raises ValueError when there is nothing that both read.
    """
    if not first or len(first) != len(second):
        raise ValueError("two readings of the same pairs are needed")
    labels = sorted({*first, *second})
    total = len(first)
    observed = sum(a == b for a, b in zip(first, second, strict=True)) / total
    expected = sum(first.count(label) * second.count(label) for label in labels) / total**2
    return 1.0 if expected == 1 else (observed - expected) / (1 - expected)


Matrices = NDArray[np.int64]
"""(n, gold, said): counts."""

Measure = Callable[[Matrices], NDArray[np.float64]]


def _by_group(
    gold: Sequence[str], said: Sequence[str], *, labels: Sequence[str], groups: Sequence[Hashable]
) -> Matrices:
    place = {label: i for i, label in enumerate(labels)}
    unknown = sorted({*gold, *said} - set(labels))
    if unknown:
        raise ValueError(f"{unknown[0]!r} is no label")
    number: dict[Hashable, int] = {}
    for group in groups:
        number.setdefault(group, len(number))
    cells = np.zeros((len(number), len(labels), len(labels)), dtype=np.int64)
    for truth, verdict, group in zip(gold, said, groups, strict=True):
        cells[number[group], place[truth], place[verdict]] += 1
    return cells


def _estimate(measure: Measure, whole: Matrices, samples: Matrices) -> Estimate:
    value = float(measure(whole)[0])
    if np.isnan(value):
        return Estimate(None)
    found = measure(samples)
    found = found[~np.isnan(found)]
    if not found.size:
        return Estimate(value)
    edge = (1 - LEVEL) / 2
    low, high = np.quantile(found, [edge, 1 - edge])
    return Estimate(value, float(low), float(high))


def _accuracy(cells: Matrices) -> NDArray[np.float64]:
    return _share(np.trace(cells, axis1=1, axis2=2), cells.sum((1, 2)))


def _precision(cells: Matrices, *, place: int) -> NDArray[np.float64]:
    return _share(cells[:, place, place], cells[:, :, place].sum(1))


def _recall(cells: Matrices, *, place: int) -> NDArray[np.float64]:
    return _share(cells[:, place, place], cells[:, place].sum(1))


def _macro_f1(cells: Matrices) -> NDArray[np.float64]:
    right = np.diagonal(cells, axis1=1, axis2=2)
    truths, verdicts = cells.sum(2), cells.sum(1)
    f1 = np.where(truths > 0, 2 * right / np.maximum(truths + verdicts, 1), np.nan)
    present = (truths > 0).sum(1)
    return _share(np.nansum(f1, axis=1), present)


def _share(part: NDArray[np.generic], whole: NDArray[np.generic]) -> NDArray[np.float64]:
    """Part by whole; NaN where there is no whole."""
    parts, wholes = part.astype(np.float64), whole.astype(np.float64)
    shares: NDArray[np.float64] = np.full(parts.shape, np.nan)
    np.divide(parts, wholes, out=shares, where=wholes > 0)
    return shares
