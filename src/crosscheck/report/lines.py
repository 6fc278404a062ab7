"""One finding, one line: for a terminal, and as annotations of GitHub Actions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosscheck.model import Finding, Run, Side, Statement, VerdictKind
from crosscheck.report.escape import actions_message, actions_property, terminal
from crosscheck.report.sides import Statements, everyone, ordered, publishers, says, statements
from crosscheck.report.tally import reading_sentence, result_sentence, tally
from crosscheck.report.words import counted, listed

ANNOTATIONS = 10
"""Annotations of one kind that GitHub shows of one step; it drops more without a word."""

_COMMANDS = {
    VerdictKind.CONFLICT: "error",
    VerdictKind.UNCLEAR: "warning",
    VerdictKind.UPDATE: "notice",
}


def text(findings: Sequence[Finding], run: Run, *, new: frozenset[str] = frozenset()) -> str:
    """One line for each finding: `path:line:col: conflict: 31 killed; ... [rule id]`."""
    return "\n".join(finding_lines(run, findings=findings, new=new))


def finding_lines(
    run: Run, *, findings: Sequence[Finding], new: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """A line for each finding, in their order, at its first claim of `new` (claim ids).

    Where no claim of it is new, at the first claim of the side that is told first.
    """
    known = statements(run)
    return tuple(_line(finding, known, new) for finding in findings)


def _line(finding: Finding, known: Statements, new: frozenset[str]) -> str:
    side, statement = located(finding, known, new=new)
    line, column = statement.article.locate(statement.claim.start)
    message = f"{finding.verdict.value}: {_message(finding, side, known)}"
    # Escaped as one text: a "::" or "##[" put together from two parts would be a command.
    return terminal(f"{statement.article.path}:{line}:{column}: {message} [{_mark(finding)}]")


def _mark(finding: Finding) -> str:
    return f"{finding.rule} {finding.id}"


def located(
    finding: Finding, known: Statements, *, new: frozenset[str] = frozenset()
) -> tuple[Side, Statement]:
    """The claim that a line about the finding points at, with the side that it stands on.

    That is the first of `new` that the finding judges in its verdict, else the first claim of
    `new` in it, else the first claim.
    """
    sides = ordered(finding, known)
    placed = [(side, claim) for side in sides for claim in side.claims]
    decided = {
        claim
        for judgement in finding.judgements
        if judgement.verdict is finding.verdict
        for claim in (judgement.a, judgement.b)
    }
    for wanted in (new & decided, new):
        for side, claim in placed:
            if claim in wanted:
                return side, known[claim]
    side, claim = placed[0]
    return side, known[claim]


def _message(finding: Finding, side: Side, known: Statements) -> str:
    """What the side says, and what the others say."""
    own = says(side, known)
    others = [other for other in ordered(finding, known) if other is not side]
    if finding.verdict is VerdictKind.AGREE:
        names = everyone(finding, known)
        return f"{own}; so {'say' if len(names) > 1 else 'says'} {listed(names)}"
    parts = [own]
    for other in others:
        names = publishers(other, known)
        said = _short(says(other, known), own)
        parts.append(f"{listed(names)} {'say' if len(names) > 1 else 'says'} {said}")
    return "; ".join(parts)


def _short(said: str, own: str) -> str:
    """What another side says, without the words that both end in: "21" for "21 killed"."""
    words, theirs = said.split(), own.split()
    while len(words) > 1 and len(theirs) > 1 and words[-1] == theirs[-1]:
        words.pop()
        theirs.pop()
    short = " ".join(words)
    return short if any(char.isdigit() for char in short) else said


def github(findings: Sequence[Finding], run: Run, *, new: frozenset[str] = frozenset()) -> str:
    """Annotations for GitHub Actions, the worst first; agreements give none.

    A conflict is an error, a finding without a verdict a warning, an update a notice. At most
    `ANNOTATIONS` of each kind are given; a last line counts the others.
    """
    known = statements(run)
    lines, rest = [], []
    for verdict, command in _COMMANDS.items():
        found = [finding for finding in findings if finding.verdict is verdict]
        lines += [_annotation(finding, command, known, new) for finding in found[:ANNOTATIONS]]
        if len(found) > ANNOTATIONS:
            rest.append(f"{counted(len(found) - ANNOTATIONS, 'more ' + command)}")
    if rest:
        lines.append(f"{listed(rest)} without an annotation: GitHub shows {ANNOTATIONS} of a kind.")
    return "\n".join(lines)


def _annotation(finding: Finding, command: str, known: Statements, new: frozenset[str]) -> str:
    side, statement = located(finding, known, new=new)
    line, column = statement.article.locate(statement.claim.start)
    title = f"{finding.verdict.value}: {finding.question}" if finding.question else finding.verdict
    properties = ",".join(
        f"{name}={actions_property(value)}"
        for name, value in _properties(statement.article.path, line, column, title)
    )
    message = f"{_message(finding, side, known)}. {finding.reason} [{_mark(finding)}]"
    return f"::{command} {properties}::{actions_message(message)}"


def _properties(path: str, line: int, column: int, title: str) -> Iterable[tuple[str, str]]:
    if path != "-":
        yield from (("file", path), ("line", str(line)), ("col", str(column)))
    yield "title", " ".join(title.split())


def summary_lines(run: Run, report_path: str) -> tuple[str, str]:
    """What was read, and what was found with the path of the report."""
    counts = tally(run)
    found = result_sentence(counts)
    return reading_sentence(counts), f"{found}   {terminal(report_path)}" if report_path else found
