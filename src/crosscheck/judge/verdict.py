"""How rules and a model are weighed: what a rule proves stands, the rest is the model's.

Until the two are calibrated together, a model decides only where no rule speaks, and only when
its own verdict is not `unclear`.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from crosscheck.judge.protocol import Candidate, Judge
from crosscheck.judge.rules import RuleJudge
from crosscheck.model import Claim, Judgement, VerdictKind
from crosscheck.values.wording import one_line

# Above this cosine two claims are likely of one fact, though nothing proves what they say of it.
_SAME_SUBJECT = 0.75


def judge_all(
    candidates: Sequence[Candidate], *, claims: Sequence[Claim], model: Judge | None
) -> tuple[Judgement, ...]:
    """All judgements on the pairs, sorted; pairs about different facts give none.

    `claims` are all the claims of the articles: what an article says elsewhere bears on a pair.
    """
    proven = RuleJudge(claims).judge(candidates)
    open_pairs = [pair for pair, found in zip(candidates, proven, strict=True) if not found]
    read = model.judge(open_pairs) if model is not None else ((),) * len(open_pairs)
    left = {(p.a.claim.id, p.b.claim.id): found for p, found in zip(open_pairs, read, strict=True)}
    judgements: list[Judgement] = []
    for pair, found in zip(candidates, proven, strict=True):
        settled = found or left[pair.a.claim.id, pair.b.claim.id] or _undecided(pair)
        judgements += [
            msgspec.structs.replace(j, routes=pair.routes, similarity=pair.similarity)
            for j in settled
        ]
    return tuple(sorted(judgements, key=lambda j: (j.a, j.b, j.fact, j.rule)))


def _undecided(pair: Candidate) -> tuple[Judgement, ...]:
    if pair.similarity < _SAME_SUBJECT:
        return ()
    return (
        Judgement(
            a=pair.a.claim.id,
            b=pair.b.claim.id,
            verdict=VerdictKind.UNCLEAR,
            confidence=0.5,
            rule="undecided",
            reason="the claims are close in wording, but no rule proves that they agree or not",
            kind="wording",
            fact=f"wording:{pair.a.claim.id}:{pair.b.claim.id}",
            evidence=(pair.a.claim.span, pair.b.claim.span),
            says=(one_line(pair.a.claim.text), one_line(pair.b.claim.text)),
        ),
    )
