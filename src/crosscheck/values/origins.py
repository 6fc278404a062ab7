"""What a time counted from another moment comes to, where the text says when that was.

"Two days before Christmas" and "a week after the Jan. 5 vote" name it; else it is the one day that
the text gave before, or the day that the same clause gave.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from crosscheck.model import Hedge
from crosscheck.values import calendar, hedges, offsets
from crosscheck.values.dates import is_day
from crosscheck.values.timed import Timed

# What may stand between "after" and the day of what it names: "the", "that".
_DIRECT = re.compile(r"\s+(?:the\s+|that\s+)?")
_NAMED = re.compile(r"\s+(?:[\w’'-]+\s+){0,4}")
_BREAK = re.compile(r"\b(?:and|but|when|who|which|that|while|as|he|she|they|it|we|in|at|said)\b")
_CLAUSE = re.compile(r"\s(?:[\w’'-]+\s){0,9}")
_JOINS = re.compile(r"\b(?:and|but|or|between|who|which|that)\b")
# A noun behind the day makes it that of an event ("the Jan. 5 vote"); these make it no such thing.
_ATTRIBUTE = re.compile(
    r"['’]s\b|\s+(?!(?:and|but|or|in|at|on|of|by|for|from|with|to|into|until|after|before|when|as"
    r"|while|that|who|which|because|since|was|were|is|are|had|has|have|will|would|did|he|she|it"
    r"|they|we|i|the|a|an|his|her|their|last|this|next|near|outside|inside|during)\b)[a-z]+"
)


def counted_on(found: Sequence[Timed], text: str) -> tuple[Timed, ...]:
    """The expressions with offsets resolved; one that names its day takes the day in."""
    result: list[Timed] = []
    given: list[Timed] = []
    for index, timed in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        if result and timed.end <= result[-1].end:
            continue
        if timed.days is None and offsets.is_offset(timed.form):
            result.append(_resolved(timed, given, following, text))
            continue
        if is_day(timed.form):
            given.append(timed)
        result.append(timed)
    return tuple(result)


def _resolved(timed: Timed, given: Sequence[Timed], following: Timed | None, text: str) -> Timed:
    if hedges.before(text, timed.start)[0] is not Hedge.EXACT:
        return timed
    if _leads_on(timed, text):
        named = _day_named(timed, following, text)
        if named is not None and following is not None:
            return _from(timed, named, following, text)
        if timed.event or named is not None or _directly(timed, following, text):
            return timed
    last = given[-1] if given else None
    if last is None or not (len(given) == 1 or _of_clause(last, timed, text)):
        return timed
    day = calendar.single(last.days)
    return timed if day is None else _at(timed, day)


def _leads_on(timed: Timed, text: str) -> bool:
    """Whether it ends with "before" or "after", which a moment may follow."""
    return text[timed.start : timed.end].lower().endswith(("before", "after"))


def _directly(timed: Timed, following: Timed | None, text: str) -> Timed | None:
    """The day right behind "before" or "after"."""
    if following is None or not is_day(following.form):
        return None
    gap = text[timed.end : following.start]
    return following if _DIRECT.fullmatch(gap) else None


def _day_named(timed: Timed, following: Timed | None, text: str) -> dt.date | None:
    """The day of the moment that is named behind "before" or "after"."""
    if following is None or not is_day(following.form):
        return None
    gap = text[timed.end : following.start]
    if _DIRECT.fullmatch(gap) is None:
        # "A week after the vote on Jan. 5"
        told = _NAMED.fullmatch(gap)
        if told is None or _BREAK.search(gap) or not gap.rstrip().lower().endswith(" on"):
            return None
    return calendar.single(following.days)


def _from(timed: Timed, day: dt.date, following: Timed, text: str) -> Timed:
    """The offset from a named day; one whole with it unless the day is told of an event."""
    resolved = _at(timed, day)
    alone = _directly(timed, following, text) and not _ATTRIBUTE.match(text, following.end)
    return (
        msgspec.structs.replace(resolved, end=following.end, event=())
        if alone and following.clock is None
        else resolved
    )


def _of_clause(last: Timed, timed: Timed, text: str) -> bool:
    """Whether nothing but a few words stand between a day and what counts from it."""
    gap = text[last.end : timed.start]
    return _CLAUSE.fullmatch(gap) is not None and _JOINS.search(gap) is None


def _at(timed: Timed, day: dt.date) -> Timed:
    return msgspec.structs.replace(timed, days=offsets.resolved(timed.form, day))
