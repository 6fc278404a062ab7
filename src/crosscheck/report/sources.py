"""What was read and what was not, as tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crosscheck.model import Article, Reprint, Unread
from crosscheck.report.escape import terminal
from crosscheck.report.reprints import HEAD, how_much, original
from crosscheck.report.tables import plain_table
from crosscheck.report.words import counted, dated

TITLE_WIDTH = 60
"""Longest title of the table in code points; the rest of it becomes "…"."""


def sources_table(
    articles: Sequence[Article],
    unread: Sequence[Unread],
    claims_per_article: Mapping[str, int],
    *,
    origins: bool = False,
    reprints: Sequence[Reprint] = (),
) -> str:
    """A table of the articles, then of what could not be read and why.

    `claims_per_article` counts claims by article id. With `origins` a third table says for
    every field of every article where its value came from. `reprints` follow in a table of
    their own: which article is a copy of which.
    """
    publishers = len({article.publisher for article in articles})
    blocks = [
        (
            f"{counted(len(articles), 'article')} from {counted(publishers, 'publisher')}, "
            f"{counted(sum(claims_per_article.get(a.id, 0) for a in articles), 'claim')}"
        )
    ]
    if articles:
        rows = [_row(article, claims_per_article.get(article.id, 0)) for article in articles]
        names = ["publisher", "date", "title", "claims", "file"]
        blocks.append(plain_table(names, rows, right=frozenset({3})))
    if origins and any(article.origins for article in articles):
        rows = [row for article in articles for row in _origins(article)]
        blocks.append(plain_table(["file", "field", "value", "comes from"], rows))
    if reprints:
        known = {article.id: article for article in articles}
        rows = [_reprint(reprint, known) for reprint in reprints]
        blocks.append(plain_table([name.casefold() for name in HEAD], sorted(rows)))
    if unread:
        blocks.append(f"{counted(len(unread), 'place')} could not be read")
        rows = [_unread(place) for place in unread]
        blocks.append(plain_table(["place", "why", "what to do"], rows))
    return "\n\n".join(blocks)


def _row(article: Article, claims: int) -> list[str]:
    title = terminal(article.title)
    return [
        terminal(article.publisher),
        dated(article.published),
        title if len(title) <= TITLE_WIDTH else title[: TITLE_WIDTH - 1] + "…",
        f"{claims:,}",
        terminal(_place(article.path, 0 if article.verbatim else article.line)),
    ]


def _origins(article: Article) -> Iterable[list[str]]:
    values = {
        "published": dated(article.published),
        "publisher": article.publisher,
        "title": article.title,
        "url": article.url,
        "language": article.language,
    }
    place = terminal(_place(article.path, 0 if article.verbatim else article.line))
    for field, origin in article.origins:
        yield [place, terminal(field), terminal(values.get(field, "")), terminal(origin)]


def _reprint(reprint: Reprint, known: Mapping[str, Article]) -> list[str]:
    ends = known[reprint.original], known[reprint.copy]
    first, copy = (
        terminal(_place(article.path, 0 if article.verbatim else article.line)) for article in ends
    )
    named = original(terminal(reprint.wire), first)
    return [named, copy, how_much(reprint), terminal(reprint.why)]


def _unread(place: Unread) -> list[str]:
    return [
        terminal(_place(place.path, place.line)),
        terminal(place.reason),
        terminal(place.cure),
    ]


def _place(path: str, line: int) -> str:
    return f"{path}:{line}" if line else path
