"""Counts, lists and dates in words."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence

from crosscheck.model import Days, Published

UNDATED = "undated"


def counted(count: int, singular: str, plural: str = "") -> str:
    """A count and its noun: "1 claim", "1,904 pairs"."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"


def counted_or_no(count: int, singular: str, plural: str = "") -> str:
    """As `counted`, with "no" for 0."""
    return counted(count, singular, plural) if count else f"no {plural or singular + 's'}"


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def listed(items: Sequence[str], *, most: int = 0) -> str:
    """A list in words: "Coast Wire, Herald and Radio 5".

    With `most`, a longer list ends in the number of the others: "Herald, Metro and 3 more".
    """
    if most and len(items) > most:
        return f"{', '.join(items[:most])} and {len(items) - most:,} more"
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def dated(published: Published | None) -> str:
    """When it was published, for people: a minute, a day, a month, a year, a range, "undated"."""
    if published is None:
        return UNDATED
    if published.instant is not None:
        return str(published)
    return days_in_words(published.days)


def days_in_words(days: Days) -> str:
    """An interval, for people: "2019", "2019-03", "2019-03-01 to 2019-03-09"."""
    start, end = days.start, days.end
    if start is None or end is None:
        if start is not None:
            return f"{start} or later"
        return f"{end} or earlier" if end is not None else "at any time"
    if start == end:
        return str(start)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        years = f"{start.year:04d}", f"{end.year:04d}"
        return years[0] if years[0] == years[1] else f"{years[0]} to {years[1]}"
    if (start.year, start.month, start.day) == (end.year, end.month, 1) and end.day == _last(end):
        return f"{start.year:04d}-{start.month:02d}"
    return f"{start} to {end}"


def _last(day: dt.date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


def iso(published: Published | None) -> str | None:
    """When it was published, for machines: ISO 8601, intervals and open ends as in EDTF."""
    if published is None:
        return None
    if published.instant is not None:
        return published.instant.isoformat()
    start, end = published.days.start, published.days.end
    if start is not None and start == end:
        return start.isoformat()
    return f"{start or '..'}/{end or '..'}"


def cased(text: str) -> str:
    """The text without differences of case and white space, to compare words by."""
    return " ".join(text.split()).casefold()
