"""Dates of days and stretches of days: "January 5", "4-7 March", "10/03/2017", "yesterday"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from crosscheck.model import Days
from crosscheck.values import calendar
from crosscheck.values.writing import (
    DAY,
    MONTH,
    MONTH_WORDS,
    TO,
    YEAR,
    Reading,
    Rule,
    Writing,
    count_of,
    month_of,
    nearest_year,
    rule,
)

# "And" joins two days as often as it bounds a range.
_SPAN = r",?\s*(?:-|–|—|\bto\b|\bthrough\b|\bthru\b|\buntil\b|\btill\b)\s*"
# Forms of single days, which a time of day can go with.
_SINGLE = re.compile(
    r"(?:WXX-\d|-\d\d-\d\d|P-?\d+D|(?:last|this)-(?:night|morning|afternoon|evening)"
    # What a holiday is called whose date moves.
    r"|-(?:[a-z]+-)*(?:day|sunday|eve|thanksgiving|easter|monday|friday|tuesday|wednesday|gras))$"
)


def is_day(form: str) -> bool:
    """Whether a form names one day, whatever day that turns out to be."""
    return _SINGLE.search(form) is not None


def is_bare_weekday(form: str) -> bool:
    return form.startswith("XXXX-WXX")


def _iso(match: re.Match[str], _: Writing) -> Reading | None:
    days = calendar.day(int(match["y"]), int(match["m"]), int(match["d"]))
    return (days, match.group()) if days else None


def _dated(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "January 5", "January 4-7, 2026", "5 January 2026", "Jan. 4 to Feb. 2"."""
    group = match.groupdict()
    month, first = month_of(match["m"]), count_of(match["d"])
    last_month = month_of(group["m2"]) if group.get("m2") else month
    last = count_of(group["d2"]) if group.get("d2") else first
    form = f"{month:02}-{first:02}" + (f"/{last_month:02}-{last:02}" if group.get("d2") else "")
    if calendar.day(2000, month, first) is None or calendar.day(2000, last_month, last) is None:
        return None
    if match["m"] in _VERBS:
        return None
    crosses = last_month < month
    said, end_said = _years_said(group, crosses=crosses)
    year = said if said is not None else nearest_year(month, first, writing)
    if year is None:
        return None, f"XXXX-{form}"
    start = calendar.day(year, month, first)
    end = calendar.day(end_said or year + crosses, last_month, last)
    if start is None or end is None or start.start is None or end.end is None:
        return None
    if end.end < start.start:
        return None
    return Days(start.start, end.end), f"{'XXXX' if said is None else f'{said:04}'}-{form}"


def _years_said(group: Mapping[str, str | None], *, crosses: bool) -> tuple[int | None, int | None]:
    """The years of the first and the last day; one printed behind a range is that of its end."""
    start, end = group.get("y"), group.get("y2")
    if "y2" not in group:
        start, end = (None, start) if group.get("d2") else (start, None)
    last = int(end) if end else None
    if start:
        return int(start), last
    return (None if last is None else last - crosses), last


# "They may 12 years later", "march 5 miles".
_VERBS = frozenset({"may", "march"})
_NEAR = 45
_THIS_CENTURY = 2025
_OFFSETS = {
    "yesterday": -1,
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}


def _relative_day(match: re.Match[str], writing: Writing) -> Reading | None:
    offset = _OFFSETS[" ".join(match.group().lower().split())]
    return _shifted(writing, offset, f"P{offset}D")


