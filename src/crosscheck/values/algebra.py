"""How two values of the same role relate, and why, in words.

`relate(a, b)` mirrors `relate(b, a)`: refines and refined-by change places, all else is equal.
It takes for granted that both values are about the same event; whether they are is the judge's.
"""

from __future__ import annotations

from crosscheck.model import (
    Anchor,
    AnyValue,
    Duration,
    Name,
    Polarity,
    Quantity,
    Rank,
    Time,
)
from crosscheck.values import figures, intervals, occurrences
from crosscheck.values.comparison import Comparison, Relation, Writings, incomparable
from crosscheck.values.names import same_name
from crosscheck.values.occurrences import NARROWING, writing_window
from crosscheck.values.orders import ranks

__all__ = ["NARROWING", "Comparison", "Relation", "Writings", "relate", "writing_window"]


def relate(
    a: AnyValue, b: AnyValue, *, written: Writings = (None, None), revisable: bool = False
) -> Comparison:
    """How `a` stands to `b`; `written` is when each one's article was published.

    `revisable` says that the figures are estimates which a later one replaces (growth, a census).
    """
    match a, b:
        case Quantity(), Quantity():
            return figures.quantities(a, b, written=written, revisable=revisable)
        case Time(), Time():
            return intervals.times(a, b)
        case Duration(), Duration():
            return intervals.durations(a, b)
        case Duration(), Time():
            return intervals.length(a, b, written=written[0])
        case Time(), Duration():
            return intervals.length(b, a, written=written[1])
        case Anchor(), Anchor():
            return occurrences.anchors(a, b, written=written)
        case Rank(), Rank():
            return ranks(a, b, written=written)
        case Name(), Name():
            return _names(a, b)
        case Polarity(), Polarity():
            return _negations(a, b)
        case _:
            return incomparable("these are values of different kinds")


def _names(a: Name, b: Name) -> Comparison:
    said = f"“{a.text}” and “{b.text}”"
    if a.key == b.key:
        return Comparison(Relation.EQUAL, f"both name {a.text}")
    if not same_name(a.key, b.key):
        return incomparable(f"{said} are two names")
    sizes = len(a.key.split()), len(b.key.split())
    if sizes[0] == sizes[1]:
        return Comparison(Relation.COMPATIBLE, f"{said} can be one name")
    relation = Relation.REFINES if sizes[0] > sizes[1] else Relation.REFINED_BY
    return Comparison(relation, f"{said} can be one name, in full and in short")


def _negations(a: Polarity, b: Polarity) -> Comparison:
    if a.scope == b.scope:
        return Comparison(Relation.EQUAL, f"both turn “{a.scope}” round")
    return incomparable("these negations turn different things round")
