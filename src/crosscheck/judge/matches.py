"""Which values of two texts can be of one thing, when somebody holds the texts to be of one fact.

Each value is matched with at most one of the other text: first those that meet; of what is left,
two that stand alone must be each other's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from crosscheck.judge.circumstances import order
from crosscheck.judge.happenings import happening
from crosscheck.judge.views import View, days_between
from crosscheck.model import Anchor, AnyValue, Duration, Quantity, Rank, Record, Span, Time
from crosscheck.values.algebra import Comparison, Relation, relate
from crosscheck.values.ranks import STREAK, TURN
from crosscheck.values.words import content

V = TypeVar("V", bound=AnyValue)

MEET = frozenset({Relation.EQUAL, Relation.COMPATIBLE, Relation.REFINES, Relation.REFINED_BY})
"""The relations of two values that do not contradict each other."""

_KINDS: tuple[tuple[type[AnyValue], type[AnyValue], str], ...] = (
    (Quantity, Quantity, "number"),
    (Anchor, Anchor, "anchor"),
    (Time, Time, "date"),
    (Duration, Duration, "duration"),
    (Duration, Time, "duration"),
    (Time, Duration, "duration"),
    (Rank, Rank, "rank"),
)
# Days after which, and the part by which, a rate that was published before may be revised.
_REVISED_AFTER = 7
_REVISED_BY = 0.3
# What a text says was so before: "to $41 from $38", "12, not 21 as first reported".
_BEFORE = re.compile(
    r"\b(?:from|not|instead of|rather than|up on|down on|compared (?:with|to)|against|than)\s+"
    r"(?:the\s+|its\s+|an?\s+)?(?:earlier\s+|previous\s+|initial\s+)?(?:US)?[$£€]?$",
    re.IGNORECASE,
)
# "402 cases as of Thursday": when it was counted, and no date of the thing.
_AS_OF = re.compile(r"\bas of\s+(?:this\s+|last\s+)?$", re.IGNORECASE)
_WINDOW = 40


class Match(Record, frozen=True):
    """A value of one text and one of the other that can be of one thing, and how they stand."""

    x: AnyValue
    y: AnyValue
    kind: str
    comparison: Comparison

    @property
    def places(self) -> frozenset[tuple[int, Span]]:
        """Which text each value is of, and where it stands there."""
        return frozenset({(0, self.x.span), (1, self.y.span)})


def matches(a: View, b: View) -> tuple[Match, ...]:
    """The values that stand alone and do not meet, then those that meet."""
    pairs = sorted(_pairs(a, b), key=lambda m: (order(m.comparison), m.x.span, m.y.span))
    taken: set[tuple[int, Span]] = set()
    found = []
    for match in pairs:
        if match.comparison.relation in MEET and not taken & match.places:
            found.append(match)
            taken |= match.places
    left = [
        match
        for match in pairs
        if match.comparison.relation not in MEET and not taken & match.places
    ]
    alone = [m for m in left if not any(_are_rivals(m, n) for n in left)]
    return (*alone, *found)


def _are_rivals(m: Match, n: Match) -> bool:
    """Whether two matches have one of their values in common, and not the other."""
    return m.kind == n.kind and (m.x is n.x) != (m.y is n.y)


def _pairs(a: View, b: View) -> Iterator[Match]:
    written = a.statement.article.published, b.statement.article.published
    for first, second, kind in _KINDS:
        for x in _current(a, first):
            for y in _current(b, second):
                if not _are_countable(x, y):
                    continue
                comparison = relate(x, y, written=written, revisable=_is_revisable(x, y, a, b))
                if comparison.relation is Relation.INCOMPARABLE:
                    comparison = _ranked(x, y) or comparison
                if comparison.relation is not Relation.INCOMPARABLE:
                    yield Match(x, y, kind, comparison)


def _current(view: View, kind: type[V]) -> tuple[V, ...]:
    """The values of a kind that a text gives as its own: no time of saying so, no former figure."""
    return tuple(v for v in view.of(kind) if not (_is_of_saying(v, view) or _is_former(v, view)))


def _is_of_saying(value: AnyValue, view: View) -> bool:
    """Whether a time is only the one at which something was said."""
    if not isinstance(value, Time):
        return False
    told = happening(value, view)
    return told is not None and told.kind == "said"


def _is_former(value: AnyValue, view: View) -> bool:
    """Whether words before a figure say that it was so before, or before a date that it counts."""
    if not isinstance(value, Quantity | Time):
        return False
    end = value.span.start - view.claim.start
    said = _BEFORE if isinstance(value, Quantity) else _AS_OF
    return said.search(view.claim.text[max(0, end - _WINDOW) : end]) is not None


def _ranked(x: AnyValue, y: AnyValue) -> Comparison | None:
    """Two places in one ranking: of one holder, as whoever asks holds, only one can be right."""
    if not (isinstance(x, Rank) and isinstance(y, Rank)) or x.scale in {STREAK, TURN}:
        return None
    if x.scale != y.scale or not {*x.of} & {*y.of} or x.order == y.order:
        return None
    said = f"“{x.text}” against “{y.text}”"
    return Comparison(Relation.CONFLICT, f"{said}: one holder cannot have both ranks")


def _are_countable(x: AnyValue, y: AnyValue) -> bool:
    """Whether two figures count things that can be one: the same, or one does not say what."""
    if not (isinstance(x, Quantity) and isinstance(y, Quantity)) or x.unit or x.role:
        return True
    return not (x.of and y.of) or bool(_counted(x) & _counted(y))


def _counted(value: Quantity) -> set[str]:
    """The words for what a figure counts: "job cuts" are cuts and jobs."""
    return {*value.of, *content(value.noun)}


def _is_revisable(x: AnyValue, y: AnyValue, a: View, b: View) -> bool:
    """Whether two rates of change are so near and so far apart in time that one revises one."""
    if not (isinstance(x, Quantity) and isinstance(y, Quantity)):
        return False
    if not (x.change and x.unit) or days_between(a, b) < _REVISED_AFTER:
        return False
    larger = max(abs(x.high), abs(y.high))
    return larger.is_finite() and float(abs(x.high - y.high)) <= _REVISED_BY * float(larger)
