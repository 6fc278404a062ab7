"""What the tests of calendar expressions share: the days of a text written on a day."""

from __future__ import annotations

import datetime as dt

from crosscheck.model import Days
from crosscheck.values.timed import Timed
from crosscheck.values.times import times


def found(text: str, written: str) -> tuple[Timed, ...]:
    return times(text, span(written, written))


def said(text: str, written: str) -> list[str]:
    """Each expression as "2016-12-24" or "2016-12-24..2016-12-26", "?" where its days are open."""
    return [_days(timed.days) for timed in found(text, written)]


def span(start: str, end: str) -> Days:
    return Days(dt.date.fromisoformat(start), dt.date.fromisoformat(end))


def _days(days: Days | None) -> str:
    if days is None:
        return "?"
    return f"{days.start}" if days.start == days.end else f"{days.start}..{days.end}"
