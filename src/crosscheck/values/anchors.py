"""Anchors: "the first visit since 2019", "the first time in six years", "highest since March".

An anchor says when something last happened before. "Since X" gives that interval itself, or the
name of an event; "third this year" counts from the first day of the year on. What "in six years"
looks back on is said by `lookbacks`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from crosscheck.model import Anchor, Days, Span
from crosscheck.values import calendar
from crosscheck.values.lookbacks import last_occurrence, lookback
from crosscheck.values.times import Timed
from crosscheck.values.vocabulary import vocabulary
from crosscheck.values.words import content

__all__ = ["ORDERS", "anchors", "last_occurrence"]

ORDERS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1
    )
}
_SUPERLATIVE = (
    "highest|lowest|biggest|largest|smallest|worst|best|deadliest|heaviest|strongest|weakest"
    "|sharpest|steepest|longest|fastest|slowest|hottest|coldest|driest|wettest|warmest|bloodiest"
    "|costliest|greatest|fewest|most"
)
_RANKS = frozenset([*ORDERS, *_SUPERLATIVE.split("|")])
_RANK = re.compile(rf"\b(?P<rank>{'|'.join(ORDERS)}|{_SUPERLATIVE})\b", re.IGNORECASE)
_LINK = re.compile(r"\b(?P<link>since|in)\s+", re.IGNORECASE)
_MIDDLE = re.compile(r"[^.;!?\"“”]{0,120}")
_EVENT = re.compile(r"[,\s]*(?:that|when|to|for)\b\s*(?P<event>[^,.;!?]{3,80})", re.IGNORECASE)
_THIS = re.compile(
    r"(?:\s+(?!quarter|half|earlier|later|of\b|and\b|or\b)[a-z’'-]+){1,4}?\s+(?:so\s+far\s+)?"
    r"(?P<this>this\s+(?:year|month|week))\b",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"\b(?:an?|its|their|the)\s+(?:new\s+)?(?:record|all-time)[- ](?P<end>high|low)\b"
    r"|\b(?:hit|hits|sets?|setting|reach|reached|reaches|broke|broken|breaks?|breaking)\s+"
    r"(?P<plain>(?:an?|the|its|their)\s+(?:new\s+|previous\s+|national\s+|world\s+)?record)\b"
    r"(?![\s-]+(?:high|low|label|deal|company|store|book)\b)"
    r"|\b(?P<figure>a\s+record)(?=\s+(?:[$£€]?\d|number\b|share\b))",
    re.IGNORECASE,
)
_WORD = re.compile(r"\s*([\w’'-]+)")
_OPENS = frozenset("the his her its their our world records".split())
_ENDS = frozenset(
    "that when where after before and but or to on at by with as who which while for from into "
    "during said amid because until".split()
)
# A clause with its own verb gives a reason, not a time: "the best way since the road is closed".
_FINITE = frozenset(
    "is was are were has have had will would can could may must does did do".split()
)
_MOST_WORDS = 7
# What "in" and "this" lead to in an anchor: most claims that rank something hold neither.
_PERIODS = ("year", "month", "week", "decade", "centur")
_INTO = frozenset({"in", "this"})
_RECORDS = ("record", "all-time")


def anchors(
    text: str, *, offset: int, clock: tuple[Timed, ...], written: Days | None
) -> tuple[Anchor, ...]:
    """Every anchor of a claim in order of its place; `clock` are the times of the text."""
    known = vocabulary(text)
    found: list[Anchor] = []
    if known.has(_RANKS) and (
        "since" in known.words or (known.has(_INTO) and known.holds(_PERIODS))
    ):
        found = _ranked(text, clock, written, offset)
    if known.holds(_RECORDS):
        found += _records(text, tuple(found), offset)
    return tuple(sorted(found, key=lambda anchor: anchor.span))


def _ranked(text: str, clock: tuple[Timed, ...], written: Days | None, offset: int) -> list[Anchor]:
    """The anchors that a rank opens, in order of place; none begins in another."""
    found: list[Anchor] = []
    starts = [timed.start for timed in clock]
    reach = 0
    for rank in _RANK.finditer(text):
        if rank.start() < reach:
            continue
        anchor = _anchor(text, rank, clock, starts, written, offset)
        if anchor is not None:
            found.append(anchor)
            reach = anchor.span.end - offset
    return sorted(found, key=lambda anchor: anchor.span)


def _anchor(
    text: str,
    rank: re.Match[str],
    clock: tuple[Timed, ...],
    starts: list[int],
    written: Days | None,
    offset: int,
) -> Anchor | None:
    """The anchor that the rank opens, by the first link after it that leads to a time."""
    middle = _MIDDLE.match(text, rank.end())
    stop = middle.end() if middle else rank.end()
    for link in _LINK.finditer(text, rank.end(), stop):
        if link["link"].lower() == "since":
            timed = _timed_after(text, link.end(), clock, starts)
            anchor = (
                _since(text, rank, link, timed, offset)
                if timed
                else _since_event(text, rank, link, offset)
            )
        else:
            anchor = _in_years(text, rank, link, written, offset)
        if anchor is not None:
            return anchor
    return _this_year(text, rank, clock, starts, offset)


def _timed_after(text: str, end: int, clock: tuple[Timed, ...], starts: list[int]) -> Timed | None:
    """The calendar expression within a few words after "since"."""
    place = bisect_left(starts, end)
    if place == len(clock) or clock[place].start > end + 48:
        return None
    timed = clock[place]
    return None if any(c in text[end : timed.start] for c in ",;(") else timed


def _since(
    text: str, rank: re.Match[str], link: re.Match[str], timed: Timed, offset: int
) -> Anchor:
    return Anchor(
        Span(offset + rank.start(), offset + timed.end),
        text[rank.start() : timed.end],
        rank=rank["rank"].lower(),
        event=_event(text, rank.start(), text[rank.end() : link.start()], timed.end),
        since=timed.days or Days(None, None),
        likely=timed.days,
        # "Since the war" names an event: how long before its end the last one lies is open.
        possible=Days(None, None) if timed.days and "war" in timed.form else timed.days,
    )


def _since_event(text: str, rank: re.Match[str], link: re.Match[str], offset: int) -> Anchor | None:
    """An anchor to an event that has no date of its own: "since the war", "since taking office"."""
    middle = text[rank.end() : link.start()]
    end = _event_end(text, link.end())
    if end is None or "," in middle or any(c.isdigit() for c in middle):
        return None
    return _undated(text, Span(rank.start(), end), rank["rank"].lower(), middle, offset)


def _undated(text: str, span: Span, rank: str, middle: str, offset: int) -> Anchor:
    return Anchor(
        Span(offset + span.start, offset + span.end),
        text[span.start : span.end],
        rank=rank,
        event=_event(text, span.start, middle, span.end),
        since=Days(None, None),
        possible=Days(None, None),
    )


def _event_end(text: str, start: int) -> int | None:
    """Where the name of an event ends that begins at `start`; None when there is none."""
    end, place = start, start
    for count in range(_MOST_WORDS):
        match = _WORD.match(text, place)
        word = match[1].lower() if match else ""
        if match is None or word in _ENDS:
            break
        if word in _FINITE or any(c.isdigit() for c in word):
            return None
        opens = word in _OPENS or word.endswith("ing") or match[1][0].isupper()
        if count == 0 and not opens:
            return None
        end = place = match.end()
    return end if end - start > len("the ") else None


def _this_year(
    text: str, rank: re.Match[str], clock: tuple[Timed, ...], starts: list[int], offset: int
) -> Anchor | None:
    """ "The third time this year": a count from the first day of the year on."""
    order = ORDERS.get(rank["rank"].lower(), 0)
    match = _THIS.match(text, rank.end(), rank.end() + 80) if order else None
    if match is None:
        return None
    place = bisect_left(starts, match.start("this"))
    if place == len(clock) or clock[place].start != match.start("this"):
        return None
    days = clock[place].days
    last = days if order > 1 else _before(days)
    return Anchor(
        Span(offset + rank.start(), offset + match.end()),
        text[rank.start() : match.end()],
        rank=rank["rank"].lower(),
        event=_event(text, rank.start(), text[rank.end() : match.start("this")], match.end()),
        since=days or Days(None, None),
        likely=last,
        possible=last,
    )


def _before(days: Days | None) -> Days | None:
    """All days before an interval: where the last one lies if there was none in it."""
    if days is None or days.start is None:
        return None
    eve = calendar.shift(days.start, days=-1)
    return Days(None, eve) if eve else None


def _in_years(
    text: str, rank: re.Match[str], link: re.Match[str], written: Days | None, offset: int
) -> Anchor | None:
    """An anchor of the form "first ... in (nearly) six years"."""
    back = lookback(text, link.end())
    if back is None:
        return None
    likely, possible = last_occurrence(
        written, back.low, back.high, step=back.step, hedge=back.hedge
    )
    return Anchor(
        Span(offset + rank.start(), offset + back.end),
        text[rank.start() : back.end],
        rank=rank["rank"].lower(),
        event=_event(text, rank.start(), text[rank.end() : link.start()], back.end),
        ago=(back.low, back.high),
        likely=likely,
        possible=possible,
    )


def _records(text: str, found: Sequence[Anchor], offset: int) -> Iterator[Anchor]:
    """Records: the highest or the lowest since ever. Their figures stay quantities."""
    reach = -1
    ends = [anchor.span.end - offset for anchor in found]
    for match in _RECORD.finditer(text):
        group = match.lastgroup or "end"
        start, end = match.span() if group == "end" else match.span(group)
        place = bisect_left(ends, start + 1)
        overlaps = place < len(found) and found[place].span.start - offset < end
        if start < reach or overlaps:
            continue
        reach = end
        rank = f"record {match['end'].lower()}" if match["end"] else "record"
        yield _undated(text, Span(start, end), rank, "", offset)


def _event(text: str, start: int, middle: str, end: int) -> tuple[str, ...]:
    """Canonical words of what happens: beside the rank, after "that", else what stands before."""
    tail = _EVENT.match(text, end)
    after = content(tail["event"]) if tail else ()
    before = content(text[max(0, start - 60) : start])[-4:]
    return tuple(sorted({*content(middle), *after, *before}))
