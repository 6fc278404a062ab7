"""How two anchors relate: whether "first since 2019" and "first in six years" can both hold.

A first puts the last occurrence into an interval, and two firsts agree when their intervals meet.
A second or third says how many there were from a day on, and goes with any count that fits.
"""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model import Anchor, Days, Record
from crosscheck.values import calendar, wording
from crosscheck.values.anchors import ORDERS
from crosscheck.values.comparison import Comparison, Relation, Writings, incomparable, together
from crosscheck.values.words import content

_HALF_YEAR = Decimal("0.5")
_MONTHS = Decimal(12)
# A word that makes an event a narrower class: the first state visit is not the first visit.
NARROWING = frozenset(
    "state offici bilater formal work privat solo domest overseas foreign incumb sit women femal "
    "black regular onli such career season home road postseason major nonstop direct public".split()
)
_VAGUE = re.compile(r"\bin\s+(?:many\s+)?(?:years|decades|months|weeks|centuries)$", re.IGNORECASE)
_DATED = re.compile(
    r"\d|\b(?:last|this|mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec|yesterday)",
    re.IGNORECASE,
)


def anchors(a: Anchor, b: Anchor, *, written: Writings) -> Comparison:
    """How two anchors stand, the classes of event being the same but for narrowing words."""
    narrower = (set(a.event) ^ set(b.event)) & NARROWING
    if narrower:
        return incomparable("one is about a narrower class of event, so both can be true")
    counts = ORDERS.get(a.rank, 0), ORDERS.get(b.rank, 0)
    if all(counts) and max(counts) > 1:
        return _counted(_Counted(a, counts[0]), _Counted(b, counts[1]), written)
    if a.rank != b.rank:
        return incomparable(f"“{a.rank}” and “{b.rank}” rank different things")
    if _symbolic(a) or _symbolic(b):
        return _named(a, b)
    if a.likely is not None and b.likely is not None:
        return _dated(a, b, a.likely, b.likely)
    return _solved(a, b)


class _Counted(Record, frozen=True):
    """An anchor with its number: 2 for "second since 2017"."""

    anchor: Anchor
    count: int

    @property
    def days(self) -> Days | None:
        """The days from which on it counts; for a first, those of the last occurrence."""
        if self.anchor.since is not None and self.anchor.since != Days(None, None):
            return self.anchor.since if self.count > 1 else self.anchor.likely
        return self.anchor.possible


def _counted(a: _Counted, b: _Counted, written: Writings) -> Comparison:
    """Counts from a day on: the more there were, the earlier the day must be."""
    said = f"“{a.anchor.text}” and “{b.anchor.text}”"
    if a.count == b.count:
        same = (a.anchor.since, a.anchor.ago) == (b.anchor.since, b.anchor.ago)
        if same and _tail(a.anchor) == _tail(b.anchor):
            return Comparison(Relation.EQUAL, f"both count {a.count} from the same day on")
        return Comparison(Relation.COMPATIBLE, f"{said} can both be the same one, counted anew")
    fewer, more = sorted((a, b), key=lambda x: x.count)
    if fewer.days is None or more.days is None or more.days.start is None:
        return incomparable(f"{said}: from when on one of them counts is not known")
    if fewer.count == 1:
        if fewer.days.end is not None and fewer.days.end < more.days.start:
            return Comparison(
                Relation.CONFLICT,
                f"{said}: a {more.anchor.rank} from {wording.date(more.days.start)} on means that "
                f"there was one after {wording.period(fewer.days)}",
            )
        return Comparison(Relation.COMPATIBLE, f"{said}: the last one lies in both periods")
    if fewer.days.start is None or more.days.start < fewer.days.start:
        return Comparison(Relation.COMPATIBLE, f"{said}: one counts from an earlier day on")
    if together(written) and more.anchor.ago is None and fewer.anchor.ago is None:
        return Comparison(
            Relation.CONFLICT, f"{said}: on one day only one of the counts can be right"
        )
    return incomparable(f"{said}: each may have been right on its own day")


def _symbolic(anchor: Anchor) -> bool:
    """Whether it counts from an event without a date, or from a day that could not be told."""
    return anchor.ago is None and anchor.likely is None


