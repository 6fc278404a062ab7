"""Rows of two articles: those under one header are compared, those under others are not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from crosscheck.judge.protocol import Candidate
from crosscheck.judge.rules import RuleJudge
from crosscheck.model import Article, Claim, Statement, VerdictKind
from crosscheck.segment.claims import segment
from crosscheck.values.extract import extract


def statements(key: str, text: str) -> list[Statement]:
    article = Article(id=key, path=f"{key}.txt", text=text, publisher=key)
    return [Statement(_valued(claim), article) for claim in segment(article).claims]


def _valued(claim: Claim) -> Claim:
    return replace(claim, values=extract(claim.text, offset=claim.start, written=None))


def verdicts(first: str, second: str, *, a: int, b: int) -> list[VerdictKind]:
    one, other = statements("alpha", first), statements("beta", second)
    judge = RuleJudge([statement.claim for statement in (*one, *other)])
    pairs = [Candidate(one[a], other[b], 0.9), Candidate(other[b], one[a], 0.9)]
    there, back = ([judgement.verdict for judgement in found] for found in judge.judge(pairs))
    assert there == back
    return there


OLD = "Key facts about the Old Bridge\n\nCars: 12\nProperty crime incidents: 118\n"
SAME = "The Old Bridge at a glance\n\nCars: 12\nProperty crime incidents: 450\n"
OTHER = "Key facts about the Harbour Gate\n\nCars: 12\nProperty crime incidents: 450\n"


def test_keys_of_one_subject_conflict() -> None:
    assert VerdictKind.CONFLICT in verdicts(OLD, SAME, a=1, b=1)


@pytest.mark.parametrize("row", [0, 1])
def test_keys_of_two_subjects_say_nothing_of_each_other(row: int) -> None:
    assert verdicts(OLD, OTHER, a=row, b=row) == []


def test_rows_of_two_towns_say_nothing_of_each_other() -> None:
    head = "Town | People killed | People hurt\n---|---|---\n"
    one = f"{head}Bergen | 12 people killed | 40\nOslo | 3 | 4\n"
    two = f"{head}Oslo | 15 people killed | 40\nBergen | 12 people killed | 9\n"
    assert verdicts(one, two, a=0, b=0) == []


def test_a_bare_figure_is_compared_with_what_names_its_label() -> None:
    figures = "Dead\n12 people killed\nHurt\n30 people\nBoats\n4 boats\n"
    (dead, hurt, _) = statements("alpha", figures)
    assert [r.means for r in dead.claim.references] == ["Dead"]
    told = statements("beta", "The harbour lost 30 people.")
    judge = RuleJudge([dead.claim, hurt.claim, told[0].claim])
    assert judge.judge([Candidate(hurt, told[0], 0.9)]) == ((),)
