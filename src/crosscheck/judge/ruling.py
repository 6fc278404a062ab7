"""What a rule hands back: a ruling on one fact, turned into a Judgement in one place."""

from __future__ import annotations

from collections.abc import Callable

from crosscheck.judge.views import View
from crosscheck.model import AnyValue, Judgement, Record, Span, VerdictKind
from crosscheck.values import wording
from crosscheck.values.algebra import Comparison, Relation

# Spoken of as if from a set of 100 such pairs; to be replaced by a fitted calibration.
CONFIDENCE = {
    (VerdictKind.CONFLICT, Relation.CONFLICT): 0.85,
    (VerdictKind.UPDATE, Relation.UPDATE): 0.85,
    (VerdictKind.AGREE, Relation.EQUAL): 0.9,
    (VerdictKind.AGREE, Relation.COMPATIBLE): 0.8,
}


class Ruling(Record, frozen=True):
    """A verdict on one fact that both claims of a pair speak of."""

    verdict: VerdictKind
    rule: str
    reason: str
    kind: str
    fact: str
    evidence: tuple[Span, Span]
    says: tuple[str, str]
    confidence: float

    def judgement(self, a: View, b: View) -> Judgement:
        """The ruling as a Judgement on the two claims."""
        return Judgement(
            a=a.claim.id,
            b=b.claim.id,
            verdict=self.verdict,
            confidence=round(self.confidence, 3),
            rule=self.rule,
            reason=self.reason,
            kind=self.kind,
            fact=self.fact,
            evidence=(a.located(self.evidence[0]), b.located(self.evidence[1])),
            says=self.says,
        )


Rule = Callable[[View, View, float], tuple[Ruling, ...]]
"""A rule reads both views and the cosine of the claims, and rules on every fact that it knows."""


def ruling(
    verdict: VerdictKind,
    comparison: Comparison,
    values: tuple[AnyValue, AnyValue],
    *,
    rule: str,
    kind: str,
    fact: str,
) -> Ruling:
    """A ruling on two values; an assumption is put into the reason and costs confidence."""
    confidence = CONFIDENCE.get((verdict, comparison.relation), 0.6)
    reason = comparison.reason
    if comparison.assumes:
        reason += f". This assumes that {comparison.assumes}"
        confidence -= 0.15
    a, b = values
    return Ruling(
        verdict=verdict,
        rule=rule,
        reason=reason,
        kind=kind,
        fact=fact,
        evidence=(a.span, b.span),
        says=(wording.says(a), wording.says(b)),
        confidence=confidence,
    )


VERDICTS = {
    Relation.EQUAL: VerdictKind.AGREE,
    Relation.COMPATIBLE: VerdictKind.AGREE,
    Relation.UPDATE: VerdictKind.UPDATE,
    Relation.CONFLICT: VerdictKind.CONFLICT,
}
