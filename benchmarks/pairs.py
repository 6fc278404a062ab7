"""Pairs of sentences: what crosscheck and the baselines say of each, against its label."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks import labels, shared
from benchmarks.baselines import Thresholds, baselines, best_threshold, cosines, ratios
from benchmarks.labels import Labelled, Split
from benchmarks.means import Means
from benchmarks.scores import Scores, score
from benchmarks.shared import LABELS, VERDICT_OF
from crosscheck.model import Asked, Record, VerdictKind
from crosscheck.read.excerpts import excerpt

MOST = 100
"""Rows of one entailment set that are judged, unless more are asked for."""

CROSSCHECK = "crosscheck"


class PairSet(Record, frozen=True):
    """Pairs with labels; those of one group stand or fall together.

    `labels` are the words that the labels may be: a set without updates has none. `parts` are
    subsets that are scored on their own as well: a name, and places in `asked`.
    """

    name: str
    asked: tuple[Asked, ...]
    gold: tuple[str, ...]
    groups: tuple[str, ...]
    labels: tuple[str, ...]
    parts: tuple[tuple[str, tuple[int, ...]], ...] = ()


class Row(Record, frozen=True):
    """What one judge reaches on one set."""

    set: str
    judge: str
    scores: Scores


def news(pairs: Sequence[Labelled], name: str, *, alone: bool = False) -> PairSet:
    """Labelled pairs in their articles, and by collection; or as dated sentences alone."""
    collections = () if alone else sorted({pair.collection for pair in pairs})
    return PairSet(
        name=name,
        asked=tuple(labels.asked(pair, alone=alone) for pair in pairs),
        gold=tuple(pair.label for pair in pairs),
        groups=tuple(pair.event for pair in pairs),
        labels=LABELS,
        parts=tuple(
            (
                f"{name}, {collection}",
                tuple(i for i, pair in enumerate(pairs) if pair.collection == collection),
            )
            for collection in collections
        ),
    )


def news_sets(split: Split) -> tuple[PairSet, ...]:
    """The labelled pairs of a split, in their articles and as sentences alone."""
    pairs = labels.of_split(labels.load(), split)
    return (
        news(pairs, f"news {split}"),
        news(pairs, f"news {split}, sentences alone", alone=True),
    )


def entailment_sets(*, most: int = MOST) -> tuple[PairSet, ...]:
    """The sets of nli/dev.jsonl.gz: contradiction is conflict, neutral is unrelated."""
    return tuple(
        PairSet(
            name=name,
            asked=tuple(
                Asked(str(i), excerpt("a", row.premise), excerpt("b", row.hypothesis))
                for i, row in enumerate(rows)
            ),
            gold=tuple(VERDICT_OF[row.label] for row in rows),
            groups=tuple(str(i) for i in range(len(rows))),
            labels=tuple(VERDICT_OF.values()),
        )
        for name, rows in shared.entailment(most=most).items()
    )


def judged(given: PairSet, means: Means, thresholds: Thresholds) -> tuple[Row, ...]:
    """What crosscheck reaches on a set, then every baseline.

    Where no label is "update" an update counts as conflict: the values differ.
    """
    said = means.verdicts(given.asked)
    if VerdictKind.UPDATE.value not in given.labels:
        said = tuple("conflict" if word == "update" else word for word in said)
    others = baselines(thresholds, encoder=means.encoder, cache=means.cache)
    found = [(CROSSCHECK, said)]
    found += [(name, judge(given.asked, given.gold)) for name, judge in others]
    whole = (given.name, tuple(range(len(given.gold))))
    return tuple(
        Row(set=part, judge=name, scores=_scored(given, words, places))
        for part, places in (whole, *given.parts)
        for name, words in found
    )


def _scored(given: PairSet, said: Sequence[str], places: Sequence[int]) -> Scores:
    return score(
        [given.gold[i] for i in places],
        [said[i] for i in places],
        labels=given.labels,
        groups=[given.groups[i] for i in places],
    )


def thresholds(means: Means) -> Thresholds:
    """The thresholds of the baselines, fitted on the tuning split."""
    tuning = news(labels.of_split(labels.load(), "tune"), "tune")
    likeness = cosines(tuning.asked, encoder=means.encoder, cache=means.cache)
    return Thresholds(
        cosine=best_threshold(likeness, tuning.gold),
        fuzzy=best_threshold(ratios(tuning.asked), tuning.gold),
    )
