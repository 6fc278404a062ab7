"""Judges of known worth through the real pair benchmark."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from benchmarks import baselines, labels, pairs, shared
from benchmarks.baselines import Thresholds
from benchmarks.means import Means
from benchmarks.pairs import CROSSCHECK, PairSet, Row
from benchmarks.shared import LABELS, UNRELATED
from crosscheck.embed.encoder import lexical
from crosscheck.model import Asked
from crosscheck.read.excerpts import excerpt
from crosscheck.store import Cache

THRESHOLDS = Thresholds(cosine=0.5, fuzzy=0.8)


class Stub(Means, frozen=True):
    """Says what it is told to say."""

    said: tuple[str, ...] = ()

    def verdicts(self, asked: Sequence[Asked], *, unclear: bool = False) -> tuple[str, ...]:
        assert len(asked) == len(self.said)
        return self.said


def own(given: PairSet, said: Sequence[str]) -> Row:
    """The row of a judge that says these words on the set."""
    with Cache(None) as cache:
        stub = Stub(encoder=lexical(), model=None, cache=cache, said=tuple(said))
        rows = pairs.judged(given, stub, THRESHOLDS)
    (row,) = [row for row in rows if row.judge == CROSSCHECK and row.set == given.name]
    return row


def a_set(*rows: tuple[str, str, str], words: tuple[str, ...] = LABELS) -> PairSet:
    return PairSet(
        name="made",
        asked=tuple(
            Asked(str(i), excerpt("a", a), excerpt("b", b)) for i, (a, b, _) in enumerate(rows)
        ),
        gold=tuple(label for *_, label in rows),
        groups=tuple(str(i) for i in range(len(rows))),
        labels=words,
    )


MADE = a_set(
    ("12 people died", "a dozen people died", "agree"),
    ("12 people died", "12 died", "agree"),
    ("12 people died", "21 people died", "conflict"),
    ("12 people died", "12 houses burnt", "unrelated"),
)


def test_every_judge_is_scored_on_every_part() -> None:
    given = PairSet(
        MADE.name, MADE.asked, MADE.gold, MADE.groups, MADE.labels, (("first", (0, 1)),)
    )
    with Cache(None) as cache:
        stub = Stub(encoder=lexical(), model=None, cache=cache, said=given.gold)
        rows = pairs.judged(given, stub, THRESHOLDS)
    assert [(row.set, row.scores.size) for row in rows] == [("made", 4)] * 5 + [("first", 2)] * 5
    assert len({row.judge for row in rows}) == 5
    assert all(row.scores.accuracy.value == 1 for row in rows if row.judge == CROSSCHECK)


def test_the_baselines_say_what_they_are_called() -> None:
    assert baselines.majority(MADE.gold) == ("agree",) * 4
    assert baselines.different_numbers(MADE.asked) == ("conflict", "agree", "conflict", "agree")
    assert baselines.above([0.2, 0.5, 0.9], 0.5) == (UNRELATED, "agree", "agree")
    assert baselines.ratios(MADE.asked)[1] == 1
    thousand = a_set(("1,200 fled", "1200 fled", "agree"))
    assert baselines.different_numbers(thousand.asked) == ("agree",)


def test_the_best_threshold_tells_likeness_that_tells() -> None:
    gold = ("agree", "agree", "unrelated", "unrelated")
    assert baselines.best_threshold([0.9, 0.8, 0.7, 0.1], gold) == pytest.approx(0.75)


def test_where_there_are_no_updates_an_update_counts_as_conflict() -> None:
    three = a_set(
        ("12 people died", "21 people died", "conflict"),
        ("it rained", "it rained", "agree"),
        words=("conflict", "agree", UNRELATED),
    )
    assert own(three, ["update", "agree"]).scores.accuracy.value == 1


@pytest.mark.skipif(not shared.is_there(), reason="the benchmark data are not here")
def test_on_the_real_labels_known_judges_score_what_they_must() -> None:
    known = labels.of_split(labels.load(), "test")
    given = pairs.news(known, "news test", alone=True)
    size = len(given.gold)

    perfect = own(given, given.gold).scores
    assert perfect.size == size
    assert perfect.accuracy.value == perfect.macro_f1.value == 1

    share = given.gold.count("conflict") / size
    always = own(given, ["conflict"] * size).scores
    assert always.accuracy.value == pytest.approx(share)
    assert dict(always.precision)["conflict"].value == pytest.approx(share)
    assert dict(always.recall)["conflict"].value == 1
    assert always.macro_f1.value == pytest.approx(2 * share / (1 + share) / 4)

    shuffled = list(given.gold)
    random.Random(3).shuffle(shuffled)
    chance = sum((given.gold.count(label) / size) ** 2 for label in LABELS)
    found = own(given, shuffled).scores.accuracy
    assert found.low is not None
    assert found.high is not None
    assert found.low < chance < found.high


@pytest.mark.skipif(not shared.is_there(), reason="the benchmark data are not here")
def test_entailment_sets_are_always_the_same_rows() -> None:
    few, more = (shared.entailment(most=n) for n in (5, 10))
    assert len(few) == 14
    assert all(len(rows) == 5 for rows in few.values())
    assert all(few[name] == more[name][:5] for name in few)
    named = pairs.entailment_sets(most=2)
    assert [given.name for given in named] == sorted(few)
    assert {label for given in named for label in given.gold} <= {"conflict", "agree", UNRELATED}
