"""Calendar expressions and what they resolve to, given when the text was written.

Forms follow TIMEX3 (ISO 8601 with X for what is open); intervals follow the reading habits of
news: a bare weekday is the last one unless the claim looks ahead, a bare month the nearest.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator

from crosscheck.model import Days, Hedge, Record
from crosscheck.values import calendar
from crosscheck.values.calendar import MONTHS, WEEKDAYS

_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|jul(?:y|\.)?"
    r"|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]\d\d|20\d\d|2100)"
_TO = r"\s*(?:-|–|—|to|through|until|and)\s*"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
} | {"a": 1, "an": 1}
_NEAR_MONTHS = 4
_AHEAD = re.compile(
    r"\b(?:will|shall|scheduled|is to|are to|set to|due|upcoming|next|plans?|planned|expected"
    r"|tomorrow|slated|invit(?:e|es|ed|ation))\b",
    re.IGNORECASE,
)


class Writing(Record, frozen=True):
    """When the text was written (None when unknown) and whether the claim looks ahead."""

    day: dt.date | None
    year: int | None
    ahead: bool

    @staticmethod
    def of(claim: str, written: Days | None) -> Writing:
        one = calendar.single(written)
        year = None
        if written and written.start and written.end and written.start.year == written.end.year:
            year = written.start.year
        return Writing(one, year, bool(_AHEAD.search(claim)))


class Timed(Record, frozen=True):
    """A calendar expression at [start, end): its days (None while unknown) and its form."""

    start: int
    end: int
    days: Days | None
    form: str
    hedge: Hedge = Hedge.EXACT


Reader = Callable[[re.Match[str], Writing], tuple[Days | None, str] | None]


def times(text: str, written: Days | None) -> tuple[Timed, ...]:
    """Every calendar expression of a claim in order of its place, longest first, none nested."""
    writing = Writing.of(text, written)
    found = sorted(_found(text, writing), key=lambda t: (t.start, -t.end))
    kept: list[Timed] = []
    for timed in found:
        if not kept or timed.start >= kept[-1].end:
            kept.append(timed)
    return tuple(kept)


def _found(text: str, writing: Writing) -> Iterator[Timed]:
    for pattern, read in _GRAMMAR:
        for match in pattern.finditer(text):
            result = read(match, writing)
            if result is None:
                continue
            start, end = match.span("x") if "x" in pattern.groupindex else match.span()
            yield Timed(start, end, *result, hedge=_hedge(text, start))


_BEFORE = re.compile(
    r"\b(about|around|circa|by|until|before|after|since)\s+(?:the\s+)?$", re.IGNORECASE
)
_HEDGES = {
    "about": Hedge.ABOUT,
    "around": Hedge.ABOUT,
    "circa": Hedge.ABOUT,
    "by": Hedge.AT_MOST,
    "until": Hedge.AT_MOST,
    "before": Hedge.LESS_THAN,
    "after": Hedge.MORE_THAN,
    "since": Hedge.AT_LEAST,
}


def _hedge(text: str, start: int) -> Hedge:
    match = _BEFORE.search(text[max(0, start - 16) : start])
    return _HEDGES[match[1].lower()] if match else Hedge.EXACT


def _number(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else _SMALL[text.lower()]


def _month_of(text: str) -> int:
    return MONTHS[text.lower().rstrip(".")]


def _nearest_year(month: int, number: int, writing: Writing) -> int | None:
    """The year of a date without one: past unless the claim looks ahead or it is far closer."""
    if writing.day is None:
        return writing.year
    candidates = []
    for year in (writing.day.year - 1, writing.day.year, writing.day.year + 1):
        days = calendar.day(year, month, number)
        if days and days.start:
            candidates.append(((days.start - writing.day).days, year))
    if not candidates:
        return None
    # A date up to a quarter ahead is read as coming ("on January 5", written on the 4th);
    # otherwise the last one, or the next one where the claim looks ahead.
    reach = 330 if writing.ahead else 92
    coming = [(gap, year) for gap, year in candidates if 0 <= gap <= reach]
    past = [(-gap, year) for gap, year in candidates if gap <= 0]
    if coming and past:
        return min(coming)[1] if writing.ahead or min(coming)[0] < min(past)[0] else min(past)[1]
    return min(coming or past)[1]


def _iso(match: re.Match[str], _: Writing) -> tuple[Days | None, str] | None:
    days = calendar.day(int(match["y"]), int(match["m"]), int(match["d"]))
    return (days, match.group()) if days else None


def _dated(match: re.Match[str], writing: Writing) -> tuple[Days | None, str] | None:
    """ "January 5", "January 4-7, 2026", "5 January 2026", "Jan. 4 to Feb. 2"."""
    group = match.groupdict()
    month, first = _month_of(match["m"]), _number(match["d"])
    last_month = _month_of(group["m2"]) if group.get("m2") else month
    last = _number(group["d2"]) if group.get("d2") else first
    form = f"{month:02}-{first:02}" + (f"/{last_month:02}-{last:02}" if group.get("d2") else "")
    if calendar.day(2000, month, first) is None or calendar.day(2000, last_month, last) is None:
        return None
    year = int(match["y"]) if group.get("y") else _nearest_year(month, first, writing)
    if year is None:
        return None, f"XXXX-{form}"
    start = calendar.day(year, month, first)
    end = calendar.day(year + (last_month < month), last_month, last)
    if start is None or end is None or start.start is None or end.end is None:
        return None
    if end.end < start.start:
        return None
    return Days(start.start, end.end), f"{year:04}-{form}" if group.get("y") else f"XXXX-{form}"


_PARTS = {
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
    "end": (10, 12),
    "beginning": (1, 3),
    "start": (1, 3),
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
}


def _month_year(match: re.Match[str], _: Writing) -> tuple[Days | None, str] | None:
    days = calendar.month(int(match["y"]), _month_of(match["m"]))
    return days, f"{match['y']}-{_month_of(match['m']):02}"


def _relative_month(match: re.Match[str], writing: Writing) -> tuple[Days | None, str] | None:
    """ "last November", "November last year", "next March", "March this year"."""
    month = _month_of(match["m"] or match["m2"])
    which = (match["which"] or match["which2"]).lower()
    of_year = match["m"] is not None
    form = f"{which}-{month:02}"
    if writing.day is None:
        return None, form
    year = writing.day.year
    if of_year:
        year += {"last": -1, "this": 0, "next": 1}[which]
    elif which == "last":
        year -= month >= writing.day.month
    elif which == "next":
        year += month <= writing.day.month
    return calendar.month(year, month), form


def _bare_month(match: re.Match[str], writing: Writing) -> tuple[Days | None, str] | None:
    """ "In November": the nearest, or unknown where the last and the next are about as near."""
    month = _month_of(match["m"])
    year = _nearest_year(month, 15, writing)
    if year is None or writing.day is None or _ambiguous(month, writing):
        return None, f"XXXX-{month:02}"
    return calendar.month(year, month), f"{year:04}-{month:02}"


def _ambiguous(month: int, writing: Writing) -> bool:
    """Whether the tense does not tell the last such month from the next, four to eight away."""
    if writing.day is None or writing.ahead:
        return False
    return _NEAR_MONTHS < (month - writing.day.month) % 12 < 12 - _NEAR_MONTHS


def _part_of_year(match: re.Match[str], _: Writing) -> tuple[Days | None, str] | None:
    part = match["part"].lower().removesuffix("-")
    first, last = _PARTS[part]
    return calendar.months(int(match["y"]), first, last), f"{match['y']}-{part}"


_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _quarter(match: re.Match[str], writing: Writing) -> tuple[Days | None, str] | None:
    group = match.groupdict()
    number = int(group["q"]) if group.get("q") else _ORDINALS[match["o"].lower()]
    year = int(group["y"]) if group.get("y") else writing.year
    if year is None:
        return None, f"XXXX-Q{number}"
    return calendar.months(year, 3 * number - 2, 3 * number), f"{year:04}-Q{number}"


def _year(match: re.Match[str], _: Writing) -> tuple[Days | None, str] | None:
    year = int(match["y"])
    return calendar.years(year, int(match["y2"]) if match["y2"] else year), match["x"]


def _decade(match: re.Match[str], _: Writing) -> tuple[Days | None, str] | None:
    year = int(match["y"]) if len(match["y"]) == 4 else 1900 + int(match["y"])
    return calendar.years(year, year + 9), f"{year // 10:03}X"


def _relative_day(match: re.Match[str], writing: Writing) -> tuple[Days | None, str] | None:
    offset = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}[match.group().lower()]
    if writing.day is None:
        return None, f"P{offset}D"
    date = calendar.shift(writing.day, days=offset)
    return (Days(date, date), f"P{offset}D") if date else None


def _weekday(match: re.Match[str], writing: Writing) -> tuple[Days | None, str] | None:
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
    date = calendar.shift(writing.day, days=gap)
    return (Days(date, date), form) if date else None


def _relative_unit(match: re.Match[str], writing: Writing) -> tuple[Days | None, str] | None:
    """ "last week", "this year", "next month"."""
    which, unit = match["which"].lower(), match["unit"].lower()
    form = f"{which}-{unit}"
    if writing.day is None:
        return None, form
    step = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}[which]
    if unit == "year":
        return calendar.years(writing.day.year + step, writing.day.year + step), form
    if unit == "month":
        index = writing.day.year * 12 + writing.day.month - 1 + step
        return calendar.month(index // 12, index % 12 + 1), form
    monday = calendar.shift(writing.day, days=7 * step - writing.day.weekday())
    sunday = calendar.shift(monday, days=6) if monday else None
    return (Days(monday, sunday), form) if monday and sunday else None


def _ago(match: re.Match[str], writing: Writing) -> tuple[Days | None, str] | None:
    """ "two years ago" is that calendar year, "three days ago" that day."""
    count, unit = _number(match["n"]), match["unit"].lower()
    form = f"P-{count}{unit[0].upper()}"
    if writing.day is None:
        return None, form
    if unit == "year":
        return calendar.years(writing.day.year - count, writing.day.year - count), form
    if unit == "month":
        index = writing.day.year * 12 + writing.day.month - 1 - count
        return calendar.month(index // 12, index % 12 + 1), form
    reach = count * (7 if unit == "week" else 1)
    slack = 3 if unit == "week" else 0
    start = calendar.shift(writing.day, days=-reach - slack)
    end = calendar.shift(writing.day, days=-reach + slack)
    return (Days(start, end), form) if start and end else None


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_GRAMMAR: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_compile(rf"\b(?P<y>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)\b"), _iso),
    (
        _compile(
            rf"\b(?P<m>{_MONTH})\s+(?P<d>{_DAY})(?:{_TO}(?:(?P<m2>{_MONTH})\s+)?(?P<d2>{_DAY})\b)?"
            rf"(?:,?\s+(?P<y>{_YEAR}))?\b(?!,\d|\.\d|\s?(?:%|percent|million|billion))"
        ),
        _dated,
    ),
    (
        _compile(
            rf"\b(?P<d>{_DAY})(?:{_TO}(?P<d2>{_DAY}))?\s+(?:of\s+)?(?P<m>{_MONTH})\b"
            rf"(?:,?\s+(?P<y>{_YEAR})\b)?"
        ),
        _dated,
    ),
    (_compile(rf"\b(?P<m>{_MONTH}),?\s+(?:of\s+)?(?P<y>{_YEAR})\b"), _month_year),
    (
        _compile(
            rf"\b(?P<m>{_MONTH})\s+(?P<which>last|this|next)\s+year\b"
            rf"|\b(?P<which2>last|this|next)\s+(?P<m2>{_MONTH})\b"
        ),
        _relative_month,
    ),
    (_compile(rf"\b(?:in|since|until|by|from)\s+(?P<x>(?P<m>{_MONTH}))(?!\w|\s+\d)"), _bare_month),
    (
        _compile(
            rf"\b(?:the\s+)?(?P<part>early|mid|late|end|beginning|start|spring|summer|autumn|fall)"
            rf"(?:-|\s+(?:of\s+|in\s+)?)(?P<y>{_YEAR})\b"
        ),
        _part_of_year,
    ),
    (
        _compile(
            rf"\b(?:(?:the\s+)?(?P<o>first|second|third|fourth)\s+quarter|Q(?P<q>[1-4]))"
            rf"(?:\s+(?:of\s+)?(?P<y>{_YEAR}))?\b"
        ),
        _quarter,
    ),
    (_compile(r"\b(?:the\s+)?['’]?(?P<y>(?:1[89]|20)\d0|[2-9]0)s\b"), _decade),
    (
        _compile(
            r"(?<![\w$£€¥.,-])"
            r"(?:(?:in|since|from|by|until|of|before|after|during|between|back in)\s+)?"
            rf"(?P<x>(?P<y>{_YEAR})(?:(?:-|–|\s+to\s+|\s+and\s+)(?P<y2>{_YEAR}))?)(?![\w%]|[.,]\d|-\w)"
        ),
        _year,
    ),
    (_compile(r"\b(?:yesterday|today|tonight|tomorrow)\b"), _relative_day),
    (_compile(rf"\b(?P<which>last\s+|next\s+|this\s+)?(?P<w>{_WEEKDAY})(?!\w)"), _weekday),
    (
        _compile(
            r"\b(?:earlier\s+|later\s+)?(?P<which>last|previous|this|next|coming)"
            r"\s+(?P<unit>week|month|year)\b"
        ),
        _relative_unit,
    ),
    (_compile(rf"\b(?P<n>{_COUNT})\s+(?P<unit>day|week|month|year)s?\s+ago\b"), _ago),
)
