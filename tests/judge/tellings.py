"""A claim in an article, made from a sentence and a date."""

from __future__ import annotations

import datetime as dt

from crosscheck.model import Article, Claim, Days, Modality, Published, Span, Statement, Substance
from crosscheck.values.extract import extract


class Told(dict[str, str]):
    """What a test says of one side: text, and optionally day, speaker, title, also (elsewhere),
    modality, substance."""


def statement(key: str, told: Told) -> tuple[Statement, tuple[Claim, ...]]:
    """The claim in its article, and all claims of the article (with what it says elsewhere)."""
    published = None
    if told.get("day"):
        day = dt.date.fromisoformat(told["day"])
        published = Published(Days(day, day))
    text = told["text"] + "\n" + told.get("also", "")
    article = Article(
        id=key,
        path=f"{key}.md",
        text=text,
        publisher=key.title(),
        title=told.get("title", ""),
        published=published,
    )
    first = _claim(f"{key}1", article, 0, len(told["text"]), told)
    claims = [first]
    if told.get("also"):
        claims.append(_claim(f"{key}2", article, len(told["text"]) + 1, len(text), Told()))
    return Statement(first, article), tuple(claims)


def _claim(key: str, article: Article, start: int, end: int, told: Told) -> Claim:
    text = article.text[start:end]
    written = article.published.days if article.published else None
    return Claim(
        id=key,
        article=article.id,
        start=start,
        end=end,
        text=text,
        sentence=Span(start, end),
        speaker=told.get("speaker", ""),
        modality=Modality(told.get("modality", "asserted")),
        substance=Substance(told.get("substance", "fact")),
        values=extract(text, offset=start, written=written),
    )
