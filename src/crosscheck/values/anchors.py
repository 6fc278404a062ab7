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
from crosscheck.values.times import Timed
from crosscheck.values.words import content

_SUPERLATIVE = (
    "highest|lowest|biggest|largest|smallest|worst|best|deadliest|heaviest|strongest|weakest"
    "|sharpest|steepest|longest|fastest|slowest|hottest|coldest|most"
)
_RANK = re.compile(rf"\b(?P<rank>first|second|third|fourth|fifth|{_SUPERLATIVE})\b", re.IGNORECASE)
_LINK = re.compile(r"\b(?P<link>since|in)\s+", re.IGNORECASE)
_MIDDLE = re.compile(r"[^.;!?\"“”]{0,120}")
_EVENT = re.compile(r"^[,\s]*(?:that|when|to|for)\b\s*(?P<event>[^,.;!?]{3,80})", re.IGNORECASE)
_HALF = Decimal("0.5")


def anchors(
    text: str, *, offset: int, clock: tuple[Timed, ...], written: Days | None
) -> tuple[Anchor, ...]:
    """Every anchor of a claim in order of its place; `clock` are the times of the text."""
    found: list[Anchor] = []
    reach = 0
    for rank in _RANK.finditer(text):
        if rank.start() < reach:
            continue
        middle = _MIDDLE.match(text, rank.end())
        links = _LINK.finditer(text, rank.end(), middle.end() if middle else rank.end())
        for link in links:
            anchor = (
                _since(text, rank, link, clock, offset)
                if link["link"].lower() == "since"
                else _in_years(text, rank, link, written, offset)
            )
            if anchor is not None:
                found.append(anchor)
                reach = anchor.span.end - offset
                break
    return tuple(found)


def _since(
    text: str, rank: re.Match[str], link: re.Match[str], clock: tuple[Timed, ...], offset: int
) -> Anchor | None:
    """An anchor whose "since" is followed, within a few words, by a calendar expression."""
    stop = link.end() + 48
    timed = next((t for t in clock if link.end() <= t.start <= stop), None)
    if timed is None or any(c in text[link.end() : timed.start] for c in ",;("):
        return None
    return Anchor(
        Span(offset + rank.start(), offset + timed.end),
        text[rank.start() : timed.end],
        rank=rank["rank"].lower(),
        event=_event(text, rank, link, timed.end),
        since=timed.days or Days(None, None),
        likely=timed.days,
        possible=timed.days,
    )


def _in_years(
    text: str, rank: re.Match[str], link: re.Match[str], written: Days | None, offset: int
) -> Anchor | None:
    """An anchor of the form "first ... in (nearly) six years"."""
    number, hedge = _count_after(text, link.end())
    unit = UNIT.match(text, number.end) if number else None
    if number is None or unit is None or unit["gap"] == "-":
        return None
    name = unit_of(unit)
    if name not in {"year", "decade", "century", "month"}:
        return None
    scale = round(DAYS[name] / DAYS["year"], 4)
    low, high = hedges.bounds(number.low * scale, number.high * scale, hedge)
    likely, possible = last_occurrence(written, low, high)
    return Anchor(
        Span(offset + rank.start(), offset + unit.end()),
        text[rank.start() : unit.end()],
        rank=rank["rank"].lower(),
        event=_event(text, rank, link, unit.end()),
        ago=(low, high),
        likely=likely,
        possible=possible,
    )


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


def _event(text: str, rank: re.Match[str], link: re.Match[str], end: int) -> tuple[str, ...]:
    """Canonical words of what happens: beside the rank, after "that", else what stands before."""
    middle = content(text[rank.end() : link.start()])
    tail = _EVENT.match(text[end:])
    after = content(tail["event"]) if tail else ()
    before = content(text[max(0, rank.start() - 60) : rank.start()])[-4:]
    return tuple(sorted({*middle, *after, *before}))
