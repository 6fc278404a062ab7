"""Months, quarters, halves, seasons, years, decades: "in March", "mid-2019", "last week"."""

from __future__ import annotations

import datetime as dt
import re

from crosscheck.model import Days
from crosscheck.values import calendar
from crosscheck.values.writing import (
    COUNT,
    MONTH,
    MONTH_WORDS,
    PROPER_MONTH,
    YEAR,
    Reading,
    Rule,
    Writing,
    count_of,
    is_ambiguous,
    month_after,
    month_of,
    nearest_year,
    rule,
    week_after,
)

_PARTS = {
    "early": (1, 4),
    "mid": (5, 8),
    "middle": (5, 8),
    "late": (9, 12),
    "end": (10, 12),
    "beginning": (1, 3),
    "start": (1, 3),
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
}
# Days of a month, wide enough to overlap: the 11th is early to some and the middle to others.
_PARTS_OF_MONTH = {
    "early": (1, 12),
    "beginning": (1, 10),
    "start": (1, 10),
    "mid": (8, 22),
    "middle": (8, 22),
    "late": (18, 31),
    "end": (21, 31),
}
_PART = r"(?P<part>early|mid|middle|late|end|beginning|start)"
_STEP = {"last": -1, "previous": -1, "past": -1, "the": 0, "this": 0, "next": 1, "coming": 1}
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4}
_ORDINALS |= {"4th": 4, "last": 0, "final": 0, "latter": 0}
# The year that a part belongs to: given, fiscal, or counted from the day of writing.
_WHOLE = (
    rf"(?:(?:fiscal\s+(?:year\s+)?|FY\s?)?(?P<y>{YEAR})(?![-\d])"
    r"|(?P<rel>last|this|next|the)\s+year\b)"
)


def _year_of(match: re.Match[str], writing: Writing) -> tuple[int | None, str]:
    """The year that a match of _WHOLE names, and its form."""
    group = match.groupdict()
    if group.get("y"):
        return int(match["y"]), match["y"]
    if group.get("rel"):
        which = "this" if match["rel"].lower() == "the" else match["rel"].lower()
        return (writing.day.year + _STEP[which] if writing.day else None), f"{which}-year"
    return writing.year, "XXXX"


def _month_year(match: re.Match[str], _: Writing) -> Reading | None:
    days = calendar.month(int(match["y"]), month_of(match["m"]))
    return days, f"{match['y']}-{month_of(match['m']):02}"


