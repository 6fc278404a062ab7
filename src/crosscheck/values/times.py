"""Calendar expressions and times of day, and what they resolve to, given when the text was written.

Forms follow TIMEX3 (ISO 8601 with X for what is open); intervals follow the reading habits of
news: a bare weekday is the last one unless the claim looks ahead, a bare month the nearest. A
time of day that belongs to a day is one value with it, whose form is the day's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from crosscheck.model import Days, Hedge
from crosscheck.values import agos, clock, offsets, origins, titles
from crosscheck.values.clock import Moment
from crosscheck.values.dates import DATES, is_bare_weekday, is_day
from crosscheck.values.eras import ERAS
from crosscheck.values.holidays import HOLIDAYS
from crosscheck.values.periods import PERIODS
from crosscheck.values.timed import Timed
from crosscheck.values.vocabulary import ascii_case, vocabulary
from crosscheck.values.weekdays import WEEKDAYS_RULES
from crosscheck.values.writing import Rule, Writing

__all__ = ["Timed", "times"]

_RULES = (*HOLIDAYS, *DATES, *WEEKDAYS_RULES, *agos.AGOS, *PERIODS, *ERAS, *offsets.OFFSETS)
_WORDS = frozenset(word for rule in _RULES for word in rule.words)
_WORDLESS = tuple(rule for rule in _RULES if not rule.words)


def times(text: str, written: Days | None) -> tuple[Timed, ...]:
    """Every calendar expression and time of day of a claim, in order of its place, none nested."""
    plain = ascii_case(text)
    writing = Writing.of(plain, written)
    moments = clock.moments(plain)
    hours = [m for m in moments if m.clock is not None]
    kept: list[Timed] = []
    following = iter(hours)
    hour = next(following, None)
    for timed in sorted(_found(plain, writing), key=lambda t: (t.start, -t.end)):
        while hour is not None and hour.end <= timed.start:
            hour = next(following, None)
        beside = hour is None or timed.end <= hour.start
        if beside and (not kept or timed.start >= kept[-1].end):
            kept.append(timed)
    return origins.counted_on(_joined(kept, moments, plain), plain)


def _found(text: str, writing: Writing) -> Iterator[Timed]:
    for rule in _tried(text):
        for match in rule.pattern.finditer(text):
            result = rule.read(match, writing)
            if result is None:
                continue
            start, end = match.span("x") if "x" in rule.pattern.groupindex else match.span()
            days, form = result
            if titles.is_title(text, start, end):
                continue
            hedge = _hedge(text, start, form)
            if hedge is Hedge.AT_MOST and days and days.start != days.end and _is_due(text, start):
                days = Days(None, days.end)
            yield Timed(
                start, end, days, form, hedge=hedge, event=offsets.event_after(text, end, form)
            )


def _tried(text: str) -> Iterator[Rule]:
    """The rules that a text has a word for."""
    known = vocabulary(text)
    said = known.words & _WORDS
    for rule in _RULES if said else _WORDLESS:
        if rule.words and said.isdisjoint(rule.words):
            continue
        if not rule.hints or known.holds(rule.hints):
            yield rule


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
_DUE = re.compile(r"\bby\s+(?:the\s+)?$", re.IGNORECASE)


def _hedge(text: str, start: int, form: str) -> Hedge:
    counted = agos.hedge_of(text, start, form)
    if counted is not None and counted is not Hedge.EXACT:
        return counted
    match = _BEFORE.search(text, max(0, start - 16), start)
    return _HEDGES[match[1].lower()] if match else Hedge.EXACT


def _is_due(text: str, start: int) -> bool:
    """Whether a period is the last that will do: "by 2030" is any time up to its end."""
    return _DUE.search(text, max(0, start - 10), start) is not None


Run = list[Timed | Moment]
# What may stand between a day and its time of day, between the time and its day, and between
# two words for the time of day.
_DAY_THEN_TIME = re.compile(r"(?:,?\s+|,)(?:(?:at|from|between|in\s+the|during\s+the)\s+)?|\s*\(")
_TIME_THEN_DAY = re.compile(r"\)?(?:\s+|,?\s+(?:on|of)\s+(?:the\s+)?)")
_TIME_THEN_TIME = re.compile(r",?\s+(?:(?:at|from|between|in\s+the|on\s+the)\s+)?")
_WEEKDAY_THEN_DATE = re.compile(r",?\s+\(?")


def _joined(days: Sequence[Timed], moments: Sequence[Moment], text: str) -> tuple[Timed, ...]:
    """Days and times of day, those that belong together as one."""
    if not moments and not days:
        return ()
    items: Run = sorted([*days, *_free(moments, days)], key=lambda item: (item.start, item.end))
    runs: list[Run] = []
    for index, item in enumerate(items):
        following = items[index + 1] if index + 1 < len(items) else None
        if runs and _belongs(runs[-1], item, following, text):
            runs[-1].append(item)
        else:
            runs.append([item])
    return tuple(timed for run in runs for timed in _read(run, text))


def _free(moments: Sequence[Moment], days: Sequence[Timed]) -> Iterator[Moment]:
    """The moments that no day has in it ("last night")."""
    place = 0
    for moment in moments:
        while place < len(days) and days[place].end <= moment.start:
            place += 1
        if place == len(days) or moment.end <= days[place].start:
            yield moment


def _belongs(run: Run, item: Timed | Moment, following: Timed | Moment | None, text: str) -> bool:
    """Whether an item continues a run: one day, one time by the clock, and parts of the day."""
    last = run[-1]
    gap = text[last.end : item.start]
    if isinstance(item, Timed):
        if not is_day(item.form):
            return False
        if isinstance(last, Timed):
            bare = is_bare_weekday(last.form) and not is_bare_weekday(item.form)
            dated = item.form[:1].isdigit() or item.form.startswith("XXXX")
            return bare and dated and _WEEKDAY_THEN_DATE.fullmatch(gap) is not None
        no_day = not any(isinstance(x, Timed) for x in run)
        return no_day and _TIME_THEN_DAY.fullmatch(gap) is not None
    if item.clock is not None and any(isinstance(x, Moment) and x.clock for x in run):
        return isinstance(last, Moment) and _is_same_told_again(last, item, gap)
    if isinstance(last, Moment):
        return _TIME_THEN_TIME.fullmatch(gap) is not None
    if not is_day(last.form) or _DAY_THEN_TIME.fullmatch(gap) is None:
        return False
    return not _leads_to(item, following, text)


def _is_same_told_again(first: Moment, second: Moment, gap: str) -> bool:
    """Whether the second says the first in another zone: "9:30 a.m. (0130 GMT)"."""
    return gap.strip() in {"(", "/"} and bool(second.zone) and first.zone != second.zone


def _leads_to(moment: Moment, following: Timed | Moment | None, text: str) -> bool:
    """Whether a time of day belongs to the day after it rather than to that before it."""
    if not isinstance(following, Timed) or not is_day(following.form):
        return False
    return _TIME_THEN_DAY.fullmatch(text[moment.end : following.start]) is not None


def _read(run: Run, text: str) -> Iterator[Timed]:
    """The value of a run; parts of the day alone, and hours of either half, are none."""
    days = [item for item in run if isinstance(item, Timed)]
    moments = [item for item in run if isinstance(item, Moment)]
    day = days[-1] if days else None
    by_clock = next((m for m in moments if m.clock is not None), None)
    part = _part([m.part for m in moments if m.part], day, text)
    if by_clock is not None and part:
        by_clock = clock.with_part(by_clock, part)
    if by_clock is not None and by_clock.half:
        by_clock = None
    if day is None:
        if by_clock is not None:
            yield Timed(
                by_clock.start,
                by_clock.end,
                None,
                by_clock.form,
                hedge=by_clock.hedge,
                clock=by_clock.clock,
                zone=by_clock.zone,
            )
        return
    yield _timed(run, days, day, by_clock, part)


# "By 9 a.m. Monday" is a limit for the day as well; "after 9 a.m. Monday" is on Monday.
_OF_BOTH = frozenset({Hedge.ABOUT, Hedge.AT_MOST, Hedge.AT_LEAST})


def _timed(
    run: Run, days: Sequence[Timed], day: Timed, by_clock: Moment | None, part: str
) -> Timed:
    """A day with its time of day, if it has one."""
    hedge = days[0].hedge
    if by_clock is not None:
        interval, zone = by_clock.clock, by_clock.zone
        hedge = by_clock.hedge if hedge is Hedge.EXACT and by_clock.hedge in _OF_BOTH else hedge
    elif part:
        interval, zone = clock.PARTS[part], ""
        hedge = Hedge.VAGUE if hedge is Hedge.EXACT else hedge
    else:
        return msgspec.structs.replace(day, start=days[0].start, hedge=hedge)
    return msgspec.structs.replace(
        day, start=run[0].start, end=run[-1].end, hedge=hedge, clock=interval, zone=zone
    )


# "The night before" counts from another day and is a part of its own.
_PART_NAMED = re.compile(r"\b(?:morning|afternoon|evening|night)\b")


def _part(words: Sequence[str], day: Timed | None, text: str) -> str:
    """The part of the day that a run names, "" when none: "early" and "morning" are one."""
    told = list(words)
    if day is not None and day.form == "P0D" and day.end - day.start == len("tonight"):
        told.append("night")
    elif day is not None and day.form.startswith(("last-", "this-")):
        told.append(day.form.partition("-")[2])
    elif day is not None and offsets.is_offset(day.form):
        told += _PART_NAMED.findall(text[day.start : day.end].lower())
    name = " ".join(told)
    if name in clock.PARTS:
        return name
    return next((word for word in reversed(told) if word in clock.PARTS), "")
