"""How rules and a model are weighed: what a rule proves stands, the rest is the model's.

Until the two are calibrated together, a model decides only where no rule speaks, and only when
its own verdict is not `unclear`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import msgspec

from crosscheck.judge.circumstances import looks_ahead
from crosscheck.judge.protocol import Candidate, Judge
from crosscheck.judge.rules import RuleJudge
from crosscheck.model import Claim, Judgement, Span, Substance, VerdictKind
from crosscheck.values.wording import one_line

# Above this cosine two claims are likely of one fact, though nothing proves what they say of it.
_SAME_SUBJECT = 0.75


def judge_all(
    candidates: Sequence[Candidate], *, claims: Sequence[Claim], model: Judge | None
) -> tuple[Judgement, ...]:
    """All judgements on the pairs, sorted; pairs about different facts give none.

    `claims` are all the claims of the articles: what an article says elsewhere bears on a pair.
    """
    found = settled(candidates, proven(candidates, claims=claims), model=model)
    return tuple(sorted(chain.from_iterable(found), key=lambda j: (j.a, j.b, j.fact, j.rule)))


_NO_FACT = {
    Substance.ADVICE.value: "advice",
    Substance.FORECAST.value: "a forecast",
    Substance.OPINION.value: "an opinion",
    Substance.VAGUE.value: "a statement with nothing to check",
}

Found = tuple[tuple[Judgement, ...], ...]
"""For each candidate its judgements; empty where there is none."""


def proven(candidates: Sequence[Candidate], *, claims: Sequence[Claim]) -> Found:
    """What the rules prove of the pairs of one corpus, all of whose claims are `claims`."""
    return RuleJudge(claims).judge(candidates)


def settled(candidates: Sequence[Candidate], proven: Found, *, model: Judge | None) -> Found:
    """What rules proved, and of the pairs that they left open what the model reads.

    Claims that agree without stating facts confirm nothing: no verdict is given on them.
    """
    open_pairs = [pair for pair, found in zip(candidates, proven, strict=True) if not found]
    read = iter(model.judge(open_pairs) if model is not None else ((),) * len(open_pairs))
    settled = (
        found or next(read) or _undecided(pair)
        for pair, found in zip(candidates, proven, strict=True)
    )
    return tuple(
        tuple(
            msgspec.structs.replace(j, routes=pair.routes, similarity=pair.similarity)
            for j in _of_facts(judgements, pair)
        )
        for pair, judgements in zip(candidates, settled, strict=True)
    )


def _of_facts(judgements: tuple[Judgement, ...], pair: Candidate) -> tuple[Judgement, ...]:
    """The judgements, agreements on what is no fact on both sides without a verdict.

    Two guesses do not make a fact. Whoever asks about two statements wants to know whether they
    say the same, whatever it is that they say.
    """
    if pair.asked:
        return judgements
    return tuple(j if j.verdict is not VerdictKind.AGREE else _of_fact(j, pair) for j in judgements)


def _of_fact(judgement: Judgement, pair: Candidate) -> Judgement:
    """An agreement as it is, or without a verdict when a side states no fact."""
    sides = zip((pair.a.claim, pair.b.claim), judgement.evidence, strict=True)
    others = sorted({claim.substance.value for claim, place in sides if not _is_fact(claim, place)})
    if not others:
        return judgement
    said = " and ".join(_NO_FACT[kind] for kind in others)
    return msgspec.structs.replace(
        judgement,
        verdict=VerdictKind.UNCLEAR,
        confidence=0.5,
        rule="no-fact",
        reason=f"{judgement.reason}; but {said} confirms nothing",
    )


def _is_fact(claim: Claim, place: Span) -> bool:
    """Whether a claim states as a fact what stands at a place of its article.

    "Lee is expected to raise a ban that has stood for a decade" forecasts, but not the decade.
    """
    if claim.substance is not Substance.FORECAST or place == claim.span:
        return claim.substance is Substance.FACT
    words = claim.words_at(place)
    return not looks_ahead(claim.text, words.start, words.end)


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
