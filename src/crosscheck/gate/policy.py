"""What fails the gate: a conflict that a new claim has a part in."""

from __future__ import annotations

from crosscheck.model import Finding, Run, VerdictKind


def violations(run: Run, *, new: frozenset[str]) -> tuple[Finding, ...]:
    """The conflicts of `run` in which a claim of `new` (claim ids) is one of the two that differ.

    A finding gathers all claims about one fact: a new claim that merely agrees with one side
    of an old dispute, and was found to contradict nobody itself, fails nothing.
    """
    return tuple(
        finding
        for finding in run.with_verdict(VerdictKind.CONFLICT)
        if any(
            judgement.verdict is VerdictKind.CONFLICT and (judgement.a in new or judgement.b in new)
            for judgement in finding.judgements
        )
    )
