"""The hour of one happening: clock times, parts of the day, and the days that they are on.

A moment is an interval of minutes. "About" bridges ten minutes; "just after" reaches a quarter
of an hour; "Sunday afternoon" holds "1:18 p.m. Sunday"; a night runs on after midnight.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from crosscheck.judge.happenings import ONCE, SCENE, Happening, happening, negated
from crosscheck.judge.ruling import Ruling, ruling
from crosscheck.judge.views import View, common_names, jaccard, shared
from crosscheck.model import Days, Hedge, Modality, Record, Time, VerdictKind
from crosscheck.values import calendar
from crosscheck.values.algebra import Comparison, Relation, relate
from crosscheck.values.daytimes import zones_apart
from crosscheck.values.wording import one_line

_DAY = 1440
_DAYS_A_YEAR = 365.2425
# Minutes that "about" and "just after" bridge.
_BRIDGE = 10
_SLACK = 5
# Minutes by which two times must be apart to clash, where one of them is only "about".
_CLASH = 15
_SHORTLY = 15
_LOOSELY = 60
# When a night and an evening begin, where papers tell it from the evening and the afternoon.
_NIGHT = 1140
_EVENING = 1080
# Minutes within which the police come to a scene, or a call about it.
_LAG = 40
# Widest intervals that confirm a time: a day for a scene, a month for what happens but once.
_LATE = _DAY
_MONTH = 31 * _DAY
# Minutes that zones of one country differ by at most.
_ZONES = 240
# Minutes by which papers differ on the hour of one scene; another scene is further away.
_ONE_SCENE = 30
# Shared words by all words from which on two claims are of one scene whatever its hour.
_WORDED_ALIKE = 0.4
# Characters between a clock time and its day.
_NEAR = 24
_RELATIVE = 7 * _DAY

_YEARLESS = re.compile(r"(?:.* )?XXXX-\d\d-\d\d")
# "The June 29 gunfight", "the incident": the one that the article is about.
_THE = re.compile(
    r"\bit happened\b|\bthe\s+(?:[\w.,:]+\s+){0,4}(?:shooting|gunfight|shootout|incident|attack"
    r"|tragedy|crash|killings?|murders?|slayings?|explosion|stabbing|rampage)\b",
    re.IGNORECASE,
)
# One of several of its kind: their times differ.
_SEVERAL = re.compile(
    r"\b(?:first|second|third|another|other|separate|earlier|previous|later)\s+(?:\w+\s+)?"
    r"(?:shootings?|attacks?|incidents?|scenes?|locations?|blasts?|explosions?|crash|homes?|houses?)\b",
    re.IGNORECASE,
)

_SINCE_WHEN = re.compile(r"last|next|this|previous|coming|P-|P\d|tonight")
_BOUND = re.compile(r"\b(?:more than|less than|over|under|nearly|almost)\s+$", re.IGNORECASE)
# "The gunman, who plans to appeal, opened fire at 9 a.m.": a plan elsewhere in a claim is no bar.
_UNSURE = frozenset({Modality.ASKED, Modality.FORECAST, Modality.DENIED, Modality.CONDITIONAL})

_SIDE = re.compile(r"\b(before|after|past)\b", re.IGNORECASE)


class Moment(Record, frozen=True):
    """When something happened: minutes [low, high], of `day` (an ordinal) or of an unknown one.

    Past 1440 it runs on into the next day. `slack` minutes are bridged; `part` when it is a
    part of the day or a whole one rather than a time by the clock.
    """

    time: Time
    happening: Happening
    low: int
    high: int
    day: int | None
    slack: int
    part: bool


def hours(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:  # noqa: ARG001
    """The time of day of one happening: the same, or two that cannot both be."""
    if _UNSURE & {a.claim.modality, b.claim.modality}:
        return ()
    found = [
        (comparison, x, y)
        for x in moments(a)
        for y in moments(b)
        if (comparison := compare(x, y, a, b)) is not None
    ]
    agreeing = [f for f in found if f[0].relation is not Relation.CONFLICT]
    telling = [f for f in agreeing or found if f[0].relation is not Relation.REFINES]
    if not telling:
        return ()
    comparison, x, y = min(telling, key=_telling)
    agrees = comparison.relation is not Relation.CONFLICT
    if not agrees and not _one_telling(x, y, a, b):
        return ()
    verdict = VerdictKind.AGREE if agrees else VerdictKind.CONFLICT
    return (
        ruling(
            verdict,
            comparison,
            (x.time, y.time),
            rule="hour-agrees" if agrees else "hour-differs",
            kind="date",
            fact=f"hour:{min(x.happening.kind, y.happening.kind)}",
        ),
    )


def _one_telling(x: Moment, y: Moment, a: View, b: View) -> bool:
    """Whether two times that clash are told of one happening beyond doubt.

    A story has many scenes: two hours that are close by the clock are of one, two days or parts
    of one mostly are of two, unless the claims are worded alike.
    """
    if not (x.part or y.part) and (x.day is None or y.day is None or x.day == y.day):
        return max(x.low, y.low) - min(x.high, y.high) <= _ONE_SCENE
    return jaccard(a, b) >= _WORDED_ALIKE


def _telling(found: tuple[Comparison, Moment, Moment]) -> tuple[bool, int, list[str]]:
    """Equal times first, then the narrowest; the same whichever claim comes first."""
    comparison, x, y = found
    width = x.high - x.low + y.high - y.low
    return comparison.relation is not Relation.EQUAL, width, sorted((x.time.text, y.time.text))


def moments(view: View) -> tuple[Moment, ...]:
    """Every time of a claim that says at most which day, with the happening that it is of."""
    times = view.of(Time)
    found = []
    for time in times:
        told = happening(time, view)
        if told is None and time.clock is not None:
            told = Happening("", "", 0)
        if (
            told is None
            or told.kind == "said"
            or negated(time, view)
            or (time.clock is None and _has_clock(time, times))
        ):
            continue
        day = time.days.start if time.days and time.days.end else None
        if day is None and time.clock is not None:
            day = _day_beside(time, times)
        if time.clock is None and (day is None or _bounded(time, view)):
            continue
        low, high, slack = _reach(time)
        wide = time.clock is None or time.hedge is Hedge.VAGUE
        found.append(Moment(time, told, low, high, day.toordinal() if day else None, slack, wide))
    clocked = {m.happening.kind for m in found if m.time.clock is not None}
    return tuple(m for m in found if m.time.clock is not None or m.happening.kind not in clocked)


def _bounded(time: Time, view: View) -> bool:
    """Whether a date is only a bound: "more than 20 years ago", "before May"."""
    place = time.span.start - view.claim.start
    return time.hedge not in {Hedge.EXACT, Hedge.ABOUT} or bool(
        _BOUND.search(view.claim.text[max(0, place - 16) : place])
    )


def _count(days: Days | None) -> int:
    """How many days; one where that is not known."""
    if days is None or days.start is None or days.end is None:
        return 1
    return (days.end - days.start).days + 1


def _day_beside(time: Time, times: Sequence[Time]) -> dt.date | None:
    """The day given next to a clock time ("on Friday, shortly after 9 p.m.")."""
    near = [t for t in times if calendar.single(t.days) and _between(t, time) <= _NEAR]
    nearest = min(near, key=lambda t: (_between(t, time), t.span), default=None)
    return calendar.single(nearest.days) if nearest else None


def _has_clock(time: Time, times: Sequence[Time]) -> bool:
    """Whether a day is that of a clock time next to it, which then stands for both."""
    return any(t.clock and t.days is None and _between(t, time) <= _NEAR for t in times)


def _between(x: Time, y: Time) -> int:
    return max(x.span.start - y.span.end, y.span.start - x.span.end, 0)


def _reach(time: Time) -> tuple[int, int, int]:
    """Minutes from and to, and how many more the words bridge; a whole day without a clock."""
    if time.clock is None:
        return 0, _DAY * _count(time.days) - 1, 0
    low, high = time.clock
    side = _SIDE.search(time.text)
    match time.hedge:
        case Hedge.VAGUE:
            return *_part(time), 0
        case Hedge.ABOUT if side:
            near = side[1].lower() == "before"
            return (
                (max(low, high - _SHORTLY), high, _SLACK) if near else (low, low + _SHORTLY, _SLACK)
            )
        case Hedge.ABOUT:
            return (
                (low + _BRIDGE, high - _BRIDGE, _BRIDGE)
                if high - low >= 2 * _BRIDGE
                else (low, high, _BRIDGE)
            )
        case Hedge.LESS_THAN | Hedge.AT_MOST if low < high:
            return max(low, high - _LOOSELY), high, _SLACK
        case Hedge.MORE_THAN if low < high:
            return low, min(high, low + _LOOSELY), _SLACK
        case _:
            return low, high, 0


def _part(time: Time) -> tuple[int, int]:
    """A part of the day without the hours that it shares with the next one."""
    low, high = time.clock or (0, _DAY)
    words = time.text.lower()
    if "night" in words and "early" not in words:
        low = max(low, _NIGHT)
    if "afternoon" in words:
        high = min(high, _EVENING - 1)
    return low, high


def _same_happening(x: Moment, y: Moment, a: View, b: View) -> bool:
    """Whether two moments are of one happening, so that they must be one time."""
    first, second = x.happening.kind, y.happening.kind
    scene = first in SCENE and second in SCENE
    if not scene and (first != second or first not in ONCE | {"found", "search"}):
        return False
    if common_names(a, b) or not (a.names and b.names):
        return True
    if first in ONCE:
        return False
    return bool(shared(a, b)) or bool(_THE.search(a.claim.text) and _THE.search(b.claim.text))


def _one_hour(x: Moment, y: Moment, a: View, b: View) -> bool:
    """Whether two times by the clock can be of one happening, though its words do not show it."""
    return not x.part and not y.part and (len(shared(a, b)) >= 1 or x.day == y.day)


def compare(x: Moment, y: Moment, a: View, b: View) -> Comparison | None:
    """How two moments of one happening stand to each other; None when nothing can be said."""
    same = _same_happening(x, y, a, b)
    if not same and not _one_hour(x, y, a, b):
        return None
    if zones_apart(x.time, y.time):
        comparison = relate(x.time, y.time)
        return None if comparison.relation is Relation.INCOMPARABLE else comparison
    apart = _apart(x, y)
    said = f"“{one_line(x.time.text)}” against “{one_line(y.time.text)}”"
    slack = max(x.slack, y.slack)
    if abs(apart) <= slack:
        if not _confirms(x, y):
            return Comparison(Relation.REFINES, said) if same else None
        if (x.low, x.high, x.day) == (y.low, y.high, y.day):
            return Comparison(Relation.EQUAL, f"both say {one_line(x.time.text)}")
        return Comparison(Relation.COMPATIBLE, f"{said}: the two meet")
    if abs(apart) < (_CLASH if slack else 1):
        return None
    if not same or not _must_meet(x, y, apart, a, b):
        return None
    return Comparison(Relation.CONFLICT, f"{said}: the two do not meet")


def _apart(x: Moment, y: Moment) -> int:
    """Minutes from the end of one to the start of the other: positive when y is the later."""
    if x.day is not None and y.day is not None:
        return _distance(x, y, _DAY * _days(x, x.day, y, y.day))
    return min((_distance(x, y, shift) for shift in (-_DAY, 0, _DAY)), key=abs)


def _days(x: Moment, first: int, y: Moment, second: int) -> int:
    """Days from one to the other; a date that gives no year may be of the other's year."""
    days = second - first
    if abs(days) < _DAYS_A_YEAR / 2 or not _YEARLESS.match(f"{x.time.form} {y.time.form}"):
        return days
    if dt.date.fromordinal(first).timetuple()[1:3] == dt.date.fromordinal(second).timetuple()[1:3]:
        return 0
    return days - round(round(days / _DAYS_A_YEAR) * _DAYS_A_YEAR)


