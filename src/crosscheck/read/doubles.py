"""Articles that come twice in one reading."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from crosscheck.model import Article
from crosscheck.read import identity
from crosscheck.read.documents import Notice

_HASH_LENGTH = 8


def distinct(articles: Sequence[Article]) -> tuple[list[Article], list[Notice]]:
    """The articles with ids of their own, and a notice for each one that came again.

    The same id with the same text is left out; with another text (a page that was edited, or
    an address that several share) it is kept, and a hash of the text is appended to the id.
    Which one counts as the first follows the given order.
    """
    kept: list[Article] = []
    notices: list[Notice] = []
    first: dict[str, Article] = {}
    texts: dict[str, dict[str, Article]] = {}
    for article in articles:
        earlier = first.setdefault(article.id, article)
        if earlier is article:
            kept.append(article)
            continue
        by_text = texts.setdefault(article.id, {identity.text_hash(earlier.text): earlier})
        text = identity.text_hash(article.text)
        twin = by_text.setdefault(text, article)
        if twin is not article:
            notices.append(_notice(article, "the same article twice", twin, "left out"))
            continue
        kept.append(msgspec.structs.replace(article, id=f"{article.id}-{text[:_HASH_LENGTH]}"))
        notices.append(_notice(article, "two texts of one article", earlier, "kept as another"))
    return kept, notices


def _notice(article: Article, what: str, other: Article, done: str) -> Notice:
    text = f"{what}: {_place(other)} and {_place(article)}; the latter is {done}"
    return Notice(path=article.path, topic=what, line=_line(article), text=text)


def _line(article: Article) -> int:
    return 0 if article.verbatim else article.line


def _place(article: Article) -> str:
    line = _line(article)
    return f"{article.path}:{line}" if line else article.path
