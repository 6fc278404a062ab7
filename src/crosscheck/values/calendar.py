"""Calendar arithmetic on closed intervals of days, with open ends for dates out of range."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from decimal import Decimal

from crosscheck.model import Days

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split()
    )
}
_DAYS_A_YEAR = Decimal("365.2425")


def day(year: int, month: int, number: int) -> Days | None:
    """One day; None when the calendar has no such day."""
    try:
        date = dt.date(year, month, number)
    except ValueError:
        return None
    return Days(date, date)


def month(year: int, number: int) -> Days | None:
    """A whole month; None outside the years 1 to 9999."""
    if not dt.MINYEAR <= year <= dt.MAXYEAR or not 1 <= number <= 12:
        return None
    return Days(dt.date(year, number, 1), dt.date(year, number, monthrange(year, number)[1]))


def months(year: int, first: int, last: int) -> Days | None:
    """From the first day of one month to the last of another in the same year."""
    start, end = month(year, first), month(year, last)
    return Days(start.start, end.end) if start and end else None


def years(first: int, last: int) -> Days | None:
    """Whole years, both included; None outside the years 1 to 9999."""
    if not dt.MINYEAR <= first <= last <= dt.MAXYEAR:
        return None
    return Days(dt.date(first, 1, 1), dt.date(last, 12, 31))


def shift(date: dt.date, *, days: int) -> dt.date | None:
    """The date that many days later; None when it leaves the calendar."""
    try:
        return date + dt.timedelta(days=days)
    except OverflowError:
        return None


def years_before(date: dt.date, count: Decimal) -> dt.date | None:
    """The date so many (possibly fractional) years earlier; None when it leaves the calendar.

    Whole years keep month and day (29 February becomes 28), fractions count mean days.
    """
    if not count.is_finite() or abs(count) > dt.MAXYEAR:
        return None
    whole = int(count)
    target = date.year - whole
    if not dt.MINYEAR <= target <= dt.MAXYEAR:
        return None
    last = monthrange(target, date.month)[1]
    moved = date.replace(year=target, day=min(date.day, last))
    return shift(moved, days=-round((count - whole) * _DAYS_A_YEAR))


def single(days: Days | None) -> dt.date | None:
    """The day itself when the interval is one day."""
    if days is None or days.start is None or days.start != days.end:
        return None
    return days.start
