"""The judge that proves: every rule by name, and all of them over a batch of pairs."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.judge import moments, numbers, statements
from crosscheck.judge.protocol import Candidate
from crosscheck.judge.ruling import Rule
from crosscheck.judge.views import View, views
from crosscheck.model import Claim, Judgement, VerdictKind

RULES: tuple[tuple[str, Rule], ...] = (
    ("counts", numbers.counts),
    ("ages", numbers.ages),
    ("amounts", numbers.amounts),
    ("anchors", moments.anchors),
    ("dates", moments.dates),
    ("lengths", moments.lengths),
    ("ranks", statements.ranks),
    ("denials", statements.denials),
    ("quotations", statements.quotations),
    ("restatements", statements.restatements),
)


class RuleJudge:
    """Judges by rules over aligned values; loads nothing, and gives its reason in words."""

    name = "rules-1"

    def __init__(self, claims: Sequence[Claim]) -> None:
        """`claims` are all the claims of every article that a pair may come from."""
        self._claims = claims

    def judge(self, pairs: Sequence[Candidate]) -> tuple[tuple[Judgement, ...], ...]:
        """For each pair the judgements that rules prove; empty where none applies."""
        seen = views(pairs, self._claims)
        return tuple(
            judge_pair(seen[pair.a.claim.id], seen[pair.b.claim.id], pair.similarity)
            for pair in pairs
        )


def judge_pair(a: View, b: View, similarity: float) -> tuple[Judgement, ...]:
    """Every rule's judgement on one pair, in the order of RULES.

    Claims that clash on a value are not confirmed by their common wording.
    """
    rulings = [ruling for _, rule in RULES for ruling in rule(a, b, similarity)]
    clash = any(r.verdict in {VerdictKind.CONFLICT, VerdictKind.UPDATE} for r in rulings)
    return tuple(r.judgement(a, b) for r in rulings if not (clash and r.kind == "wording"))