def _named(a: Anchor, b: Anchor) -> Comparison:
    """Anchors of which one, at least, has no date: the same words, or nothing to say."""
    if not (_symbolic(a) and _symbolic(b)) or _tail(a) != _tail(b):
        return incomparable("the time that one of them refers to is not known")
    if _DATED.search(_after_since(a)):
        return Comparison(
            Relation.COMPATIBLE,
            f"both say “{wording.one_line(a.text)}”",
            assumes="both were written at about the same time",
        )
    return Comparison(Relation.EQUAL, "both count from the same event")


def _after_since(anchor: Anchor) -> str:
    return re.split(r"\b(?:since|this)\b", anchor.text, maxsplit=1, flags=re.IGNORECASE)[-1]


def _tail(anchor: Anchor) -> tuple[str, ...]:
    """The words that say since when, for an anchor without a date; () for a record."""
    if not _symbolic(anchor) or not re.search(r"\b(?:since|this)\b", anchor.text, re.IGNORECASE):
        return ()
    after = _after_since(anchor)
    return content(after) or (wording.one_line(after).lower(),)


def _dated(a: Anchor, b: Anchor, first: Days, second: Days) -> Comparison:
    said = f"{_last_time(a, first)}; {_last_time(b, second)}"
    if first == second:
        return Comparison(Relation.EQUAL, f"both put the last time in {wording.roughly(first)}")
    if first.overlaps(second):
        return Comparison(Relation.COMPATIBLE, f"{said}; the two overlap")
    if a.possible is None or b.possible is None or a.possible.overlaps(b.possible):
        return incomparable(f"{said}; they meet only if one of them was rounded generously")
    if _VAGUE.search(a.text) or _VAGUE.search(b.text):
        return incomparable(f"{said}; too vague to contradict")
    return Comparison(Relation.CONFLICT, f"{said}; the two do not meet")


def _last_time(anchor: Anchor, likely: Days) -> str:
    if anchor.ago is None:
        return f"“{anchor.text}” puts the last time in {wording.period(likely)}"
    return f"“{anchor.text}” puts the last time in {wording.roughly(likely)}"


def _ago(ago: tuple[Decimal, Decimal]) -> str:
    """Years before writing, or months where they are fewer than twelve."""
    low, high = ago
    if not high.is_finite() or high >= 1:
        return wording.years(ago)
    first, last = round(low * _MONTHS, 1).normalize(), round(high * _MONTHS, 1).normalize()
    return f"{first:f} months" if first == last else f"{first:f} to {last:f} months"


def _solved(a: Anchor, b: Anchor) -> Comparison:
    """Anchors of undated articles: solve for when the relative one must have been written."""
    fixed, relative = (a, b) if b.ago is not None and b.likely is None else (b, a)
    if relative.ago is None:
        return incomparable("the time that one of them refers to is not known")
    if fixed.likely is None:
        if fixed.ago == relative.ago:
            return Comparison(
                Relation.COMPATIBLE,
                f"both put the last time {_ago(relative.ago)} before writing",
                assumes="both were written at about the same time, as neither article has a date",
            )
        return incomparable("neither article has a date")
    window = writing_window(fixed.likely, relative.ago)
    if window is None:
        return incomparable("the time that one of them refers to is not known")
    start = wording.roughly(Days(window.start, window.start))
    end = wording.roughly(Days(window.end, window.end))
    return Comparison(
        Relation.COMPATIBLE,
        f"{_last_time(fixed, fixed.likely)}; “{relative.text}” is {_ago(relative.ago)} before it "
        f"was written, which is the same if it was written between {start} and {end}",
        assumes=f"“{relative.text}” was written between {start} and {end}, as its article has no "
        "date",
    )


def writing_window(last: Days, ago: tuple[Decimal, Decimal]) -> Days | None:
    """When a text that says "in N years" must have been written to mean `last`."""
    low, high = ago
    if last.start is None or last.end is None or not high.is_finite():
        return None
    start = calendar.years_before(last.start, -(max(low - _HALF_YEAR, Decimal(0))))
    end = calendar.years_before(last.end, -(high + _HALF_YEAR))
    return Days(start, end) if start and end else None
