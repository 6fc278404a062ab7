"""The arithmetic of the yardstick: judges whose scores are known before they are measured."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import accuracy_score, cohen_kappa_score, f1_score, precision_score

from benchmarks.scores import Estimate, kappa, score
from benchmarks.shared import LABELS

CONFLICT, UPDATE, AGREE, UNRELATED = LABELS

labelled = st.lists(st.tuples(st.sampled_from(LABELS), st.sampled_from(LABELS)), min_size=1,
                    max_size=60)  # fmt: skip


def value(estimates: tuple[tuple[str, Estimate], ...], label: str) -> float | None:
    return dict(estimates)[label].value


def test_a_perfect_judge_scores_one() -> None:
    gold = [CONFLICT] * 3 + [AGREE] * 5 + [UPDATE, UNRELATED]
    found = score(gold, gold, labels=LABELS)
    assert found.size == 10
    for estimate in (found.accuracy, found.macro_f1, *dict(found.precision).values(),
                     *dict(found.recall).values()):  # fmt: skip
        assert (estimate.value, estimate.low, estimate.high) == (1, 1, 1)


def test_a_judge_that_always_says_conflict_scores_what_arithmetic_says() -> None:
    gold = [CONFLICT] * 3 + [AGREE] * 5 + [UPDATE, UNRELATED]
    found = score(gold, [CONFLICT] * 10, labels=LABELS)
    assert found.accuracy.value == pytest.approx(0.3)
    assert value(found.precision, CONFLICT) == pytest.approx(0.3)
    assert value(found.recall, CONFLICT) == 1
    assert value(found.precision, AGREE) is None
    assert value(found.recall, AGREE) == 0
    # F1 is 2 * 3 / (3 + 10) for conflict and 0 for the three others.
    assert found.macro_f1.value == pytest.approx(6 / 13 / 4)


def test_macro_f1_leaves_out_labels_that_the_set_does_not_hold() -> None:
    gold = [CONFLICT, AGREE]
    assert score(gold, gold, labels=LABELS).macro_f1.value == 1
    said = [CONFLICT, UPDATE]
    assert score(gold, said, labels=LABELS).macro_f1.value == pytest.approx(0.5)


def test_shuffled_labels_score_chance() -> None:
    gold = list(LABELS) * 500
    said = gold.copy()
    random.Random(7).shuffle(said)
    found = score(gold, said, labels=LABELS)
    assert found.accuracy.low is not None
    assert found.accuracy.high is not None
    assert found.accuracy.low < 0.25 < found.accuracy.high
    assert found.accuracy.value == pytest.approx(0.25, abs=0.03)
    assert kappa(gold, said) == pytest.approx(0, abs=0.04)


@given(labelled)
def test_the_figures_are_those_of_a_well_known_library(pairs: list[tuple[str, str]]) -> None:
    gold, said = [a for a, _ in pairs], [b for _, b in pairs]
    found = score(gold, said, labels=LABELS, resamples=0)
    present = sorted(set(gold))
    assert found.accuracy.value == pytest.approx(accuracy_score(gold, said))
    assert found.macro_f1.value == pytest.approx(
        f1_score(gold, said, labels=present, average="macro", zero_division=0)
    )
    for label in set(said):
        expected = precision_score(gold, said, labels=[label], average="micro", zero_division=0)
        assert value(found.precision, label) == pytest.approx(expected)
    for label in set(LABELS) - set(said):
        assert value(found.precision, label) is None


@given(labelled, st.integers(1, 5))
def test_the_interval_is_the_same_again_and_within_bounds(
    pairs: list[tuple[str, str]], size: int
) -> None:
    gold, said = [a for a, _ in pairs], [b for _, b in pairs]
    groups = [i // size for i in range(len(pairs))]
    first = score(gold, said, labels=LABELS, groups=groups, resamples=50)
    assert first == score(gold, said, labels=LABELS, groups=groups, resamples=50)
    estimate = first.accuracy
    assert estimate.low is not None
    assert estimate.high is not None
    assert 0 <= estimate.low <= estimate.high <= 1


def test_pairs_of_one_event_widen_the_interval() -> None:
    gold = [CONFLICT] * 100
    said = [CONFLICT if i // 10 % 2 else AGREE for i in range(100)]
    alone = score(gold, said, labels=LABELS).accuracy
    together = score(gold, said, labels=LABELS, groups=[i // 10 for i in range(100)]).accuracy
    assert alone.value == together.value == 0.5
    assert width(together) > 2 * width(alone)


def width(estimate: Estimate) -> float:
    assert estimate.low is not None
    assert estimate.high is not None
    return estimate.high - estimate.low


@pytest.mark.parametrize(
    ("gold", "said"), [([], []), (["conflict"], ["maybe"]), (["maybe"], ["conflict"])]
)
def test_what_cannot_be_scored_is_refused(gold: list[str], said: list[str]) -> None:
    with pytest.raises(ValueError, match=r"no pair|no label"):
        score(gold, said, labels=LABELS)


@given(labelled.filter(lambda pairs: len({word for pair in pairs for word in pair}) > 1))
def test_kappa_is_that_of_a_well_known_library(pairs: list[tuple[str, str]]) -> None:
    first, second = [a for a, _ in pairs], [b for _, b in pairs]
    assert kappa(first, second) == pytest.approx(float(cohen_kappa_score(first, second)))


def test_kappa_of_one_label_throughout_and_of_nothing() -> None:
    assert kappa(["agree", "agree"], ["agree", "agree"]) == 1
    for first in ([], ["agree"]):
        with pytest.raises(ValueError, match="two readings"):
            kappa(first, [])
