"""Single days and stretches of days: "January 5", "Monday", "yesterday", "three days ago"."""

from __future__ import annotations

import re

from crosscheck.model import Days
from crosscheck.values import calendar
from crosscheck.values.calendar import WEEKDAYS
from crosscheck.values.writing import (
    COUNT,
    DAY,
    MONTH,
    MONTH_WORDS,
    TO,
    YEAR,
    Reading,
    Rule,
    Writing,
    count_of,
    month_after,
    month_of,
    nearest_year,
    rule,
)

WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
# Forms of single days, which a time of day can go with.
_SINGLE = re.compile(
    r"(?:WXX-\d|-\d\d-\d\d|P-?\d+D|(?:last|this)-(?:night|morning|afternoon|evening))$"
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
    year = int(match["y"]) if group.get("y") else nearest_year(month, first, writing)
    if year is None:
        return None, f"XXXX-{form}"
    start = calendar.day(year, month, first)
    end = calendar.day(year + (last_month < month), last_month, last)
    if start is None or end is None or start.start is None or end.end is None:
        return None
    if end.end < start.start:
        return None
    return Days(start.start, end.end), f"{year:04}-{form}" if group.get("y") else f"XXXX-{form}"


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


def _weekday(match: re.Match[str], writing: Writing) -> Reading | None:
    """A weekday: the last one (the day of writing included), or the next where it looks ahead."""
    number = WEEKDAYS[match["w"].lower()]
    which = (match["which"] or "").strip().lower()
    form = f"{which or 'XXXX'}-WXX-{number + 1}"
    if writing.day is None:
        return None, form
    today = writing.day.weekday()
    if which == "next" or (writing.ahead and which != "last"):
        gap = (number - today) % 7 or (7 if which == "next" else 0)
    else:
        gap = -((today - number) % 7) or (-7 if which == "last" else 0)
    return _shifted(writing, gap, form)


def _ago(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "two years ago" is that calendar year, "three days ago" that day."""
    count, unit = count_of(match["n"]), match["unit"].lower()
    form = f"P-{count}{unit[0].upper()}"
    if writing.day is None:
        return None, form
    if unit == "year":
        return calendar.years(writing.day.year - count, writing.day.year - count), form
    if unit == "month":
        return month_after(writing.day, -count), form
    reach = count * (7 if unit == "week" else 1)
    slack = 3 if unit == "week" else 0
    start = calendar.shift(writing.day, days=-reach - slack)
    end = calendar.shift(writing.day, days=-reach + slack)
    return (Days(start, end), form) if start and end else None


DATES: tuple[Rule, ...] = (
    rule(rf"\b(?P<y>{YEAR})-(?P<m>\d\d)-(?P<d>\d\d)\b", _iso, hints=("-",)),
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
    rule(rf"\b(?P<which>last\s+|next\s+|this\s+)?(?P<w>{WEEKDAY})(?!\w)", _weekday, words=WEEKDAYS),
    rule(rf"\b(?P<n>{COUNT})\s+(?P<unit>day|week|month|year)s?\s+ago\b", _ago, words=("ago",)),
)
