"""When an article was published, from what its metadata say."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from crosscheck.model import Days, Published

_LONGEST = 100
_YEAR = re.compile(r"(\d{4})\Z")
_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})\Z")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(.*)\Z", re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)(.*)\Z", re.DOTALL)
_YEAR_LAST = re.compile(r"(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{2,4})(?!\d)(.*)\Z", re.DOTALL)
_GLUED_ZONE = re.compile(r"(?<=\d)\s+(?=(?:Z|[+-]\d{2}:?\d{2})\Z)", re.IGNORECASE)
_FOUR_DIGITS = re.compile(r"(?<!\d)\d{4}(?!\d)")
_LETTER = re.compile(r"[^\W\d_]")

# Abbreviations that mean one offset wherever they are printed; "CST", "IST" and "BST" do not.
_ZONES = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3,
    "JST": 9, "KST": 9, "EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip

# Two fillers that differ in every part: what depends on the filler was not in the text.
_FILLERS = (dt.datetime(2001, 1, 1), dt.datetime(2004, 2, 2, 1, 1, 1, 1))  # noqa: DTZ001


def parse(text: str) -> Published:
    """The day (or month, or year) and, when a clock time is given, the instant in UTC.

    Reads ISO 8601, RFC 2822 and written English dates. The day is the one printed, in its own
    zone. Raises ValueError, with the reason, for what is no date or may be two dates.
    """
    said = " ".join(text.split())
    if not said or len(said) > _LONGEST:
        raise ValueError("is no date")
    if whole := _YEAR.match(said):
        return _year(int(whole[1]))
    if whole := _MONTH.match(said):
        return _month(int(whole[1]), int(whole[2]))
    if parts := _YEAR_FIRST.match(said):
        return _on(_day(parts[1], parts[3], parts[4]), rest=parts[5])
    if parts := _COMPACT.match(said):
        return _on(_day(parts[1], parts[2], parts[3]), rest=parts[4])
    if parts := _YEAR_LAST.match(said):
        return _on(_day_of_year_last(parts[1], parts[2], parts[3]), rest=parts[4])
    return _written(said)


def _year(year: int) -> Published:
    if year < dt.MINYEAR:
        raise ValueError("is no date")
    return Published(days=Days(dt.date(year, 1, 1), dt.date(year, 12, 31)))


def _month(year: int, month: int) -> Published:
    if year < dt.MINYEAR or not 1 <= month <= 12:
        raise ValueError("is no date: there is no such month")
    last = calendar.monthrange(year, month)[1]
    return Published(days=Days(dt.date(year, month, 1), dt.date(year, month, last)))


def _day(year: str, month: str, day: str) -> dt.date:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError as error:
        raise ValueError("is no date: there is no such day") from error


def _day_of_year_last(first: str, second: str, year: str) -> dt.date:
    if len(year) != 4:
        raise ValueError("may be several dates; write it as YYYY-MM-DD")
    if int(first) == int(second) or int(first) > 12:
        return _day(year, second, first)
    if int(second) > 12:
        return _day(year, first, second)
    raise ValueError(
        f"may be {year}-{int(second):02}-{int(first):02} or {year}-{int(first):02}-"
        f"{int(second):02}; write it as YYYY-MM-DD"
    )


def _on(day: dt.date, *, rest: str) -> Published:
    days = Days(day, day)
    if not rest.strip(" ,"):
        return Published(days=days)
    iso = _GLUED_ZONE.sub("", f"{day.isoformat()}{rest}")
    try:
        moment = dt.datetime.fromisoformat(iso)
    except ValueError:
        found = _written(f"{day:%d} {calendar.month_name[day.month]} {day.year:04} {rest}")
        if found.days != days:
            raise ValueError("is no date") from None
        return found
    return Published(days=days, instant=_utc(moment))


def _written(text: str) -> Published:
    """A date with a month in words, read twice to see which of its parts are given."""
    years = {int(year) for year in _FOUR_DIGITS.findall(text)}
    if not years or not _LETTER.search(text):
        raise ValueError("is no date; write it as YYYY-MM-DD")
    (one, zoned), (other, _) = (_read(text, filler) for filler in _FILLERS)
    if one.year != other.year or one.year not in years:
        raise ValueError("names no year; write it as YYYY-MM-DD")
    if one.month != other.month:
        return _year(one.year)
    if one.day != other.day:
        return _month(one.year, one.month)
    days = Days(one.date(), one.date())
    if one.hour != other.hour or not zoned:
        return Published(days=days)
    return Published(days=days, instant=_utc(one))


def _read(text: str, filler: dt.datetime) -> tuple[dt.datetime, bool]:
    """The moment, and whether its zone is understood (a text without one is)."""
    from dateutil import parser

    unknown: list[str] = []

    def zone(name: str | None, offset: int | None) -> dt.tzinfo | None:
        if offset is not None and (name is None or offset or name.upper() in _ZONES):
            return dt.timezone(dt.timedelta(seconds=offset))
        hours = _ZONES.get((name or "").upper())
        if hours is None:
            unknown.append(name or "")
            return None
        return dt.timezone(dt.timedelta(hours=hours))

    try:
        moment = parser.parse(text, default=filler, tzinfos=zone)
    except (ValueError, OverflowError, TypeError, ArithmeticError, LookupError) as error:
        raise ValueError("is no date; write it as YYYY-MM-DD") from error
    return moment, not unknown


def _utc(moment: dt.datetime) -> dt.datetime | None:
    if moment.tzinfo is None:
        return moment.replace(tzinfo=dt.UTC)
    try:
        return moment.astimezone(dt.UTC)
    except OverflowError:
        return None
