"""Pairs of articles: which is a copy of which, wholly or in passages, against what a reader said.

A reader who had not seen the program read both articles of each pair, all of one event, half of
them with many words in common.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from benchmarks import labels, shared
from benchmarks.labels import Split
from benchmarks.scores import Estimate, Scores, score
from crosscheck.match.reprints import find_reprints
from crosscheck.model import Article, Extent, Record, Reprint
from crosscheck.segment.claims import segment

FILE = Path(__file__).parent / "data" / "copies.jsonl"

INDEPENDENT, DEPENDENT = "independent", "copy or partial"
EXTENTS = (Extent.COPY.value, Extent.PARTIAL.value, INDEPENDENT)
DIRECTIONS = ("a", "b", "both-from-wire")

CROSSCHECK = "crosscheck"
_SHINGLE = 5
_STEPS = tuple(step / 20 for step in range(1, 21))


class Labelled(Record, frozen=True, forbid_unknown_fields=True):
    """Two articles (paths under news/), what the one is of the other, and which was first.

    `original` is "both-from-wire" where both print an agency, "unknown" where a reader can't tell
    or the two are independent.
    """

    id: str
    a: str
    b: str
    label: Literal["copy", "partial", "independent"]
    original: Literal["a", "b", "both-from-wire", "unknown"]

    @property
    def event(self) -> str:
        return Path(self.a).parent.name

    @property
    def split(self) -> Split:
        return labels.split(self.event)

    @property
    def articles(self) -> tuple[Article, Article]:
        return shared.article(self.a), shared.article(self.b)


class Score(Record, frozen=True):
    """What one judge reaches: by the three labels, by copy or partial against independent.

    `direction` is how often the original is the right one, of the pairs that are no independent
    ones, were found, and have an original; None for a judge that names none.
    """

    judge: str
    by_extent: Scores
    by_dependence: Scores
    direction: Estimate | None = None


def load(split: Split, file: Path = FILE) -> tuple[Labelled, ...]:
    """The pairs of a split, in the order of the file; SourceError for a line that is broken."""
    found = shared.rows(file, Labelled, what="labelled pair of articles")
    return tuple(pair for pair in found if pair.split == split)


def scores(pairs: Sequence[Labelled], tuning: Sequence[Labelled]) -> tuple[Score, ...]:
    """What crosscheck reaches, then the baselines, with thresholds that are best on `tuning`."""
    reprints = [reprint(pair) for pair in pairs]
    said = [INDEPENDENT if found is None else found.extent.value for found in reprints]
    own = _scored(CROSSCHECK, pairs, said, direction=_direction(pairs, reprints))
    return (own, *(_baseline(name, of, pairs, tuning) for name, of in BASELINES))


def reprint(pair: Labelled) -> Reprint | None:
    """What crosscheck says of the two articles as a corpus of their own."""
    claims = [claim for article in pair.articles for claim in segment(article).claims]
    found = find_reprints(pair.articles, claims).found
    return found[0] if found else None


def direction(pair: Labelled, found: Reprint) -> str:
    """Which of the two crosscheck calls the original, in the words of the labels."""
    if found.wire:
        return "both-from-wire"
    return "a" if found.original == pair.articles[0].id else "b"


def _direction(pairs: Sequence[Labelled], found: Sequence[Reprint | None]) -> Estimate:
    told = [
        (pair, reprint)
        for pair, reprint in zip(pairs, found, strict=True)
        if reprint is not None and pair.label != INDEPENDENT and pair.original != "unknown"
    ]
    if not told:
        return Estimate(None)
    return score(
        [pair.original for pair, _ in told],
        [direction(pair, reprint) for pair, reprint in told],
        labels=DIRECTIONS,
        groups=[pair.event for pair, _ in told],
    ).accuracy


def _scored(
    judge: str,
    pairs: Sequence[Labelled],
    said: Sequence[str],
    *,
    direction: Estimate | None = None,
) -> Score:
    groups = [pair.event for pair in pairs]
    gold = [pair.label for pair in pairs]
    return Score(
        judge=judge,
        by_extent=score(gold, said, labels=EXTENTS, groups=groups),
        by_dependence=score(
            [_dependence(label) for label in gold],
            [_dependence(label) for label in said],
            labels=(DEPENDENT, INDEPENDENT),
            groups=groups,
        ),
        direction=direction,
    )


def _dependence(label: str) -> str:
    return INDEPENDENT if label == INDEPENDENT else DEPENDENT


Likeness = Callable[[Labelled], float]
"""How alike the texts of two articles are, 0..1."""


@cache
def ratio(pair: Labelled) -> float:
    """difflib's ratio of the two texts' words."""
    a, b = (_words(article) for article in pair.articles)
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()


def jaccard(pair: Labelled) -> float:
    """The share of their runs of five words that two texts have in common: what MinHash guesses."""
    a, b = (_shingles(article) for article in pair.articles)
    return len(a & b) / max(1, len(a | b))


def containment(pair: Labelled) -> float:
    """The share of the shorter text's runs of five words that the other one has."""
    a, b = (_shingles(article) for article in pair.articles)
    return len(a & b) / max(1, min(len(a), len(b)))


BASELINES: tuple[tuple[str, Likeness], ...] = (
    ("difflib ratio of the words", ratio),
    ("Jaccard of runs of five words", jaccard),
    ("containment of runs of five words", containment),
)


def _words(article: Article) -> list[str]:
    return re.findall(r"\w+", article.text.casefold())


def _shingles(article: Article) -> set[tuple[str, ...]]:
    words = _words(article)
    return {tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}


def _baseline(
    name: str, likeness: Likeness, pairs: Sequence[Labelled], tuning: Sequence[Labelled]
) -> Score:
    partial, whole = _thresholds(likeness, tuning)
    said = [_by_threshold(likeness(pair), partial, whole) for pair in pairs]
    return _scored(f"{name}, partial from {partial:.2f}, copy from {whole:.2f}", pairs, said)


def _thresholds(likeness: Likeness, tuning: Sequence[Labelled]) -> tuple[float, float]:
    """From where on a pair is partial, and a copy: best macro-F1, in steps of 0.05."""
    alike = [likeness(pair) for pair in tuning]
    gold = [pair.label for pair in tuning]

    def reached(thresholds: tuple[float, float]) -> tuple[float, float, float]:
        said = [_by_threshold(value, *thresholds) for value in alike]
        macro = score(gold, said, labels=EXTENTS, resamples=0).macro_f1.value
        return macro or 0.0, -thresholds[0], -thresholds[1]

    return max(((low, high) for low in _STEPS for high in _STEPS if low <= high), key=reached)


def _by_threshold(value: float, partial: float, whole: float) -> str:
    if value >= whole:
        return Extent.COPY.value
    return Extent.PARTIAL.value if value >= partial else INDEPENDENT
