"""How far values can reach: pairs whose values stand as the label says, and what rules say of them.

A pair is labelled for the fact of its key words. Where two sentences agree on one fact and clash on
another the label is a conflict, and a rule that confirms the first is right but not as labelled; so
what is said of the labelled words is counted apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks import labels
from benchmarks.labels import Labelled
from benchmarks.means import Means
from crosscheck.model import Answer, Record
from crosscheck.values.algebra import Relation, relate

_RELATIONS = {
    "conflict": frozenset({Relation.CONFLICT}),
    "update": frozenset({Relation.CONFLICT, Relation.UPDATE}),
    "agree": frozenset(
        {Relation.EQUAL, Relation.COMPATIBLE, Relation.REFINES, Relation.REFINED_BY}
    ),
}
"""How two values must stand for the label to be said; an update may look like a conflict."""


class Reach(Record, frozen=True):
    """Of the pairs with a label: how many have values that stand so, what is said, and how rightly.

    `said` counts the pairs, whatever their label, that are given this verdict, `right` those of
    them with this label; `said_of_key` and `right_of_key` the same where the evidence overlaps
    the labelled words of both sentences.
    """

    label: str
    pairs: int
    with_values: int
    said: int
    right: int
    said_of_key: int
    right_of_key: int


def reach(pairs: Sequence[Labelled], means: Means) -> tuple[Reach, ...]:
    """One row for each label that a verdict can be."""
    answers = means.answers([labels.asked(pair) for pair in pairs])
    both = list(zip(pairs, answers, strict=True))
    return tuple(_row(label, both) for label in _RELATIONS)


def _row(label: str, both: Sequence[tuple[Labelled, Answer]]) -> Reach:
    labelled = [(pair, answer) for pair, answer in both if pair.label == label]
    said = [(p, a) for p, a in both if a.verdict is not None and a.verdict.value == label]
    of_key = [(p, a) for p, a in said if _is_of_key(p, a)]
    return Reach(
        label=label,
        pairs=len(labelled),
        with_values=sum(_has_values(answer, label) for _, answer in labelled),
        said=len(said),
        right=sum(pair.label == label for pair, _ in said),
        said_of_key=len(of_key),
        right_of_key=sum(pair.label == label for pair, _ in of_key),
    )


def _has_values(answer: Answer, label: str) -> bool:
    """Whether any two values of one kind stand to each other as the label says."""
    written = answer.asked.a.article.published, answer.asked.b.article.published
    return any(
        type(x) is type(y) and relate(x, y, written=written).relation in _RELATIONS[label]
        for a in answer.a
        for b in answer.b
        for x in a.values
        for y in b.values
    )


def _is_of_key(pair: Labelled, answer: Answer) -> bool:
    """Whether the evidence of what decided overlaps the labelled words on both sides."""
    decided = answer.judgements[0]
    spans = dict(zip((decided.a, decided.b), decided.evidence, strict=True))
    sides = ((pair.a, answer.a), (pair.b, answer.b))
    return all(
        any(
            labels.place(pointer).key.overlaps(spans[claim.id])
            for claim in claims
            if claim.id in spans
        )
        for pointer, claims in sides
    )
