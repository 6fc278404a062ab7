"""What a library says of a text, as values of crosscheck, with the benefit of the doubt.

Units are named by crosscheck's own table, and a number below one in words is a share.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from crosscheck.model import AnyValue, Days, Duration, Quantity, Rank, Span, Time
from crosscheck.values import calendar
from crosscheck.values.durations import DAYS
from crosscheck.values.units import Unit, unit_after

_NAMED = {
    "": Unit(""),
    "count": Unit(""),
    "dozen": Unit("", Decimal(12)),
    "percentage": Unit("%"),
    "united states dollar": Unit("USD"),
}
"""Units as libraries name them, where the table of units names them otherwise."""

_FIGURE = re.compile(r"(?P<figure>\d[\d,]*(?:\.\d+)?)(?:/(?P<by>\d+)|(?P<th>st|nd|rd|th)\b)?")
_SHARE = Decimal("0.0001")
"""Of a per cent: a third is given as 33.3333 in the normal form."""


def whole(text: str) -> Span:
    return Span(0, len(text))


def between(text: str, unread: Iterable[str]) -> Span:
    """From the first to the last letter of a text that is none of what was left unread."""
    free = [True] * len(text)
    end = 0
    for part in unread:
        start = text.index(part, end)
        end = start + len(part)
        free[start:end] = [False] * len(part)
    places = [i for i, letter in enumerate(text) if free[i] and not letter.isspace()]
    return Span(places[0], places[-1] + 1) if places else whole(text)


def moment(span: Span, said: str, when: dt.datetime, period: str | None) -> Time:
    """The day, week, month or year around a time, or its clock time where that was read."""
    day = when.date()
    days: Days | None = Days(day, day)
    form = ""
    if period == "week":
        monday = day - dt.timedelta(days=day.weekday())
        days = Days(monday, monday + dt.timedelta(days=6))
    elif period == "month":
        days = calendar.month(day.year, day.month)
    elif period == "year":
        days = calendar.years(day.year, day.year)
    elif period == "time":
        zone = "Z" if when.utcoffset() == dt.timedelta(0) else ""
        form = f"T{when:%H:%M}{zone}"
    return Time(span, said, days=days, form=form)


def measured(span: Span, said: str, low: Any, high: Any, unit: str) -> Quantity | Duration:
    """A quantity, or a duration where the unit is one of time; money and measures in base units."""
    name = unit.casefold().strip()
    least, most = Decimal(str(low)), Decimal(str(high))
    if name in DAYS:
        factor = DAYS[name]
        return Duration(span, said, low=least * factor, high=most * factor, unit=name)
    if not name and 0 < least == most < 1 and not any(map(str.isdigit, said)):
        least = most = (least * 100).quantize(_SHARE)
        name = "%"
    known = _unit(name)
    return Quantity(span, said, low=known.convert(least), high=known.convert(most), unit=known.base)


def _unit(name: str) -> Unit:
    if name in _NAMED:
        return _NAMED[name]
    found, end = unit_after(f"1 {name}", 1)
    # A unit of which the table knows but a part is another unit.
    return found if found is not None and end == len(name) + 2 else Unit(name)


def figures(given: str, rewritten: str) -> Iterator[AnyValue]:
    """The figures of an expression that a library has rewritten; n/m is a share of a hundred."""
    for found in _FIGURE.finditer(rewritten):
        figure = Decimal(found["figure"].replace(",", ""))
        if found["th"]:
            yield Rank(whole(given), given, order=int(figure), scale="")
        elif found["by"] and int(found["by"]):
            share = (figure / int(found["by"]) * 100).quantize(_SHARE)
            yield measured(whole(given), given, share, share, "%")
        else:
            yield measured(whole(given), given, figure, figure, "")


def outermost(values: Iterable[AnyValue]) -> tuple[AnyValue, ...]:
    """Those that lie in no other; the first of those in one place."""
    kept: list[AnyValue] = []
    for value in sorted(values, key=lambda v: v.span.start - v.span.end):
        if not any(value.span.within(other.span) for other in kept):
            kept.append(value)
    return tuple(kept)


def nearest(readings: Sequence[Days], written: dt.date) -> Days | None:
    """Of several readings the one nearest to the day of writing; None without any."""

    def distance(days: Days) -> int:
        ends = [end for end in (days.start, days.end) if end is not None]
        if days.overlaps(Days(written, written)):
            return 0
        return min(abs((end - written).days) for end in ends)

    return min(readings, key=distance, default=None)
