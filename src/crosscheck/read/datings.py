"""When an article was published, from lines of its own text that say nothing else.

A line "Published: January 5, 2026", a line that is all date, or a dateline with its year. A date
in a sentence is never taken, and a day without a year never given one: it would be a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from crosscheck.model import Record
from crosscheck.read import dates
from crosscheck.read.documents import Level

TOP_LINES = 15
"""How many lines at the top are searched, blank ones not counted."""
TOP_CHARS = 4_000
END_LINES = 8
"""How many lines at the end are searched, for the lines with a label only."""
END_CHARS = 1_500
LONGEST_LINE = 200

_I = re.IGNORECASE
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"{_WEEKDAY}(?P<date>{_MONTH}\s{{1,2}}{_DAY},?\s{{1,2}}\d{{4}}"
    rf"|{_DAY}\s{{1,2}}{_MONTH},?\s{{1,2}}\d{{4}}|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
    r"|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)"
)
_CLOCK = (
    r"(?P<{0}>\d{{1,2}}:\d{{2}}(?::\d{{2}})?\s?(?:[ap]\.?m\b\.?)?|\d{{1,2}}\s?[ap]\.?m\b\.?)"
    r"(?:\s?\(?(?P<{0}zone>[A-Z]{{2,4}}|[+-]\d{{2}}:?\d{{2}})\b\)?)?"
)
_GAP = r"[\s,|•·@T–—-]{0,4}(?:\bat\b|\bon\b)?\s{0,3}"
_WHEN = re.compile(
    rf"(?:{_CLOCK.format('before')}{_GAP})?{_DATE}(?:{_GAP}{_CLOCK.format('after')})?", _I
)
_LABEL = re.compile(
    r"(?:^|[|•·;,–—-]\s{0,3}|\s{1,3})(?P<label>(?:(?:first|originally|last)\s)?"
    r"(?:published|posted|publication date|date published|issued|released"
    r"|updated?|modified))(?:\s(?:on|at|online))?\s{0,2}[:|]?\s{0,3}(?=[\d(A-Z])",
    _I,
)
_UPDATED = re.compile(r"updated?|modified", _I)
# What may stand behind a date, or before it, on a line of its own.
_AFTER = re.compile(
    r"[\s|,•·;.–—-]{0,6}(?:(?:by|in|from|under)\s[^.!?]{2,80}|\d{1,4}\s(?:min|comment)[^.!?]{0,40})?$",
    _I,
)
_BYLINE = re.compile(r"(?:by\s[^.!?|\d]{2,80}(?:[|•·,–—-]\s{0,3}|\s)|date:?\s{1,3})?", _I)
_DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w.'’/-]{1,30}(?:,?\s[A-ZÀ-Þ][\w.'’/-]{1,30}){0,5},\s)?"
    rf"(?P<date>(?i:{_MONTH})\s\d{{1,2}},\s\d{{4}})"
    r"(?P<agency>\s?\([A-Z][\w .&/-]{1,40}\)|\s?/[\w -]{2,30}/)?\s?(?:--|[–—―-])\s?(?=\S)"
)


class _Found(Record, frozen=True):
    origin: str
    date: str
    day: str


def dating(text: str) -> tuple[Level, ...]:
    """The date that a text's own lines state, as a level; empty where they state none, or two.

    A line that says "published" counts more than a bare date or a dateline, and these count more
    than "updated".
    """
    top = _lines(text[:TOP_CHARS])[:TOP_LINES]
    end = _lines(text[-END_CHARS:])[1 if len(text) > END_CHARS else 0 :][-END_LINES:]
    labelled = [item for line in (*top, *end) for item in _labelled(line)]
    for found in (
        [item for item in labelled if item.origin == _PUBLISHED],
        [item for line in top for item in _bare(line)],
        [item for line in top for item in _dateline(line)],
        [item for item in labelled if item.origin != _PUBLISHED],
    ):
        if found:
            return _level(found)
    return ()


_PUBLISHED = 'line "published" of the text'


def _level(found: list[_Found]) -> tuple[Level, ...]:
    """The first; none where lines of one kind name several days, as on a page of links.

    The last of several updates counts: they follow each other.
    """
    days = sorted({item.day for item in found})
    if len(days) > 1:
        if not found[0].origin.startswith('line "updated"'):
            return ()
        found = [item for item in found if item.day == days[-1]]
    chosen = found[0]
    return (Level(origin=chosen.origin, fields={"date": chosen.date}, from_text=True),)


def _lines(text: str) -> list[str]:
    """The lines that are not blank, without marks around them."""
    return [line.strip(" \t*_#>") for line in text.splitlines() if line.strip()]


def _labelled(line: str) -> Iterator[_Found]:
    """ "Published: January 5, 2026 | Updated: January 6, 2026": each label with its date."""
    if len(line) >= LONGEST_LINE:
        return
    labels = list(_LABEL.finditer(line))
    if not labels or _BYLINE.fullmatch(line[: labels[0].start()]) is None:
        return
    ends = [label.start() for label in labels[1:]] + [len(line)]
    for label, end in zip(labels, ends, strict=True):
        said = line[label.end() : end]
        when = _WHEN.match(said)
        if when is None or _AFTER.match(said[when.end() :]) is None:
            return
        updated = _UPDATED.search(label.group("label"))
        yield from _read(when, 'line "updated" of the text' if updated else _PUBLISHED)


def _bare(line: str) -> Iterator[_Found]:
    """A line that is all date, behind a byline or not."""
    if len(line) >= LONGEST_LINE:
        return
    begins = _BYLINE.match(line)
    when = _WHEN.match(line, begins.end() if begins else 0)
    if when is not None and _AFTER.match(line[when.end() :]):
        yield from _read(when, "date line of the text")


def _dateline(line: str) -> Iterable[_Found]:
    found = _DATELINE.match(line)
    if found is None or not (found.group("place") or found.group("agency")):
        # "Jan. 5, 2026 - The wall breaks" may be an entry of a timeline.
        return ()
    return _parsed(found.group("date"), "dateline of the text")


def _read(when: re.Match[str], origin: str) -> Iterable[_Found]:
    part = "before" if when.group("before") else "after"
    clock = re.sub(r"([ap])\.?m\.?", r"\1m", when.group(part) or "", flags=_I)
    zone = when.group(f"{part}zone") or ""
    day = re.sub(r"(?<=\d)(?:st|nd|rd|th)", "", when.group("date"), flags=_I)
    return _parsed(f"{day} {clock} {zone}", origin) or _parsed(day, origin)


def _parsed(date: str, origin: str) -> tuple[_Found, ...]:
    """The date, when it is one that is read elsewhere too and names one day."""
    said = " ".join(date.split())
    try:
        published = dates.parse(said)
    except ValueError:
        return ()
    day = str(published.days.start)
    return (_Found(origin, said, day),) if published.days.start == published.days.end else ()
