"""How two quantities relate: hedges and rounding give the tolerance, dates tell an update."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.model import Duration, Hedge, Quantity
from crosscheck.values import wording
from crosscheck.values.comparison import Comparison, Relation, Writings, incomparable, later
from crosscheck.values.roles import CHANGING, CUMULATIVE

# An exact figure of a measure this close to another is the same measurement, printed twice.
_SAME_MEASUREMENT = Decimal("0.001")
_COUNT_ROUNDING = Decimal("0.05")
_ROUNDING = Decimal("0.1")


def quantities(a: Quantity, b: Quantity, *, written: Writings, revisable: bool) -> Comparison:
    """How `a` stands to `b`; `revisable` figures are estimates that a later one replaces."""
    said = f"{wording.says(a)} against {wording.says(b)}"
    if apart := _of_two_kinds(a, b):
        return incomparable(f"{said}: {apart}")
    if a.unit == "score":
        same = {a.low, a.high} == {b.low, b.high}
        return Comparison(Relation.EQUAL if same else Relation.CONFLICT, said)
    if (a.low, a.high) == (b.low, b.high):
        return Comparison(Relation.EQUAL, f"both say {wording.amount(a)}")
    order = later(written)
    if a.role in CUMULATIVE and order and _pointed(a, b, order) and _grows(a, b, order):
        return Comparison(
            Relation.UPDATE,
            f"{said}: the count had risen by the time the later one was published",
            also=_nested(a, b),
        )
    if not _apart(a, b):
        return _overlap(a, b, said)
    if a.role in CHANGING and order:
        return Comparison(Relation.UPDATE, f"{said}: such a count changes from day to day")
    if revisable and order:
        return Comparison(Relation.UPDATE, f"{said}: the later figure revises the earlier one")
    return _no_overlap(a, b, said)


def _of_two_kinds(a: Quantity, b: Quantity) -> str:
    """Why the two figures measure different things; "" when they may be of one."""
    if a.unit != b.unit:
        return f"one is in {a.unit or 'a count'}, one in {b.unit or 'a count'}"
    if a.role != b.role or (a.unit == "x" and a.of != b.of):
        return "these count different things"
    if a.change != b.change:
        return "one is a change, one a level, or they move in opposite ways"
    if a.scope != b.scope or ("part" in a.scope and (a.low, a.high) != (b.low, b.high)):
        return "one is only a part"
    return ""


def _pointed(a: Quantity, b: Quantity, order: int) -> bool:
    """Whether the figures can show a rise: none is vague, the later is no upper bound."""
    newer = b if order > 0 else a
    return newer.hedge not in {Hedge.AT_MOST, Hedge.LESS_THAN} and Hedge.VAGUE not in {
        a.hedge,
        b.hedge,
    }


def _grows(a: Quantity, b: Quantity, order: int) -> bool:
    older, newer = (a, b) if order > 0 else (b, a)
    stated = older.low if older.high == Decimal("Infinity") else older.high
    return newer.low > stated


def _nested(a: Quantity, b: Quantity) -> Relation | None:
    """Which interval holds the other; None when neither does."""
    if a.low <= b.low and b.high <= a.high:
        return Relation.REFINED_BY
    return Relation.REFINES if b.low <= a.low and a.high <= b.high else None


def bounded(value: Quantity | Duration) -> bool:
    """Whether the value is a bound: "at least", "up to", "more than", "fewer than"."""
    return value.hedge in {Hedge.AT_LEAST, Hedge.AT_MOST, Hedge.MORE_THAN, Hedge.LESS_THAN}


def _apart(a: Quantity, b: Quantity) -> bool:
    """Whether the two intervals are further apart than rounding explains."""
    slack = _rounding(a, b)
    return a.low - slack > b.high or b.low - slack > a.high


def _rounding(a: Quantity, b: Quantity) -> Decimal:
    """Half a unit of the coarser figure's last digit, at most 10% (5% of a count).

    Counts below 100 are exact; next to a bound only the other figure's digits count.
    """
    figures = [abs(x) for x in (a.low, a.high, b.low, b.high) if x.is_finite()]
    largest = max(figures, default=Decimal(0))
    if a.unit == "" and largest < 100:
        return Decimal(0)
    steps = [value.step for value in (a, b) if not bounded(value)] or [Decimal(0)]
    coarser = min(steps) if len(steps) < 2 else max(steps)
    cap = largest * (_COUNT_ROUNDING if a.unit == "" else _ROUNDING)
    slack = min(coarser / 2, cap)
    return max(slack, largest * _SAME_MEASUREMENT) if a.unit else slack


def _no_overlap(a: Quantity, b: Quantity, said: str) -> Comparison:
    if Hedge.VAGUE in {a.hedge, b.hedge}:
        return incomparable(f"{said}: too vague to contradict")
    if _plainly(a) and _plainly(b):
        return Comparison(Relation.CONFLICT, said)
    return Comparison(Relation.CONFLICT, f"{said}: {wording.amount(a)} and {wording.amount(b)}")


def _plainly(value: Quantity) -> bool:
    """Whether the value's words already are its normal form."""
    return value.low == value.high and value.unit in {"", "year"}


def _overlap(a: Quantity, b: Quantity, said: str) -> Comparison:
    if _loose(a) and _loose(b):
        return _bounds(a, b, said)
    if _loose(a) or _holds(a, b):
        return Comparison(Relation.REFINED_BY, f"{said}: the second lies within the first")
    if _loose(b) or _holds(b, a):
        return Comparison(Relation.REFINES, f"{said}: the first lies within the second")
    return Comparison(
        Relation.COMPATIBLE, f"“{a.text}” and “{b.text}” are the same figure within rounding"
    )


def _loose(value: Quantity) -> bool:
    return bounded(value) or value.hedge is Hedge.VAGUE


def _holds(wide: Quantity, narrow: Quantity) -> bool:
    """Whether a range ("10 to 15", "a third") holds a figure that says more exactly the same."""
    ranged = wide.hedge is Hedge.EXACT and wide.low < wide.high
    return ranged and wide.low <= narrow.low and narrow.high <= wide.high


def _bounds(a: Quantity, b: Quantity, said: str) -> Comparison:
    """Two bounds that can both hold: the tighter refines the other; others say nothing."""
    if b.low >= a.low and b.high <= a.high:
        return Comparison(Relation.REFINED_BY, f"{said}: the second bound is the tighter")
    if a.low >= b.low and a.high <= b.high:
        return Comparison(Relation.REFINES, f"{said}: the first bound is the tighter")
    return incomparable(f"{said}: both bounds can hold")
