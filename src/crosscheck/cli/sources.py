"""crosscheck sources: what a run would read, and where each piece of metadata came from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from crosscheck.cli.options import configured, dated, talking
from crosscheck.cli.session import Session

if TYPE_CHECKING:
    from crosscheck.model import Article


@click.command()
@click.argument("sources", nargs=-1)
@dated
@configured
@talking
@click.pass_obj
def sources(session: Session, /, sources: tuple[str, ...], **flags: Any) -> int:
    """List the articles in SOURCES, where their metadata came from, and what was not read.

    Takes what `run` takes, and compares no claims; articles that print each other, whole or in
    part, are listed. With -v every stretch of text that is no claim is listed with its reason,
    and every claim that is no fact to check.
    """
    from crosscheck.cli.reading import configuration, read_all
    from crosscheck.match.reprints import find_reprints
    from crosscheck.model import Substance
    from crosscheck.report.sources import sources_table
    from crosscheck.report.tally import no_facts_sentence
    from crosscheck.segment.claims import segment

    config = configuration(sources, flags)
    reading = read_all(config.sources, flags=flags, session=session)
    segmented = {article.id: segment(article) for article in reading.articles}
    counts = {name: len(parts.claims) for name, parts in segmented.items()}
    claims = [claim for parts in segmented.values() for claim in parts.claims]
    reprints = find_reprints(reading.articles, claims).found
    table = sources_table(reading.articles, reading.unread, counts, origins=True, reprints=reprints)
    session.print(table)
    left_out = [item for article in reading.articles for item in segmented[article.id].left_out]
    by_reason = Counter(item.reason for item in left_out)
    if left_out:
        reasons = ", ".join(f"{count:,} {reason}" for reason, count in sorted(by_reason.items()))
        session.print(f"\nNo claims: {reasons}")
    unchecked = no_facts_sentence(claims)
    if unchecked:
        session.print(f"\n{unchecked}")
    if session.verbose:
        stretches = [(item.article, item.start, item.end, item.reason) for item in left_out]
        stretches += [
            (claim.article, claim.start, claim.end, claim.substance.value)
            for claim in claims
            if claim.substance is not Substance.FACT
        ]
        for line in _stretches(reading.articles, stretches):
            session.print(line)
    return 0


def _stretches(
    articles: Sequence[Article], stretches: Sequence[tuple[str, int, int, str]]
) -> Iterator[str]:
    """A line for each (article id, start, end, what it is), article by article in text order."""
    from crosscheck.report.escape import terminal

    by_id = {article.id: article for article in articles}
    place = {name: number for number, name in enumerate(by_id)}
    for name, start, end, what in sorted(stretches, key=lambda s: (place[s[0]], s[1:])):
        article = by_id[name]
        line, column = article.locate(start)
        words = article.text[start:end]
        yield terminal(f"{article.path}:{line}:{column}: {what}: {words}")
