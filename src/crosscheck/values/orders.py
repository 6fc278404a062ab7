"""How two ranks relate: by size they belong to two holders, in a streak they are two lengths."""

from __future__ import annotations

from crosscheck.model import Rank
from crosscheck.values.comparison import (
    Comparison,
    Relation,
    Writings,
    incomparable,
    later,
    together,
)
from crosscheck.values.ranks import STREAK, TURN

# What comes round once a year: of one event there is one such number at a time.
_YEARLY = frozenset(["anniversari", "birthday", "edit"])


def ranks(a: Rank, b: Rank, *, written: Writings) -> Comparison:
    """How two ranks stand: equal, or two lengths of one streak; others say nothing."""
    if (a.order, a.scale, a.of) == (b.order, b.scale, b.of):
        return Comparison(Relation.EQUAL, f"both say “{a.text}”")
    if not _counts_on(a, b):
        return incomparable("these are different ranks")
    said = f"“{a.text}” against “{b.text}”"
    if together(written):
        return Comparison(Relation.CONFLICT, f"{said}: on one day only one of them can be right")
    order = later(written)
    if a.scale == STREAK and order and (b.order > a.order) == (order > 0):
        return Comparison(Relation.UPDATE, f"{said}: it had gone on when the later was published")
    return incomparable(f"{said}: each may have been right on its own day")


def _counts_on(a: Rank, b: Rank) -> bool:
    """Whether both number one row of things that come one after the other."""
    if a.scale != b.scale or a.of != b.of:
        return False
    return a.scale == STREAK or (a.scale == TURN and bool(_YEARLY & set(a.of)))