def _months(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "April to June", "from November 2019 to March 2020"."""
    first, last = month_of(match["m"]), month_of(match["m2"])
    end = int(match["y2"]) if match["y2"] else None
    start = int(match["y"]) if match["y"] else None
    form = f"{match['y'] or match['y2'] or 'XXXX'}-{first:02}/{last:02}"
    if match["rel"] and match["rel"].lower() != "the":
        form = f"{match['rel'].lower()}-{first:02}/{last:02}"
        end = writing.day.year + _STEP[match["rel"].lower()] if writing.day else None
        if end is None:
            return None, form
    if start is None:
        start = nearest_year(first, 15, writing) if end is None else end - (last < first)
    if start is None:
        return None, form
    one, other = calendar.month(start, first), calendar.month(end or start + (last < first), last)
    if one is None or other is None or one.start is None or other.end is None:
        return None
    return (Days(one.start, other.end), form) if one.start <= other.end else None


def _relative_month(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "last November", "November last year", "next March", "March this year"."""
    month = month_of(match["m"] or match["m2"])
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


def _bare_month(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "In November": the nearest, or unknown where the last and the next are about as near."""
    month = month_of(match["m"])
    if _is_person(match):
        return None
    year = nearest_year(month, 15, writing)
    if year is None or writing.day is None or is_ambiguous(month, writing):
        return None, f"XXXX-{month:02}"
    return calendar.month(year, month), f"{year:04}-{month:02}"


_FIRST_NAMES = frozenset({4, 5, 6, 8})
_SURNAME = re.compile(r"\s+(?!(?:[A-Z][a-z]+day|The|A|An|He|She|It|They)\b)[A-Z][a-z]+")
_NEAR = 200
_MRS_MAY = re.compile(r"\b(?:Theresa|Mrs\.?|Minister)\s+May\b")
_EVENT_OF_MARCH = re.compile(r"\s+(?:Madness|for\s+(?:Our|Life)|on\s+Washington|of\s+Dimes)\b")


def _is_person(match: re.Match[str]) -> bool:
    """Whether a bare month is somebody's name ("from June Smith", Theresa May) or an event's."""
    text, month = match.string, month_of(match["m"])
    if match["m"] in {"may", "march"}:
        return True
    if month == 3:
        return _EVENT_OF_MARCH.match(text, match.end("m")) is not None
    if month not in _FIRST_NAMES or text[match.end("m") - 1] == ".":
        return False
    if month == 5 and _MRS_MAY.search(text, max(0, match.start() - _NEAR), match.end() + _NEAR):
        return True
    said = match.group().split()[0].lower()
    return said in {"by", "from"} and _SURNAME.match(text, match.end("m")) is not None


def _part_of_month(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "Late March", "early October 2019", "the end of May"."""
    month, part = month_of(match["m"]), match["part"].lower()
    form = f"{match['y'] or 'XXXX'}-{month:02}-{part}"
    if match["y"]:
        return _within_month(calendar.month(int(match["y"]), month), part), form
    year = nearest_year(month, 15, writing)
    if year is None or is_ambiguous(month, writing):
        return None, form
    return _within_month(calendar.month(year, month), part), form


def _within_month(days: Days | None, part: str) -> Days | None:
    if days is None or days.start is None or days.end is None:
        return None
    first, last = _PARTS_OF_MONTH[part]
    return Days(days.start.replace(day=first), days.end.replace(day=min(last, days.end.day)))


def _part_of_year(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "Mid-2019", "the summer of 2017", "late last year"."""
    year, whole = _year_of(match, writing)
    part = match["part"].lower()
    first, last = _PARTS[part]
    return (None if year is None else calendar.months(year, first, last)), f"{whole}-{part}"


def _part_of_unit(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "Early next month", "the end of this week": a part of a month, or the week it is in."""
    part, which, unit = match["part"].lower(), match["which"].lower(), match["unit"].lower()
    form = f"{'this' if which == 'the' else which}-{unit}-{part}"
    if writing.day is None:
        return None, form
    if unit == "week":
        return week_after(writing.day, _STEP[which]), form
    return _within_month(month_after(writing.day, _STEP[which]), part), form


def _season(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "Last winter" is the one that ended last, "next spring" the one that begins next."""
    which, season = match["which"].lower().split()[-1], match["season"].lower()
    which = "last" if which == "past" else which
    form = f"{which}-{season}"
    if writing.day is None:
        return None, form
    years = range(writing.day.year - 2, writing.day.year + 3)
    spans = [days for year in years if (days := _season_of(year, season)) is not None]
    if which == "last":
        return max((s for s in spans if s.end and s.end < writing.day), default=None), form
    if which == "next":
        return min((s for s in spans if s.start and s.start > writing.day), default=None), form
    year = writing.day.year + (season == "winter" and writing.day.month > 8)
    return _season_of(year, season), form


def _season_of(year: int, season: str) -> Days | None:
    """A season; winter is that which begins in the December before."""
    if season != "winter":
        return calendar.months(year, *_PARTS[season])
    december, february = calendar.month(year - 1, 12), calendar.month(year, 2)
    return Days(december.start, february.end) if december and february else None


def _winter(match: re.Match[str], _: Writing) -> Reading | None:
    """ "The winter of 2019" may begin or end in that year; "winter 2019-20" says which."""
    year = int(match["y"])
    first = _season_of(year + 1 if match["y2"] else year, "winter")
    last = _season_of(year + 1, "winter")
    if match["y2"] and (year + 1) % 100 != int(match["y2"]) % 100:
        return None
    return (Days(first.start, last.end) if first and last else None), f"{year}-winter"


def _quarter(match: re.Match[str], writing: Writing) -> Reading | None:
    group = match.groupdict()
    number = int(group["q"]) if group.get("q") else _ORDINALS[match["o"].lower()] or 4
    year, _ = _year_of(match, writing)
    form = f"{'XXXX' if year is None else f'{year:04}'}-Q{number}"
    return (None if year is None else calendar.months(year, 3 * number - 2, 3 * number)), form


def _half(match: re.Match[str], writing: Writing) -> Reading | None:
    group = match.groupdict()
    number = int(group["h"]) if group.get("h") else _ORDINALS[match["o"].lower()] or 2
    year, whole = _year_of(match, writing)
    return (
        None if year is None else calendar.months(year, 6 * number - 5, 6 * number)
    ), f"{whole}-H{number}"


def _first_months(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "The first nine months of 2024", "the last three months of the year"."""
    count, last = count_of(match["n"]), match["o"].lower() != "first"
    if not 1 <= count <= 12:
        return None
    year, whole = _year_of(match, writing)
    first = 13 - count if last else 1
    form = f"{whole}-{first:02}/{first + count - 1:02}"
    return (None if year is None else calendar.months(year, first, first + count - 1)), form


def _relative_unit(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "last week", "this year", "next month"; "earlier this week" ends on the day of writing."""
    which, unit = match["which"].lower().split()[-1], match["unit"].lower()
    which = "last" if which == "past" else which
    side = (match["side"] or "").strip().lower()
    form = f"{which}-{unit}"
    if writing.day is None:
        return None, form
    days = _unit_after(writing.day, unit, _STEP[which])
    if days is None or not side or _STEP[which] != 0:
        return days, form
    if side == "earlier":
        return Days(days.start, writing.day), f"{side}-{form}"
    return Days(writing.day, days.end), f"{side}-{form}"


def _unit_after(day: dt.date, unit: str, step: int) -> Days | None:
    if unit == "year":
        return calendar.years(day.year + step, day.year + step)
    if unit == "quarter":
        months = month_after(day, 3 * step)
        if months is None or months.start is None:
            return None
        first = (months.start.month - 1) // 3 * 3 + 1
        return calendar.months(months.start.year, first, first + 2)
    return month_after(day, step) if unit == "month" else week_after(day, step)


def _weekend(match: re.Match[str], writing: Writing) -> Reading | None:
    """Saturday and Sunday: the last ones ("over the weekend"), or those that a plan looks to."""
    which = (match["which"] or "the").lower().split()[-1]
    form = f"{'last' if which == 'past' else which}-weekend"
    if writing.day is None:
        return None, form
    week = _STEP[which]
    if which in {"the", "this"} and not writing.ahead and writing.day.weekday() < 3:
        week = -1
    if which == "the" and not writing.ahead and writing.day.weekday() < 5:
        week = -1
    days = week_after(writing.day, week)
    saturday = calendar.shift(days.start, days=5) if days and days.start else None
    return (Days(saturday, days.end), form) if days and saturday else None


_SPAN_OF_MONTHS = (
    rf"(?P<m>{PROPER_MONTH})(?:\s+(?P<y>{YEAR}))?%s(?P<m2>{PROPER_MONTH})"
    rf"(?:,?\s+(?:(?:of|in)\s+)?(?P<y2>{YEAR})\b|\s+(?P<rel>last|this|next|the)\s+year\b)?"
    r"(?!\w|\s+\d)"
)
PERIODS: tuple[Rule, ...] = (
    rule(rf"\b(?P<m>{MONTH}),?\s+(?:of\s+)?(?P<y>{YEAR})\b", _month_year, words=MONTH_WORDS),
    rule(
        r"\b" + _SPAN_OF_MONTHS % r"(?:\s+(?:to|through|thru|until|till)\s+|\s?[-–—]\s?)",
        _months,
        words=MONTH_WORDS,
    ),
    rule(r"\bbetween\s+(?P<x>" + _SPAN_OF_MONTHS % r"\s+and\s+" + ")", _months, words=("between",)),
    rule(
        rf"\b(?P<m>{MONTH})\s+(?P<which>last|this|next)\s+year\b"
        rf"|\b(?P<which2>last|this|next)\s+(?P<m2>{MONTH})\b",
        _relative_month,
        words=MONTH_WORDS,
        hints=("last", "this", "next"),
    ),
    rule(
        rf"\b(?:in|since|until|by|from)\s+(?P<x>(?P<m>{MONTH}))(?!\w|\s+\d)",
        _bare_month,
        words=MONTH_WORDS,
    ),
    rule(
        rf"\b(?:the\s+)?{_PART}(?:-|\s+(?:of\s+|in\s+)?)(?P<m>{PROPER_MONTH})"
        rf"(?:,?\s+(?P<y>{YEAR})\b)?(?!\w|\s+\d)",
        _part_of_month,
        words=MONTH_WORDS,
    ),
    rule(
        r"\b(?:the\s+)?(?P<part>early|mid|middle|late|end|beginning|start|spring|summer|autumn|fall)"
        rf"(?:-|\s+(?:of\s+|in\s+)?){_WHOLE}(?![\w]|-\d)",
        _part_of_year,
        words=_PARTS,
        hints=("year", "1", "2"),
    ),
    rule(
        rf"\b(?:the\s+)?{_PART}(?:-|\s+(?:of\s+)?)(?P<which>last|this|next|the)\s+"
        r"(?P<unit>month|week)\b",
        _part_of_unit,
        words=("month", "week"),
    ),
    rule(
        rf"\b(?:the\s+)?winter\s+(?:of\s+)?(?P<y>{YEAR})(?:[-–/](?P<y2>\d\d(?:\d\d)?))?\b",
        _winter,
        words=("winter",),
    ),
    rule(
        r"\b(?P<which>(?:this\s+)?past|last|this|next)\s+(?P<season>spring|summer|autumn|fall|winter)\b"
        r"(?!\s+(?:in|of|from)\b|\s+(?-i:Olympic|Games|Paralympic|Youth|Classic|Palace))",
        _season,
        words=("spring", "summer", "autumn", "fall", "winter"),
    ),
    rule(
        r"\b(?:(?:the\s+)?(?P<o>first|second|third|fourth)\s+quarter|Q(?P<q>[1-4]))"
        rf"(?:\s+(?:of\s+)?{_WHOLE})?\b",
        _quarter,
        words=("quarter", "q1", "q2", "q3", "q4"),
    ),
    rule(
        rf"\b(?:the\s+)?(?P<o>last|final)\s+quarter\s+of\s+{_WHOLE}",
        _quarter,
        words=("quarter",),
    ),
    rule(
        rf"\b(?:(?:the\s+)?(?P<o>first|second|last|latter|1st|2nd)[\s-]half\s+of|H(?P<h>[12]))\s+{_WHOLE}",
        _half,
        words=("half", "h1", "h2"),
    ),
    rule(
        rf"\b(?:the\s+)?(?P<o>first|last|final)\s+(?P<n>{COUNT})\s+months\s+of\s+{_WHOLE}",
        _first_months,
        words=("months",),
    ),
    rule(
        r"\b(?P<side>earlier\s+|later\s+)?(?P<which>last|previous|this\s+past|this|next|coming)"
        r"\s+(?P<unit>week|month|quarter|year)\b(?!-|\s+of\b)",
        _relative_unit,
        words=("week", "month", "quarter", "year"),
    ),
    rule(
        r"\b(?:(?:over|at|during)\s+(?=the)|(?=last|this|next|past))"
        r"(?P<which>the|(?:this\s+)?past|last|this|next)\s+weekend\b",
        _weekend,
        words=("weekend",),
    ),
)
