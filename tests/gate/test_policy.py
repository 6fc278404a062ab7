from __future__ import annotations

from crosscheck.gate.policy import violations
from crosscheck.model import Finding, Judgement, Run, Side, Span, VerdictKind

CONFLICT, UPDATE, AGREE = VerdictKind.CONFLICT, VerdictKind.UPDATE, VerdictKind.AGREE


def judgement(a: str, b: str, verdict: VerdictKind) -> Judgement:
    return Judgement(
        a=a,
        b=b,
        verdict=verdict,
        confidence=0.9,
        rule="number-differs",
        reason="21 is not 31",
        kind="number",
        fact="killed",
        evidence=(Span(0, 1), Span(0, 1)),
        says=("21 killed", "31 killed"),
    )


def finding(name: str, verdict: VerdictKind, *judgements: Judgement) -> Finding:
    claims = sorted({claim for item in judgements for claim in (item.a, item.b)})
    return Finding(
        id=name,
        verdict=verdict,
        kind="number",
        question="How many were killed?",
        sides=tuple(Side(says=claim, claims=(claim,), publishers=(claim,)) for claim in claims),
        judgements=judgements,
        confidence=0.9,
    )


def run(*findings: Finding) -> Run:
    return Run(articles=(), claims=(), findings=findings)


def test_a_conflict_of_a_new_claim_counts() -> None:
    found = finding("x-1", CONFLICT, judgement("new", "old", CONFLICT))
    assert violations(run(found), new=frozenset({"new"})) == (found,)


def test_a_conflict_between_two_new_claims_counts() -> None:
    found = finding("x-1", CONFLICT, judgement("n1", "n2", CONFLICT))
    assert violations(run(found), new=frozenset({"n1", "n2"})) == (found,)


def test_old_disputes_do_not_count() -> None:
    found = finding("x-1", CONFLICT, judgement("o1", "o2", CONFLICT))
    assert violations(run(found), new=frozenset({"new"})) == ()


def test_a_new_claim_that_only_agrees_in_an_old_dispute_does_not_count() -> None:
    found = finding("x-1", CONFLICT, judgement("o1", "o2", CONFLICT), judgement("new", "o1", AGREE))
    assert violations(run(found), new=frozenset({"new"})) == ()


def test_updates_agreements_and_the_unclear_do_not_count() -> None:
    kinds = (UPDATE, AGREE, VerdictKind.UNCLEAR)
    findings = [
        finding(f"x-{n}", kind, judgement("new", "old", kind)) for n, kind in enumerate(kinds)
    ]
    assert violations(run(*findings), new=frozenset({"new"})) == ()


def test_without_new_claims_nothing_counts() -> None:
    found = finding("x-1", CONFLICT, judgement("a", "b", CONFLICT))
    assert violations(run(found), new=frozenset()) == ()


def test_the_order_of_the_run_is_kept() -> None:
    first = finding("x-2", CONFLICT, judgement("new", "b", CONFLICT))
    second = finding("x-1", CONFLICT, judgement("a", "new", CONFLICT))
    assert violations(run(first, second), new=frozenset({"new"})) == (first, second)
