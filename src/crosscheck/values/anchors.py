"""Anchors: "the first visit since 2019", "the first time in six years", "highest since March".

An anchor says when something last happened before. "Since X" gives that interval itself. "In N
years", written on day d, is rounded by people: most likely d - (N + 1/2) to d - (N - 1/2) years,
and at its widest from d - (N + 1) years to the end of the calendar year d - N.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from crosscheck.model import Anchor, Days, Hedge, Span
from crosscheck.values import calendar, hedges
from crosscheck.values.durations import DAYS, UNIT, unit_of
from crosscheck.values.numbers import Number, numbers
from crosscheck.values.times import Timed, times
from crosscheck.values.words import content

_SUPERLATIVE = (
    "highest|lowest|biggest|largest|smallest|worst|best|deadliest|heaviest|strongest|weakest"
    "|sharpest|steepest|longest|fastest|slowest|hottest|coldest|most"
)
_RANK = re.compile(
    rf"\b(?P<rank>first|second|third|fourth|fifth|{_SUPERLATIVE})\b(?P<middle>[^.;!?\"“”]{{0,120}}?)"
    r"\b(?P<link>since|in)\s+",
    re.IGNORECASE,
)
_EVENT = re.compile(r"^[,\s]*(?:that|when|to|for)\b\s*(?P<event>[^,.;!?]{3,80})", re.IGNORECASE)
_HALF = Decimal("0.5")


def anchors(text: str, *, offset: int, written: Days | None) -> tuple[Anchor, ...]:
    """Every anchor of a claim in order of its place."""
    clock = times(text, written)
    found: list[Anchor] = []
    reach = 0
    for match in _RANK.finditer(text):
        if match.start() < reach:
            continue
        anchor = (
            _since(text, match, clock, offset)
            if match["link"].lower() == "since"
            else _in_years(text, match, written, offset)
        )
        if anchor is not None:
            found.append(anchor)
            reach = anchor.span.end - offset
    return tuple(found)


def _since(text: str, match: re.Match[str], clock: tuple[Timed, ...], offset: int) -> Anchor | None:
    """An anchor whose "since" is followed, within a few words, by a calendar expression."""
    stop = match.end() + 48
    timed = next(
        (t for t in clock if match.end() <= t.start <= stop or t.start < match.end() <= t.end), None
    )
    if timed is None or any(c in text[match.end() : timed.start] for c in ",;("):
        return None
    return Anchor(
        Span(offset + match.start(), offset + timed.end),
        text[match.start() : timed.end],
        rank=match["rank"].lower(),
        event=_event(text, match, timed.end),
        since=timed.days or Days(None, None),
        likely=timed.days,
        possible=timed.days,
    )


def _in_years(text: str, match: re.Match[str], written: Days | None, offset: int) -> Anchor | None:
    """An anchor of the form "first ... in (nearly) six years"."""
    number, hedge = _count_after(text, match.end())
    unit = UNIT.match(text, number.end) if number else None
    if number is None or unit is None or unit["gap"] == "-":
        return None
    name = unit_of(unit)
    if name not in {"year", "decade", "century", "month"}:
        return None
    scale = (
        DAYS[name] / DAYS["year"] if name == "month" else {"year": 1, "decade": 10}.get(name, 100)
    )
    low, high = hedges.bounds(number.low * scale, number.high * scale, hedge)
    likely, possible = last_occurrence(written, low, high)
    return Anchor(
        Span(offset + match.start(), offset + unit.end()),
        text[match.start() : unit.end()],
        rank=match["rank"].lower(),
        event=_event(text, match, unit.end()),
        ago=(low, high),
        likely=likely,
        possible=possible,
    )


_LEAD = re.compile(r"(?:(?:just|well|at)\s+)?[\w ]{0,16}?", re.IGNORECASE)


def _count_after(text: str, start: int) -> tuple[Number | None, Hedge]:
    """The number that follows (after a hedge at most), and that hedge."""
    tail = text[start : start + 40]
    article = re.match(r"(?P<lead>[a-z ]{0,16}?)\b(?P<n>an?)\s+(?=decade|century|year|month)", tail)
    found = next(iter(numbers(tail)), None)
    if article and (found is None or article.start("n") < found.start):
        one = Decimal(1)
        found = Number(article.start("n"), article.end("n"), one, one, one, "spelled")
    if found is None:
        return None, Hedge.EXACT
    hedge, hedge_start = hedges.before(tail, found.start)
    if tail[:hedge_start].strip():
        return None, Hedge.EXACT
    moved = Number(
        start + found.start, start + found.end, found.low, found.high, found.step, found.form
    )
    return moved, hedge


def last_occurrence(
    written: Days | None, low: Decimal, high: Decimal
) -> tuple[Days | None, Days | None]:
    """The likely and the possible interval of what last happened low to high years before."""
    if written is None or written.start is None or written.end is None:
        return None, None
    likely = Days(
        _before(written.start, high + _HALF), _before(written.end, max(low - _HALF, Decimal(0)))
    )
    newest = calendar.years_before(written.end, low)
    end_of_year = dt.date(newest.year, 12, 31) if newest else None
    possible = Days(_before(written.start, high + 1), min(end_of_year or written.end, written.end))
    return likely, possible


def _before(date: dt.date, years: Decimal) -> dt.date | None:
    return calendar.years_before(date, years) if years.is_finite() else None


def _event(text: str, match: re.Match[str], end: int) -> tuple[str, ...]:
    """Canonical words of what happens: beside the rank, after "that", else what stands before."""
    middle = content(match["middle"])
    tail = _EVENT.match(text[end:])
    after = content(tail["event"]) if tail else ()
    before = content(text[max(0, match.start() - 60) : match.start()])[-4:]
    return tuple(sorted({*middle, *after, *before}))
