"""When a text was written, and what a date without a year or a tense means then."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable

from crosscheck.model import Days, Record
from crosscheck.values import calendar
from crosscheck.values.calendar import MONTHS
from crosscheck.values.vocabulary import vocabulary

MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|jul(?:y|\.)?"
    r"|aug(?:ust|\.)?|sep(?:t(?:ember|\.)?|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
# Months that begin with a capital: "may" and "march" are verbs too.
PROPER_MONTH = (
    r"(?-i:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|Jul(?:y|\.)?"
    r"|Aug(?:ust|\.)?|Sep(?:t(?:ember|\.)?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]\d\d|20\d\d|2100)"
TO = r"\s*(?:-|–|—|to|through|until|and)\s*"
_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
COUNT = (
    rf"(?:\d{{1,3}}|an?|{'|'.join(reversed(_TEENS))}|(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES)}))?"
    rf"|{'|'.join(_ONES)})"
)
# One of these stands in a text that names a month.
MONTH_WORDS = frozenset(MONTHS)
_SMALL = {word: number for number, word in enumerate([*_ONES, *_TEENS], 1)} | {"a": 1, "an": 1}
_SMALL |= {word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)}
_NEAR_MONTHS = 4
_AHEAD = frozenset(
    "will shall scheduled due upcoming next plan plans planned expected tomorrow slated invite "
    "invites invited invitation".split()
)
_TO_BE = frozenset({"is", "are", "set"})
_AHEAD_TO = re.compile(r"\b(?:is|are|set) to\b")


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
        known = vocabulary(claim)
        ahead = known.has(_AHEAD) or (
            known.has(_TO_BE) and _AHEAD_TO.search(known.lowered) is not None
        )
        return Writing(one, year, ahead)


Reading = tuple[Days | None, str]
Reader = Callable[[re.Match[str], Writing], Reading | None]


class Rule(Record, frozen=True):
    """A pattern and what reads it.

    It is tried where one of `words` stands in the text as a whole word, and one of `hints`
    anywhere in its lower case; either may be left empty.
    """

    pattern: re.Pattern[str]
    read: Reader
    words: frozenset[str] = frozenset()
    hints: tuple[str, ...] = ()


def rule(
    pattern: str, read: Reader, *, words: Iterable[str] = (), hints: tuple[str, ...] = ()
) -> Rule:
    """A rule whose pattern ignores case."""
    return Rule(re.compile(pattern, re.IGNORECASE), read, frozenset(words), hints)


def count_of(text: str) -> int:
    """The number of a COUNT or a DAY."""
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else sum(_SMALL[word] for word in text.lower().split("-"))


def month_of(text: str) -> int:
    """The number of a MONTH, from 1."""
    return MONTHS[text.lower().rstrip(".")]


def month_after(day: dt.date, count: int) -> Days | None:
    """The whole month so many months after that of a day; None when it leaves the calendar."""
    index = day.year * 12 + day.month - 1 + count
    return calendar.month(index // 12, index % 12 + 1)


def week_after(day: dt.date, count: int) -> Days | None:
    """Monday to Sunday, so many weeks after the week of a day; None outside the calendar."""
    monday = calendar.shift(day, days=7 * count - day.weekday())
    sunday = calendar.shift(monday, days=6) if monday else None
    return Days(monday, sunday) if monday and sunday else None


def nearest_year(month: int, number: int, writing: Writing) -> int | None:
    """The year of a date without one: past unless the claim looks ahead or it is far closer."""
    return nearest(lambda year: calendar.single(calendar.day(year, month, number)), writing)


def nearest(day_in: Callable[[int], dt.date | None], writing: Writing) -> int | None:
    """The year of a day that comes round every year, on `day_in` each; as `nearest_year`."""
    if writing.day is None:
        return writing.year
    candidates = []
    for year in (writing.day.year - 1, writing.day.year, writing.day.year + 1):
        day = day_in(year)
        if day is not None:
            candidates.append(((day - writing.day).days, year))
    if not candidates:
        return None
    # A date up to a quarter ahead is read as coming ("on January 5", written on the 4th);
    # otherwise the last one, or the next one where the claim looks ahead.
    reach = 330 if writing.ahead else 92
    coming = [(gap, year) for gap, year in candidates if 0 <= gap <= reach]
    past = [(-gap, year) for gap, year in candidates if gap <= 0]
    if coming and past:
        return min(coming)[1] if writing.ahead or min(coming)[0] < min(past)[0] else min(past)[1]
    return min(coming or past or [(0, writing.day.year)])[1]


def is_ambiguous(month: int, writing: Writing) -> bool:
    """Whether the tense does not tell the last such month from the next, four to eight away."""
    if writing.day is None or writing.ahead:
        return False
    return _NEAR_MONTHS < (month - writing.day.month) % 12 < 12 - _NEAR_MONTHS
