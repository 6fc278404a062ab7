"""What is said of two excerpts: explained for a reader, on one line, and as JSON."""

from __future__ import annotations

import json

from crosscheck.model import Answer, Claim, Excerpt, Statement
from crosscheck.report.escape import escape_unicode, terminal
from crosscheck.report.explain import claim_lines, judgement_lines
from crosscheck.report.words import listed

UNRELATED = "unrelated"
"""The word for excerpts that state no common fact."""

_NO_RULE = "no-common-fact"
_NO_REASON = "nothing shows that the two state a common fact"
# Not calibrated, like the other confidences: nothing found is no proof that there is nothing.
_NO_PROOF = 0.5


def verdict(answer: Answer) -> str:
    """conflict, update, agree, unclear or unrelated."""
    return UNRELATED if answer.verdict is None else answer.verdict.value


def row(answer: Answer) -> str:
    """The answer as one line of JSON: id, verdict, confidence, rule, kind, reason, routes."""
    decided = answer.judgements[0] if answer.judgements else None
    fields = {
        "id": answer.asked.id,
        "verdict": verdict(answer),
        "confidence": round(decided.confidence, 4) if decided else _NO_PROOF,
        "rule": decided.rule if decided else _NO_RULE,
        "kind": decided.kind if decided else None,
        "reason": decided.reason if decided else _NO_REASON,
        "routes": list(answer.routes),
    }
    return escape_unicode(json.dumps(fields, ensure_ascii=False))


def line(answer: Answer) -> str:
    """The answer on one line for a terminal: `id: conflict: reason [rule]`."""
    decided = answer.judgements[0] if answer.judgements else None
    rule, reason = (decided.rule, decided.reason) if decided else (_NO_RULE, _NO_REASON)
    return terminal(f"{answer.asked.id}: {verdict(answer)}: {reason} [{rule}]")


def explain(answer: Answer, *, color: bool = False) -> str:
    """The answer with both excerpts, the values found in them, and all that decided."""
    lines = _headline(answer)
    for name, excerpt, claims in (
        ("a", answer.asked.a, answer.a),
        ("b", answer.asked.b, answer.b),
    ):
        lines += ["", f"text {name}: {_counted(claims)}"]
        for claim in claims:
            lines += claim_lines(Statement(claim, excerpt.article), color=color)
    if answer.judgements:
        known = _statements(answer)
        lines += ["", f"judgements: {len(answer.judgements):,}"]
        for judgement in answer.judgements:
            lines += judgement_lines(judgement, known)
    else:
        found = f"by {listed(answer.routes)}" if answer.routes else "by no route"
        lines += ["", f"in a corpus the two would be compared {found}"]
    return "\n".join(lines)


def _headline(answer: Answer) -> list[str]:
    if not answer.judgements:
        return [UNRELATED, f"why: {_NO_REASON}"]
    decided = answer.judgements[0]
    return [
        (
            f"{verdict(answer)}, confidence {decided.confidence:.2f}, rule {decided.rule}, "
            f"kind {decided.kind}"
        ),
        f"why: {terminal(decided.reason)}",
    ]


def _counted(claims: tuple[Claim, ...]) -> str:
    return "1 claim" if len(claims) == 1 else f"{len(claims)} claims"


def _statements(answer: Answer) -> dict[str, Statement]:
    return {
        claim.id: Statement(claim, excerpt.article)
        for excerpt, claims in _sides(answer)
        for claim in claims
    }


def _sides(answer: Answer) -> tuple[tuple[Excerpt, tuple[Claim, ...]], ...]:
    return (answer.asked.a, answer.a), (answer.asked.b, answer.b)
