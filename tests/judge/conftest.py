"""Judging two claims, made from a sentence and a date each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosscheck.judge.protocol import Candidate
from crosscheck.judge.rules import RuleJudge
from crosscheck.model import Judgement
from tests.judge.tellings import Told, statement

Judging = Callable[..., tuple[Judgement, ...]]


@pytest.fixture
def judging() -> Judging:
    """Judges two tellings by rules at a given cosine, both ways round, with one answer."""

    def run(
        first: Told, second: Told, similarity: float = 0.8, *, asked: bool = False
    ) -> tuple[Judgement, ...]:
        results = []
        for a, b in ((first, second), (second, first)):
            (one, claims), (two, others) = statement("alpha", a), statement("beta", b)
            judge = RuleJudge((*claims, *others))
            results.append(judge.judge([Candidate(one, two, similarity, asked=asked)])[0])
        there, back = results
        assert [(j.verdict, j.rule) for j in there] == [(j.verdict, j.rule) for j in back]
        assert [j.says for j in there] == [j.says[::-1] for j in back]
        for j in there:
            for span, told in zip(j.evidence, (first, second), strict=True):
                assert 0 <= span.start < span.end <= len(told["text"])
        return there

    return run
