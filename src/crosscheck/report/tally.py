"""What a run read and found, counted, and said in a sentence."""

from __future__ import annotations

from crosscheck.model import Finding, Record, Run, VerdictKind
from crosscheck.report.sides import Statements, everyone, statements
from crosscheck.report.words import capital, counted, counted_or_no, listed


class Tally(Record, frozen=True):
    """The counts of a run.

    `confirmed` are the agreements of two or more independent publishers, `agreements` all of
    them; `unread` are whole sources, `unread_parts` lines of sources that were read otherwise.
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


def result_sentence(counts: Tally) -> str:
    """What was found, in one sentence for a terminal."""
    confirmed = f"{counts.confirmed:,}" if counts.confirmed else "none"
    return capital(
        f"{counted_or_no(counts.conflicts, 'conflict')}, "
        f"{counted_or_no(counts.updates, 'update')}, "
        f"{confirmed} confirmed by two or more publishers."
    )
