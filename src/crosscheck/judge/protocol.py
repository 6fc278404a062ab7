"""The seam of the judge stage: whoever reads two claims and says agree, conflict or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from crosscheck.model import Judgement, Record, Statement


class Candidate(Record, frozen=True):
    """Two claims to judge, `a.claim.id < b.claim.id`, with the cosine of their vectors.

    `routes` says what proposed the pair; `asked` whether somebody put the two side by side and so
    holds them to be of one fact, where a corpus has to show it.
    """

    a: Statement
    b: Statement
    similarity: float
    routes: tuple[str, ...] = ()
    asked: bool = False


class Judge(Protocol):
    """Reads pairs of claims. The answer for (a, b) is the answer for (b, a)."""

    @property
    def name(self) -> str:
        """What it is, with the hash of its weights if it has any: part of every cache key."""

    def judge(self, pairs: Sequence[Candidate]) -> tuple[tuple[Judgement, ...], ...]:
        """For each pair its judgements, one per fact that both claims speak of.

        An empty tuple means that the claims are about different facts. A failure to decide is
        a judgement `unclear`, never `agree`. Evidence spans lie within the claims.
        """