def _hours_apart(x: Moment, y: Moment) -> bool:
    """Whether two clock times differ by a few whole hours, as those of two zones do."""
    if x.time.clock is None or y.time.clock is None:
        return False
    minutes = [abs(x.time.clock[i] - y.time.clock[i]) for i in (0, 1)]
    return any(apart % 60 == 0 and 0 < apart <= _ZONES for apart in minutes)


def _same_weekday(x: Moment, y: Moment) -> bool:
    """Whether a weekday and a date are weeks apart: the article's date may mislead."""
    if x.day is None or y.day is None or x.day == y.day:
        return False
    return (x.day - y.day) % 7 == 0 and "-WXX-" in x.time.form + y.time.form


def _distance(x: Moment, y: Moment, shift: int) -> int:
    if y.low + shift > x.high:
        return y.low + shift - x.high
    if x.low > y.high + shift:
        return y.high + shift - x.low
    return 0


def _confirms(x: Moment, y: Moment) -> bool:
    """Whether the two are narrow enough to say something, and are what their claims tell."""
    if x.time.clock and y.time.clock and not (x.part and y.part):
        return True
    if x.day is None or y.day is None or x.happening.aside or y.happening.aside:
        return False
    if x.part and y.part and not _nested(x, y):
        return False
    longest = max(x.high - x.low, y.high - y.low)
    return longest <= (_LATE if x.happening.kind in SCENE else _MONTH)


