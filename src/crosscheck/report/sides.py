"""The sides of a finding: who says what, since when, and in which order it is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from crosscheck.model import Days, Finding, Run, Side, Span, Statement, VerdictKind
from crosscheck.report.words import UNDATED, days_in_words

Statements = Mapping[str, Statement]


def statements(run: Run) -> dict[str, Statement]:
    """Every claim of the run with its article, by claim id."""
    articles = run.articles_by_id()
    return {claim.id: Statement(claim, articles[claim.article]) for claim in run.claims}


def ordered(finding: Finding, known: Statements) -> tuple[Side, ...]:
    """The sides in the order in which they are told.

    Updates run from the oldest to the newest value; elsewhere the side with the fewest
    independent publishers stands first. Equals keep the order of the finding.
    """
    if finding.verdict is VerdictKind.UPDATE:
        return tuple(sorted(finding.sides, key=lambda side: _start(first_days(side, known))))
    return tuple(sorted(finding.sides, key=lambda side: (len(side.publishers), len(side.claims))))


SAYS_WIDTH = 80
"""Most code points of a claim that stand for what a side says when it has no normal form."""


def says(side: Side, known: Statements) -> str:
    """What the side says: its normal form, or the first words of its first claim."""
    if side.says.strip() or not side.claims:
        return side.says.strip() or "no words"
    words = " ".join(known[side.claims[0]].claim.text.split())
    return words if len(words) <= SAYS_WIDTH else words[: SAYS_WIDTH - 1] + "…"


def publishers(side: Side, known: Statements) -> tuple[str, ...]:
    """The independent publishers of the side, or whoever printed it when there are none."""
    return side.publishers or printers(side.claims, known)


def printers(claims: tuple[str, ...], known: Statements) -> tuple[str, ...]:
    """The publishers of these claims, each once, sorted."""
    return tuple(sorted({known[claim].article.publisher for claim in claims}))


def repeaters(side: Side, known: Statements) -> tuple[str, ...]:
    """Publishers of the side that only printed a copy, sorted."""
    independent = set(publishers(side, known))
    return tuple(name for name in printers(side.copies, known) if name not in independent)


def everyone(finding: Finding, known: Statements) -> tuple[str, ...]:
    """The independent publishers of all sides, each once, sorted."""
    return tuple(sorted({name for side in finding.sides for name in publishers(side, known)}))


def first_days(side: Side, known: Statements) -> Days | None:
    """When the side was first published, as far as its articles have a date.

    A single day goes before a month or a year, which says less about what came first.
    """
    dates = (known[claim].article.published for claim in side.claims)
    days = [date.days for date in dates if date is not None and date.days.start is not None]
    return min(days, key=lambda span: (span.start != span.end, _start(span)), default=None)


def _start(days: Days | None) -> dt.date:
    return days.start if days is not None and days.start is not None else dt.date.max


def since(finding: Finding, known: Statements) -> str:
    """Since when the sides differ: the first day of the later side, or "undated"."""
    days = [first_days(side, known) for side in finding.sides]
    dated = [span for span in days if span is not None]
    if not dated or len(dated) < len(days):
        return UNDATED
    return days_in_words(max(dated, key=_start))


def evidence(finding: Finding, claim: str) -> Span | None:
    """The span of the claim in the judgement that decides most about it."""
    for judgement in finding.judgements:
        if claim == judgement.a:
            return judgement.evidence[0]
        if claim == judgement.b:
            return judgement.evidence[1]
    return None
