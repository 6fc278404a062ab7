"""What comparing two values gives: a relation, the reason in words, and what it assumes."""

from __future__ import annotations

from enum import StrEnum

from crosscheck.model import Published, Record


class Relation(StrEnum):
    """How one value stands to another of the same role."""

    EQUAL = "equal"
    COMPATIBLE = "compatible"
    REFINES = "refines"
    REFINED_BY = "refined-by"
    UPDATE = "update"
    CONFLICT = "conflict"
    INCOMPARABLE = "incomparable"


class Comparison(Record, frozen=True):
    """A relation with its reason in words; `assumes` what must hold for it, if anything.

    `also` is set for an update that leaves both statements true ("at least 12", then "at least
    20"): how they stand when the dates are left aside.
    """

    relation: Relation
    reason: str
    assumes: str = ""
    also: Relation | None = None


Writings = tuple[Published | None, Published | None]


def incomparable(reason: str) -> Comparison:
    """Two values that say nothing of each other."""
    return Comparison(Relation.INCOMPARABLE, reason)


def later(written: Writings) -> int:
    """1 when the second was published later, -1 when the first was, 0 when it can't be told."""
    first, second = written
    if first is None or second is None:
        return 0
    if first.instant is not None and second.instant is not None:
        return (second.instant > first.instant) - (second.instant < first.instant)
    if first.days.overlaps(second.days):
        return 0
    ends = (first.days.end, second.days.end)
    return 1 if ends[0] is not None and ends[1] is not None and ends[0] < ends[1] else -1


def together(written: Writings) -> bool:
    """Whether both are known to have been published within the same day or days."""
    first, second = written
    return first is not None and second is not None and first.days.overlaps(second.days)