def _part_of_today(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "Last night" is that of yesterday, "this morning" that of today."""
    which, part = match["which"].lower(), match["part"].lower()
    return _shifted(writing, -1 if which == "last" else 0, f"{which}-{part}")


def _shifted(writing: Writing, offset: int, form: str) -> Reading | None:
    if writing.day is None:
        return None, form
    date = calendar.shift(writing.day, days=offset)
    return (Days(date, date), form) if date else None


def _slashed(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "10/03/2017", "25/12/17": month first, unless only the other way round is a near date."""
    year = _full_year(match["y"], writing)
    first, second = int(match["a"]), int(match["b"])
    days = calendar.day(year, first, second)
    other = calendar.day(year, second, first)
    if days is None or (_is_near(other, writing) and not _is_near(days, writing)):
        days = other
    return _of_day(days)


def _dotted(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "25.12.2017", "5.1.2018": day first, where the other way round is none or not as near."""
    year, first, second = int(match["y"]), int(match["a"]), int(match["b"])
    days = calendar.day(year, second, first)
    doubtful = first != second and calendar.day(year, first, second) is not None
    return None if doubtful and not _is_near(days, writing) else _of_day(days)


def _of_day(days: Days | None) -> Reading | None:
    day = calendar.single(days)
    return (days, day.isoformat()) if day else None


def _full_year(said: str, writing: Writing) -> int:
    """The year of two digits or four: of two, the last such year, or one soon to come."""
    if len(said) == 4:
        return int(said)
    latest = (writing.year or _THIS_CENTURY) + 5
    return latest - (latest - int(said)) % 100


def _is_near(days: Days | None, writing: Writing) -> bool:
    day = calendar.single(days)
    return bool(day and writing.day) and abs((day - writing.day).days) <= _NEAR  # type: ignore[operator]


DATES: tuple[Rule, ...] = (
    rule(rf"\b(?P<y>{YEAR})-(?P<m>\d\d)-(?P<d>\d\d)\b", _iso, hints=("-",)),
    rule(
        rf"(?<![\w/$£€.,-])(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<y>{YEAR}|\d\d)(?![\w/%-]|[.,]\d)",
        _slashed,
        hints=("/",),
    ),
    rule(
        rf"(?<![\w/$£€.,-])(?P<a>\d\d?)\.(?P<b>\d\d?)\.(?P<y>{YEAR})(?![\w/%-]|[.,]\d)",
        _dotted,
        hints=(".1", ".2"),
    ),
    rule(
        rf"\b(?P<m>{MONTH})\s+(?P<d>{DAY}),?\s+(?P<y>{YEAR}){_SPAN}"
        rf"(?P<m2>{MONTH})\s+(?P<d2>{DAY}),?\s+(?P<y2>{YEAR})\b",
        _dated,
        words=MONTH_WORDS,
    ),
    rule(
        rf"\b(?P<d>{DAY})\s+(?:of\s+)?(?P<m>{MONTH})(?:,?\s+(?P<y>{YEAR}))?{_SPAN}"
        rf"(?P<d2>{DAY})\s+(?:of\s+)?(?P<m2>{MONTH})\b(?:,?\s+(?P<y2>{YEAR})\b)?",
        _dated,
        words=MONTH_WORDS,
    ),
    rule(
        rf"\b(?P<m>{MONTH})\s+(?P<d>{DAY})(?:{TO}(?:(?P<m2>{MONTH})\s+)?(?P<d2>{DAY})\b(?!:\d))?"
        rf"(?:,?\s+(?P<y>{YEAR}))?\b(?!,\d|\.\d|:\d|\s?(?:%|percent|million|billion|[ap]\.?m\b))",
        _dated,
        words=MONTH_WORDS,
    ),
    rule(
        rf"\b(?P<d>{DAY})(?:{TO}(?P<d2>{DAY}))?\s+(?:of\s+)?(?P<m>{MONTH})\b"
        rf"(?:,?\s+(?P<y>{YEAR})\b)?",
        _dated,
        words=MONTH_WORDS,
    ),
    rule(
        r"\b(?:the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow"
        r"|yesterday|today|tonight|tomorrow)\b",
        _relative_day,
        words=("yesterday", "today", "tonight", "tomorrow"),
    ),
    rule(
        r"\b(?P<which>this(?=\s+[mae])|last(?=\s+n))\s+(?P<part>morning|afternoon|evening|night)\b",
        _part_of_today,
        words=("morning", "afternoon", "evening", "night"),
    ),
)
