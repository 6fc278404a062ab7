"""The sections of the Markdown report: each function gives its blocks, without the heading."""

from __future__ import annotations

from collections import Counter

from crosscheck.model import (
    Article,
    Finding,
    Modality,
    Record,
    Run,
    Side,
    Statement,
    VerdictKind,
)
from crosscheck.report import links, reprints
from crosscheck.report.escape import markdown_cell, markdown_inline
from crosscheck.report.passages import bold, notes, passage
from crosscheck.report.sides import (
    everyone,
    evidence,
    first_days,
    ordered,
    publishers,
    repeaters,
    says,
)
from crosscheck.report.tables import markdown_table
from crosscheck.report.tally import is_confirmed, no_facts_sentence
from crosscheck.report.words import UNDATED, capital, cased, counted, dated, days_in_words, listed

QUOTES = 3
"""Most quotes for one side; the other claims of the side are named below them."""


class Scene(Record, frozen=True):
    """What every section needs: the run, its claims by id, and where links start."""

    run: Run
    known: dict[str, Statement]
    base: str


def heading(finding: Finding) -> str:
    """The heading of a finding, before escaping: its question and its id."""
    return f"{finding.question or 'Which one is it?'} ({finding.id})"


def conflicts(scene: Scene) -> list[str]:
    """Every conflict: both sides with quotes, then why."""
    found = scene.run.with_verdict(VerdictKind.CONFLICT)
    if not found:
        return ["No conflicts were found."]
    return [block for finding in found for block in _dispute(finding, scene)]


def updates(scene: Scene) -> list[str]:
    """Every update: its values from the oldest to the newest."""
    blocks = []
    for finding in scene.run.with_verdict(VerdictKind.UPDATE):
        blocks.append(f"### {markdown_inline(heading(finding))}")
        for side in ordered(finding, scene.known):
            days = first_days(side, scene.known)
            day = days_in_words(days) if days else capital(UNDATED)
            blocks.append(f"{day}: {_stand(side, scene)}")
            blocks += _quotes(finding, side, scene, most=1)
        blocks += _why(finding)
    return blocks or ["No updates were found."]


def confirmed(scene: Scene) -> list[str]:
    """The facts that two or more independent publishers give, and agreements short of that."""
    agreements = scene.run.with_verdict(VerdictKind.AGREE)
    facts = [finding for finding in agreements if is_confirmed(finding, scene.known)]
    if not agreements:
        return ["No fact was confirmed by two or more publishers."]
    blocks = []
    if facts:
        rows = [_fact(finding, scene) for finding in facts]
        table_head = ["Fact", "What is said", "Publishers", "Who", "Id"]
        blocks.append(markdown_table(table_head, rows, right=frozenset({2})))
    reworded = [line for finding in facts for line in _reworded(finding, scene)]
    if reworded:
        blocks += ["Said in different words:", "\n".join(reworded)]
    short = [finding.id for finding in agreements if finding not in facts]
    if short:
        said = counted(len(short), "fact stands", "facts stand")
        names = listed([markdown_inline(name) for name in short])
        blocks.append(
            f"{said} in several articles, but with one independent publisher only: {names}."
        )
    return blocks


def _fact(finding: Finding, scene: Scene) -> list[str]:
    who = everyone(finding, scene.known)
    said = dict.fromkeys(says(side, scene.known) for side in finding.sides)
    return [
        markdown_cell(finding.question),
        markdown_cell(" / ".join(said)),
        f"{len(who):,}",
        markdown_cell(listed(who)),
        markdown_cell(finding.id),
    ]


def _reworded(finding: Finding, scene: Scene) -> list[str]:
    """One line when the words that decided differ, so that the agreement needs its reason."""
    deciding = finding.judgements[0]
    first, second = scene.known[deciding.a], scene.known[deciding.b]
    words = [
        statement.article.text[span.start : span.end]
        for statement, span in zip((first, second), deciding.evidence, strict=True)
    ]
    if cased(words[0]) == cased(words[1]):
        return []
    said = " and ".join(
        f"“{markdown_inline(text)}” ({_place(statement, scene)})"
        for text, statement in zip(words, (first, second), strict=True)
    )
    return [f"- {said}: {markdown_inline(finding.reason)} ({markdown_inline(finding.id)})"]


def copies(scene: Scene) -> list[str]:
    """Which article repeats which, how much of it, and why in this direction."""
    if not scene.run.copies and not scene.run.reprints:
        return ["No copied passages were found."]
    articles = scene.run.articles_by_id()
    place = {article: at for at, article in enumerate(articles)}
    rows = {
        (reprint.original, reprint.copy): [
            reprints.original(
                markdown_cell(reprint.wire), _named(articles[reprint.original], scene)
            ),
            _named(articles[reprint.copy], scene),
            reprints.how_much(reprint),
            markdown_cell(reprint.why),
        ]
        for reprint in scene.run.reprints
    }
    single = Counter(
        (scene.known[copy.original].claim.article, scene.known[copy.copy].claim.article)
        for copy in scene.run.copies
    )
    for (original, copy), number in single.items():
        if (original, copy) not in rows and (copy, original) not in rows:
            ends = [_named(articles[original], scene), _named(articles[copy], scene)]
            rows[original, copy] = [*ends, counted(number, "statement"), ""]
    ordered_rows = sorted(rows, key=lambda ends: (place[ends[0]], place[ends[1]]))
    said = (
        "A copy confirms nothing: who prints it is not counted as an independent publisher. "
        "What an article does not take from the other one counts as its own. Shares are those of "
        "the shorter article's statements."
    )
    return [
        said,
        markdown_table(list(reprints.HEAD), [rows[ends] for ends in ordered_rows]),
    ]


