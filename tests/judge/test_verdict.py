"""Rules and model weighed: and that only facts confirm each other."""

from __future__ import annotations

import pytest

from crosscheck.judge.protocol import Candidate
from crosscheck.judge.verdict import judge_all, proven, settled
from crosscheck.model import Judgement, VerdictKind
from tests.judge.tellings import Told, statement

DAY = "2026-01-12"
TITLE = "Ferry Ocean Lark capsizes off Kestrel Bay"


def judged(first: Told, second: Told, *, asked: bool = False) -> tuple[Judgement, ...]:
    (one, claims), (two, others) = statement("alpha", first), statement("beta", second)
    pair = Candidate(one, two, 0.8, asked=asked)
    every = (*claims, *others)
    found = settled([pair], proven([pair], claims=every), model=None)[0]
    assert list(judge_all([pair], claims=every, model=None)) == sorted(
        found, key=lambda j: (j.a, j.b, j.fact, j.rule)
    )
    return found


def told(text: str, **more: str) -> Told:
    return Told(text=text, day=DAY, title=TITLE, **more)


TWELVE = "Twelve people were killed when the Ocean Lark sank."
DOZEN = "A dozen people died on the Ocean Lark."


def test_two_facts_agree() -> None:
    assert {j.verdict for j in judged(told(TWELVE), told(DOZEN))} == {VerdictKind.AGREE}


@pytest.mark.parametrize("kind", ["opinion", "forecast", "advice", "vague"])
def test_what_is_no_fact_confirms_nothing(kind: str) -> None:
    coming = "The storm may sink the Ocean Lark and twelve people will die."
    dozen = "A dozen people will die on the Ocean Lark if it sinks."
    for first, second in (("fact", kind), (kind, "fact"), (kind, kind)):
        found = judged(told(coming, substance=first), told(dozen, substance=second))
        if kind != "forecast":
            found += judged(told(TWELVE, substance=first), told(DOZEN, substance=second))
        assert {(j.verdict, j.rule) for j in found} == {(VerdictKind.UNCLEAR, "no-fact")}
        assert found[0].reason.endswith("confirms nothing")


def test_the_same_forecast_twice_is_no_finding_to_show() -> None:
    text = "The search for the Ocean Lark off Kestrel Bay may end tonight."
    more = {"modality": "forecast", "substance": "forecast"}
    found = judged(told(text, **more), told(text, **more))
    assert {j.verdict for j in found} <= {VerdictKind.UNCLEAR}
    assert "a forecast confirms nothing" in found[0].reason


def test_a_fact_told_beside_a_forecast_is_a_fact() -> None:
    ban = "The mayor may lift the ban on the Ocean Lark that has stood for nearly a decade."
    long = "The ban on the Ocean Lark has stood for nearly a decade."
    found = judged(told(ban, modality="forecast", substance="forecast"), told(long))
    assert VerdictKind.AGREE in {j.verdict for j in found}


def test_conflicts_and_updates_stay() -> None:
    forty = "Forty people were killed when the Ocean Lark sank."
    found = judged(told(TWELVE, substance="forecast"), told(forty, substance="forecast"))
    assert [j.verdict for j in found] == [VerdictKind.CONFLICT]


def test_whoever_asks_is_told_that_two_forecasts_agree() -> None:
    more = {"substance": "forecast"}
    found = judged(told(TWELVE, **more), told(DOZEN, **more), asked=True)
    assert {j.verdict for j in found} == {VerdictKind.AGREE}


def test_what_holds_only_if_something_is_not_firm() -> None:
    forty = told("Forty people were killed when the Ocean Lark sank.", modality="conditional")
    assert VerdictKind.CONFLICT not in {j.verdict for j in judged(told(TWELVE), forty)}
