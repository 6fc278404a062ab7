"""Which of several articles was there first: by whom it credits, then by when it was published."""

from __future__ import annotations

import datetime as dt

from crosscheck.match.credits import agencies
from crosscheck.model import Article, Published

Precedence = tuple[bool, dt.date, bool, dt.datetime, str, str]


def precedence(article: Article, *, credited: bool = False) -> Precedence:
    """Smaller for the likelier original.

    First one that credits nobody: neither an agency nor, with `credited`, another publisher;
    then the earliest by day and instant, in UTC; then that of the smallest path.
    """
    day, instant = when(article.published)
    return (
        credited or bool(agencies(article)),
        day,
        instant is None,
        instant or dt.datetime.max.replace(tzinfo=dt.UTC),
        article.path,
        article.id,
    )


def when(published: Published | None) -> tuple[dt.date, dt.datetime | None]:
    """The latest day of publication in UTC, and the instant; an unknown day counts as last."""
    if published is None:
        return dt.date.max, None
    if published.instant is None:
        return published.days.end or dt.date.max, None
    naive = published.instant.tzinfo is None
    instant = (
        published.instant.replace(tzinfo=dt.UTC) if naive else published.instant.astimezone(dt.UTC)
    )
    return instant.date(), instant