def _named(article: Article, scene: Scene) -> str:
    link = links.to_file(article.path, line=article.line, base=scene.base)
    return f"{markdown_cell(article.publisher)} ({link})"


def sources(scene: Scene) -> list[str]:
    """Every article that was read, with the number of its claims."""
    claims = Counter(claim.article for claim in scene.run.claims)
    rows = [
        [
            markdown_cell(article.publisher),
            markdown_cell(article.title),
            dated(article.published),
            markdown_cell(dict(article.origins).get("published", "")),
            f"{claims[article.id]:,}",
            links.to_file(article.path, line=article.line, base=scene.base),
        ]
        for article in scene.run.articles
    ]
    if not rows:
        return ["No article was read."]
    names = ["Publisher", "Title", "Date", "Date from", "Claims", "File"]
    return [markdown_table(names, rows, right=frozenset({4}))]


def not_read(scene: Scene) -> list[str]:
    """What gave no article, why, and what to do about it."""
    rows = [
        [
            links.to_file(unread.path, line=unread.line, base=scene.base),
            markdown_cell(unread.reason),
            markdown_cell(unread.cure),
        ]
        for unread in scene.run.unread
    ]
    if not rows:
        return ["Every source could be read."]
    return [markdown_table(["Source", "Why", "What to do"], rows)]


def warnings(scene: Scene) -> list[str]:
    """What reading warned of; no blocks when there is nothing."""
    lines = [f"- {markdown_inline(warning)}" for warning in scene.run.warnings]
    return ["\n".join(lines)] if lines else []


def left_out(scene: Scene) -> list[str]:
    """How many stretches are no claims and claims no facts, and what limits left out."""
    reasons = Counter(stretch.reason for stretch in scene.run.left_out)
    limits = [f"- {number:,} {markdown_inline(name)}" for name, number in scene.run.capped]
    capped = ["Limits kept these from being compared:", "\n".join(limits)] if limits else []
    unchecked = no_facts_sentence(scene.run.claims)
    rest = [f"{unchecked} They are kept, but confirm nothing."] if unchecked else []
    rest += capped
    if not reasons:
        return ["No stretch of text was left out.", *rest]
    rows = [
        [markdown_cell(reason), f"{number:,}"]
        for reason, number in sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    ]
    return [
        "Stretches of text that are not claims and were not compared.",
        markdown_table(["Reason", "Stretches"], rows, right=frozenset({1})),
        *rest,
    ]


def unclear(scene: Scene, *, shown: bool) -> list[str]:
    """The findings without a verdict, or how many there are and how to see them."""
    found = scene.run.with_verdict(VerdictKind.UNCLEAR)
    if not found:
        return ["No findings without a verdict."]
    if shown:
        return [block for finding in found for block in _dispute(finding, scene)]
    return [
        (
            f"{counted(len(found), 'finding has', 'findings have')} no verdict; "
            "`crosscheck run --unclear` shows them."
        )
    ]


def settings(scene: Scene) -> list[str]:
    """The options that determine the result."""
    rows = [[markdown_cell(name), markdown_cell(value)] for name, value in scene.run.settings]
    rows.append(["run format", markdown_cell(scene.run.version)])
    return [markdown_table(["Setting", "Value"], rows)]


def _dispute(finding: Finding, scene: Scene) -> list[str]:
    blocks = [f"### {markdown_inline(heading(finding))}"]
    for side in ordered(finding, scene.known):
        blocks.append(_stand(side, scene))
        blocks += _quotes(finding, side, scene, most=QUOTES)
    return blocks + _why(finding)


def _why(finding: Finding) -> list[str]:
    return [
        f"Why: {markdown_inline(finding.reason)}",
        f"Rule: {markdown_inline(finding.rule)}. Confidence: {finding.confidence:.2f}.",
    ]


def _stand(side: Side, scene: Scene) -> str:
    """What a side says, and who says it."""
    names = listed(publishers(side, scene.known))
    again = listed(repeaters(side, scene.known))
    copied = f" (copied by {markdown_inline(again)})" if again else ""
    said = markdown_inline(says(side, scene.known))
    return f"**{said}**: {markdown_inline(names)}{copied}"


def _quotes(finding: Finding, side: Side, scene: Scene, *, most: int) -> list[str]:
    """Quotes of the side, originals before copies, and a line that names the claims left."""
    copied = set(side.copies)
    claims = sorted(side.claims, key=lambda claim: claim in copied)
    blocks = [
        _quote(finding, scene.known[claim], scene, copied=claim in copied)
        for claim in claims[:most]
    ]
    rest = [
        f"{markdown_inline(scene.known[claim].article.publisher)} "
        f"({_place(scene.known[claim], scene)}{', a copy' if claim in copied else ''})"
        for claim in claims[most:]
    ]
    return [*blocks, f"And {len(rest):,} more: {listed(rest)}."] if rest else blocks


def _quote(finding: Finding, statement: Statement, scene: Scene, *, copied: bool) -> str:
    claim, article = statement.claim, statement.article
    deciding = evidence(finding, claim.id)
    words = bold(passage(article, claim.sentence, deciding, notes=notes(claim)))
    about = [markdown_inline(article.publisher), dated(article.published)]
    if claim.speaker:
        about.append(f"attributed to {markdown_inline(claim.speaker)}")
    if claim.modality is not Modality.ASSERTED:
        about.append(claim.modality.value)
    if copied:
        about.append("a copy")
    return f"> {words}\n>\n> {', '.join(about)}: {_place(statement, scene)}"


def _place(statement: Statement, scene: Scene) -> str:
    return links.place(statement.article, statement.claim.start, base=scene.base)
