"""The judge that proves: every rule by name, and all of them over a batch of pairs."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.judge import (
    ages,
    amounts,
    hours,
    moments,
    named,
    numbers,
    opposites,
    places,
    statements,
    tolls,
    unknowns,
)
from crosscheck.judge.headed import under_other_headers
from crosscheck.judge.presumed import presumed
from crosscheck.judge.protocol import Candidate
from crosscheck.judge.ruling import Rule, Ruling
from crosscheck.judge.views import View, same_event, same_story, views
from crosscheck.model import Claim, Judgement, VerdictKind

RULES: tuple[tuple[str, Rule], ...] = (
    ("counts", numbers.counts),
    ("tolls", tolls.tolls),
    ("ages", ages.ages),
    ("amounts", amounts.amounts),
    ("anchors", moments.anchors),
    ("dates", moments.dates),
    ("lengths", moments.lengths),
    ("hours", hours.hours),
    ("ranks", statements.ranks),
    ("denials", statements.denials),
    ("opposites", opposites.opposites),
    ("swaps", opposites.swaps),
    ("quotations", statements.quotations),
    ("persons", named.persons),
    ("slots", named.slots),
    ("places", places.places),
    ("unknowns", unknowns.unknowns),
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
            (judge_asked if pair.asked else judge_pair)(
                seen[pair.a.claim.id], seen[pair.b.claim.id], pair.similarity
            )
            for pair in pairs
        )


def judge_pair(a: View, b: View, similarity: float) -> tuple[Judgement, ...]:
    """Every rule's judgement on one pair, in the order of RULES.

    Figures and dates of two stories have nothing to do with each other, whatever they share, nor
    have rows under different headers; and claims that clash on a value are not confirmed by their
    common wording.
    """
    if under_other_headers(a, b):
        return ()
    rulings = _rulings(a, b, similarity)
    if rulings and not same_event(a, b):
        told = same_story(a, b)
        rulings = [r for r in rulings if _beyond_its_event(r) or (told and _of_its_story(r))]
    return _judgements(rulings, a, b)


def judge_asked(a: View, b: View, similarity: float) -> tuple[Judgement, ...]:
    """Every judgement on a pair that somebody asked about, and so holds to be of one event.

    What no rule of a corpus sees is left to what the values say by themselves.
    """
    rulings = _rulings(a, b, similarity)
    known = {span for r in rulings for span in r.evidence}
    more = presumed(a, b, similarity)
    rulings += [r for r in more if not known & {*r.evidence} and _adds(r, rulings)]
    return _judgements(rulings, a, b)


def _adds(ruling: Ruling, known: Sequence[Ruling]) -> bool:
    """Whether a ruling says more than those there are, as an open one beside others does not."""
    return not known or ruling.verdict is not VerdictKind.UNCLEAR


def _rulings(a: View, b: View, similarity: float) -> list[Ruling]:
    return [ruling for _, rule in RULES for ruling in rule(a, b, similarity)]


def _judgements(rulings: Sequence[Ruling], a: View, b: View) -> tuple[Judgement, ...]:
    clash = any(r.verdict in {VerdictKind.CONFLICT, VerdictKind.UPDATE} for r in rulings)
    return tuple(r.judgement(a, b) for r in rulings if not (clash and r.kind == "wording"))


def _of_its_story(ruling: Ruling) -> bool:
    """Whether a ruling holds however far apart the articles of a story are: equal dates do."""
    return ruling.verdict is VerdictKind.AGREE and ruling.kind in {"date", "duration"}


def _beyond_its_event(ruling: Ruling) -> bool:
    """Whether a ruling holds between articles of two stories: same rank, anchor, quote, words.

    The rule on ages looks itself for what makes two persons one.
    """
    if ruling.kind == "attribution" or ruling.rule.startswith("age-"):
        return True
    return ruling.verdict is VerdictKind.AGREE and ruling.kind in {"anchor", "rank", "wording"}
