"""What one reaches without crosscheck: the judges that every figure is shown beside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from rapidfuzz import fuzz

from benchmarks.scores import score
from benchmarks.shared import LABELS, UNRELATED
from crosscheck.embed.encoder import Encoder
from crosscheck.embed.vectors import SCALE, embed
from crosscheck.model import Asked, Record, VerdictKind
from crosscheck.store import Cache

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")

AGREE, CONFLICT = VerdictKind.AGREE.value, VerdictKind.CONFLICT.value


class Thresholds(Record, frozen=True):
    """From which likeness (0..1) on two texts are said to agree."""

    cosine: float
    fuzzy: float


def majority(gold: Sequence[str]) -> tuple[str, ...]:
    """The most frequent label of the set, for every pair of it."""
    counts = Counter(gold)
    return (min(counts, key=lambda label: (-counts[label], label)),) * len(gold)


def different_numbers(asked: Sequence[Asked]) -> tuple[str, ...]:
    """Conflict where the digits of the two texts differ, else agree."""
    return tuple(
        AGREE if _numbers(pair.a.text) == _numbers(pair.b.text) else CONFLICT for pair in asked
    )


def _numbers(text: str) -> list[str]:
    return sorted(found.replace(",", "") for found in _NUMBER.findall(text))


def above(likeness: Sequence[float], threshold: float) -> tuple[str, ...]:
    """Agree from the threshold on, else unrelated."""
    return tuple(AGREE if value >= threshold else UNRELATED for value in likeness)


def cosines(asked: Sequence[Asked], *, encoder: Encoder, cache: Cache) -> tuple[float, ...]:
    """The cosine of the two texts' vectors."""
    texts = [text for pair in asked for text in (pair.a.text, pair.b.text)]
    codes = embed(texts, encoder=encoder, cache=cache).astype(np.int64)
    return tuple(float(value) for value in (codes[::2] * codes[1::2]).sum(axis=1) / SCALE**2)


def ratios(asked: Sequence[Asked]) -> tuple[float, ...]:
    """rapidfuzz's token_set_ratio of the two texts, in 0..1."""
    return tuple(
        fuzz.token_set_ratio(pair.a.text, pair.b.text, processor=str.casefold) / 100
        for pair in asked
    )


def best_threshold(likeness: Sequence[float], gold: Sequence[str]) -> float:
    """The threshold with the best macro-F1 on these pairs, in steps of 0.05."""
    steps = [step / 20 for step in range(21)]
    return max(steps, key=lambda step: (_macro_f1(gold, above(likeness, step)), -step))


def _macro_f1(gold: Sequence[str], said: Sequence[str]) -> float:
    return score(gold, said, labels=LABELS, resamples=0).macro_f1.value or 0.0


Baseline = Callable[[Sequence[Asked], Sequence[str]], tuple[str, ...]]
"""Pairs and their labels (for the majority alone) -> what is said of each."""


def baselines(
    thresholds: Thresholds, *, encoder: Encoder, cache: Cache
) -> tuple[tuple[str, Baseline], ...]:
    """Every baseline by name."""
    return (
        ("majority", lambda _asked, gold: majority(gold)),
        ("different numbers conflict", lambda asked, _gold: different_numbers(asked)),
        (
            f"cosine from {thresholds.cosine:.2f} agrees",
            lambda asked, _gold: above(
                cosines(asked, encoder=encoder, cache=cache), thresholds.cosine
            ),
        ),
        (
            f"rapidfuzz from {thresholds.fuzzy:.2f} agrees",
            lambda asked, _gold: above(ratios(asked), thresholds.fuzzy),
        ),
    )
