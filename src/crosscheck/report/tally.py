"""What a run read and found, counted, and said in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from crosscheck.model import Claim, Finding, Record, Run, Substance, VerdictKind
from crosscheck.report.sides import Statements, everyone, statements
from crosscheck.report.words import capital, counted, counted_or_no, listed


class Tally(Record, frozen=True):
    """The counts of a run.

    `confirmed` are the agreements of two or more independent publishers, `agreements` all of
    them; `unread` are whole sources, `unread_parts` lines of sources that were read otherwise;
    `no_facts` are claims in which there is nothing to check.
    """

    articles: int
    publishers: int
    claims: int
    pairs: int
    different: int
    conflicts: int
    updates: int
    agreements: int
    confirmed: int
    unclear: int
    copies: int
    unread: int
    unread_parts: int
    left_out: int
    no_facts: int


def tally(run: Run) -> Tally:
    """The counts of the run."""
    known = statements(run)
    agreements = run.with_verdict(VerdictKind.AGREE)
    wholes = sum(not unread.line for unread in run.unread)
    return Tally(
        articles=len(run.articles),
        publishers=len({article.publisher for article in run.articles}),
        claims=len(run.claims),
        pairs=run.pairs,
        different=run.different,
        conflicts=len(run.with_verdict(VerdictKind.CONFLICT)),
        updates=len(run.with_verdict(VerdictKind.UPDATE)),
        agreements=len(agreements),
        confirmed=sum(is_confirmed(finding, known) for finding in agreements),
        unclear=len(run.with_verdict(VerdictKind.UNCLEAR)),
        copies=len(run.copies),
        unread=wholes,
        unread_parts=len(run.unread) - wholes,
        left_out=len(run.left_out),
        no_facts=sum(claim.substance is not Substance.FACT for claim in run.claims),
    )


def is_confirmed(finding: Finding, known: Statements) -> bool:
    """Whether two or more independent publishers agree in the finding."""
    return finding.verdict is VerdictKind.AGREE and len(everyone(finding, known)) >= 2


def reading_sentence(counts: Tally) -> str:
    """What was read and compared, in one sentence."""
    parts = []
    if counts.unread:
        parts.append(counted(counts.unread, "source"))
    if counts.unread_parts:
        parts.append(counted(counts.unread_parts, "part of a source", "parts of sources"))
    missing = f"; {listed(parts)} could not be read" if parts else ""
    return (
        f"Read {counted(counts.articles, 'article')} "
        f"from {counted(counts.publishers, 'publisher')}, {counted(counts.claims, 'claim')}; "
        f"compared {counted(counts.pairs, 'pair')}{missing}."
    )


def verdict_sentence(counts: Tally) -> str:
    """What there is to settle, in one sentence."""
    conflicts = counted_or_no(counts.conflicts, "conflict")
    return capital(
        f"{conflicts} to settle, {counted_or_no(counts.updates, 'update')}, "
        f"{counted_or_no(counts.confirmed, 'fact')} confirmed by two or more publishers."
    )


def no_facts_sentence(claims: Iterable[Claim]) -> str:
    """How many claims are no facts to check, by what they are; "" when all are facts."""
    kinds = Counter(claim.substance for claim in claims)
    parts = [counted(kinds[kind], *_KINDS[kind]) for kind in _KINDS if kinds[kind]]
    if not parts:
        return ""
    number = sum(kinds[kind] for kind in _KINDS)
    total = counted(number, "claim is no fact", "claims are no facts")
    return f"{total} to check: {listed(parts)}."


_KINDS = {
    Substance.OPINION: ("opinion", "opinions"),
    Substance.FORECAST: ("forecast", "forecasts"),
    Substance.ADVICE: ("piece of advice", "pieces of advice"),
    Substance.VAGUE: ("vague statement", "vague statements"),
}


def result_sentence(counts: Tally) -> str:
    """What was found, in one sentence for a terminal."""
    confirmed = f"{counts.confirmed:,}" if counts.confirmed else "none"
    return capital(
        f"{counted_or_no(counts.conflicts, 'conflict')}, "
        f"{counted_or_no(counts.updates, 'update')}, "
        f"{confirmed} confirmed by two or more publishers."
    )