def _nested(x: Moment, y: Moment) -> bool:
    """Whether one interval lies within the other."""
    shift = ((y.day or 0) - (x.day or 0)) * _DAY
    first, second = (x.low, x.high), (y.low + shift, y.high + shift)
    outer = min(first[0], second[0]), max(first[1], second[1])
    return outer in {first, second}


def _must_meet(x: Moment, y: Moment, apart: int, a: View, b: View) -> bool:
    """Whether two moments that are apart can be nothing but a contradiction."""
    stages = SCENE.get(x.happening.kind, 0), SCENE.get(y.happening.kind, 0)
    if stages[0] != stages[1]:
        later = apart if stages[0] < stages[1] else -apart
        if 0 < later <= _LAG:
            return False
    if _SEVERAL.search(a.claim.text) or _SEVERAL.search(b.claim.text):
        return False
    if x.happening.kind in SCENE and not (x.time.clock and y.time.clock):
        # Stories look back at other scenes: only a day or two beside each other can be one.
        long = max(x.high - x.low, y.high - y.low) > _DAY
        if long or abs(apart) > 2 * _DAY or x.happening.aside or y.happening.aside:
            return False
        if not shared(a, b):
            return False
    far = abs(apart) > _RELATIVE or (x.happening.aside and y.happening.aside)
    if far and not common_names(a, b):
        return False
    if _same_weekday(x, y):
        return False
    if abs(apart) < _RELATIVE and _SINCE_WHEN.search(f"{x.time.form} {y.time.form}"):
        return False
    return x.time.zone == y.time.zone or not _hours_apart(x, y)
