"""One finding explained for a terminal: the words, the values in them, and what decided."""

from __future__ import annotations

from difflib import get_close_matches

from crosscheck.errors import FindingUnknown
from crosscheck.model import Article, Claim, Finding, Judgement, Modality, Run, Span, Statement
from crosscheck.report.claims import worded
from crosscheck.report.description import describe
from crosscheck.report.escape import terminal, visible
from crosscheck.report.passages import Passage, notes, passage, spelled
from crosscheck.report.sides import Statements, ordered, publishers, repeaters, says, statements
from crosscheck.report.words import dated, listed

CLOSE = 5
"""Most ids that an error message offers."""

_BOLD, _PLAIN = "\x1b[1m", "\x1b[22m"


def explain(run: Run, finding_id: str, *, color: bool = False) -> str:
    """The finding with that id, or unique start of an id ("x-" may be left out), explained.

    Raises FindingUnknown when no finding has the id, or several.
    """
    finding = find(run, finding_id)
    known = statements(run)
    lines = [
        f"{terminal(finding.id)}  {terminal(finding.question)}".rstrip(),
        (
            f"{finding.verdict.value}, confidence {finding.confidence:.2f}, "
            f"rule {terminal(finding.rule)}, kind {terminal(finding.kind)}"
        ),
        f"why: {terminal(finding.reason)}",
    ]
    for side in ordered(finding, known):
        again = repeaters(side, known)
        copied = f" (copied by {terminal(listed(again))})" if again else ""
        names = terminal(listed(publishers(side, known)))
        lines += ["", f"{terminal(says(side, known))}: {names}{copied}"]
        for name in side.claims:
            around = _neighbours(known[name].claim, run)
            lines += claim_lines(
                known[name], around=around, color=color, copied=name in side.copies
            )
    lines += ["", f"judgements: {len(finding.judgements):,}"]
    for judgement in finding.judgements:
        lines += judgement_lines(judgement, known)
    return "\n".join(lines)


def find(run: Run, finding_id: str) -> Finding:
    """The finding with that id or unique start of one; "x-" may be left out."""
    wanted = "x-" + finding_id.strip().lower().removeprefix("x-")
    exact = [finding for finding in run.findings if finding.id == wanted]
    started = [finding for finding in run.findings if finding.id.startswith(wanted)]
    if wanted == "x-" or not started:
        raise FindingUnknown(
            f"no finding of the last run has the id “{terminal(finding_id)}”",
            cure=_cure(run, wanted),
        )
    if not exact and len(started) > 1:
        ids = [finding.id for finding in started]
        raise FindingUnknown(
            f"{len(ids):,} findings start with “{terminal(finding_id)}”: {listed(ids, most=CLOSE)}",
            cure=f"type more of the id, for instance: crosscheck show {ids[0]}",
        )
    return (exact or started)[0]


def _cure(run: Run, wanted: str) -> str:
    ids = [finding.id for finding in run.findings]
    if not ids:
        return "the last run found nothing; compare the sources again with: crosscheck run"
    close = get_close_matches(wanted, ids, n=CLOSE, cutoff=0.5)
    if close:
        return f"did you mean {' or '.join(f'crosscheck show {name}' for name in close)}?"
    return f"the ids stand in the report; it has {listed(ids, most=CLOSE)}"


def claim_lines(
    statement: Statement,
    *,
    around: tuple[Span | None, Span | None] = (None, None),
    color: bool = False,
    copied: bool = False,
) -> list[str]:
    """A claim explained: who said it and when, where it stands, its words and its values.

    `around` are the stretches before and after its sentence.
    """
    claim, article = statement.claim, statement.article
    line, column = article.locate(claim.start)
    about = [terminal(article.publisher), dated(article.published)]
    if claim.speaker:
        about.append(f"attributed to {terminal(claim.speaker)}")
    if claim.modality is not Modality.ASSERTED:
        about.append(claim.modality.value)
    if copied:
        about.append("a copy")
    words = passage(article, claim.sentence, claim.span, notes=notes(claim))
    lines = [f"  {', '.join(about)}", f"    {terminal(f'{article.path}:{line}:{column}')}"]
    before, after = around
    if before is not None:
        lines.append(f"      before: {_sentence(article, before)}")
    lines.append(f"      text:   {_marked(words, color=color)}")
    if claim.parts:
        lines.append(f"      claim:  {terminal(worded(article, claim))}")
    if after is not None:
        lines.append(f"      after:  {_sentence(article, after)}")
    return lines + _values(claim, article)


def _neighbours(claim: Claim, run: Run) -> tuple[Span | None, Span | None]:
    """The stretch before and the stretch after the sentence of the claim: sentence or left out."""
    sentences = {other.sentence for other in run.claims if other.article == claim.article}
    gaps = {Span(out.start, out.end) for out in run.left_out if out.article == claim.article}
    spans = sorted(sentences | gaps)
    own = claim.sentence
    before = [span for span in spans if span.end <= own.start]
    after = [span for span in spans if span.start >= own.end]
    return (
        max(before, key=lambda span: (span.end, span.start), default=None),
        min(after, default=None),
    )


def _sentence(article: Article, span: Span) -> str:
    words = passage(article, span, None)
    return terminal(words.before + words.after)


def _marked(words: Passage, *, color: bool) -> str:
    start, end = (_BOLD, _PLAIN) if color else (">>", "<<")
    # Each part on its own: the marks between them are no article text. Blanks at their edges
    # are kept by hand, because escaping for a terminal strips them.
    before = terminal(spelled(words.before)) + (" " if words.before.endswith(" ") else "")
    after = (" " if words.after.startswith(" ") else "") + terminal(spelled(words.after))
    return f"{before.lstrip()}{start}{terminal(spelled(words.marked))}{end}{after}".rstrip()


def _values(claim: Claim, article: Article) -> list[str]:
    if not claim.values:
        return ["      values: none"]
    lines = ["      values:"]
    for value in claim.values:
        normal = terminal(describe(value, written=article.published))
        lines.append(f'        "{terminal(value.text)}" -> {normal}')
    return lines


def judgement_lines(judgement: Judgement, known: Statements) -> list[str]:
    """What decided, with the words that it rests on, and why the two claims were compared."""
    spans = " against ".join(
        f"{_evidence(known[claim], span)}"
        for claim, span in zip((judgement.a, judgement.b), judgement.evidence, strict=True)
    )
    lines = [
        (
            f"  {judgement.verdict.value}, confidence {judgement.confidence:.2f}, "
            f"rule {terminal(judgement.rule)}: {terminal(judgement.reason)}"
        ),
        f"    {spans}",
    ]
    if judgement.routes:
        lines.append(
            f"    compared because of: {', '.join(judgement.routes)}; "
            f"cosine {judgement.similarity:.2f}"
        )
    return lines


def _evidence(statement: Statement, span: Span) -> str:
    article = statement.article
    line, column = article.locate(span.start)
    words = terminal(visible(article.text[span.start : span.end]))
    return f'"{words}" ({terminal(f"{article.publisher}, {article.path}:{line}:{column}")})'
