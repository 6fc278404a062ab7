"""crosscheck sources: what a run would read, and where each piece of metadata came from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from crosscheck.cli.options import configured, dated, talking
from crosscheck.cli.session import Session

if TYPE_CHECKING:
    from crosscheck.model import Article, LeftOut


@click.command()
@click.argument("sources", nargs=-1)
@dated
@configured
@talking
@click.pass_obj
def sources(session: Session, /, sources: tuple[str, ...], **flags: Any) -> int:
    """List the articles in SOURCES, where their metadata came from, and what was not read.

    Takes what `run` takes, and compares no claims; articles that print each other, whole or in
    part, are listed. With -v every stretch of text that is no
    claim is listed with its reason.
    """
    from crosscheck.cli.reading import configuration, read_all
    from crosscheck.match.reprints import find_reprints
    from crosscheck.report.sources import sources_table
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
    if session.verbose:
        for line in _stretches(reading.articles, left_out):
            session.print(line)
    return 0


def _stretches(articles: Sequence[Article], left_out: Sequence[LeftOut]) -> Iterator[str]:
    from crosscheck.report.escape import terminal

    by_id = {article.id: article for article in articles}
    for item in left_out:
        article = by_id[item.article]
        line, column = article.locate(item.start)
        words = article.text[item.start : item.end]
        yield terminal(f"{article.path}:{line}:{column}: {item.reason}: {words}")
