"""Articles that print each other, in words: what, how much, and why which one is the copy."""

from __future__ import annotations

from crosscheck.model import Extent, Reprint
from crosscheck.report.words import counted

EXTENTS = {Extent.COPY: "copy", Extent.PARTIAL: "in part"}

HEAD = ("Original", "Copy", "How much", "Why this direction")


def how_much(reprint: Reprint) -> str:
    """How much of the shorter article stands in the other: "copy, 94% (17 statements)"."""
    statements = counted(len({span for _, span in reprint.passages}), "statement")
    return f"{EXTENTS[reprint.extent]}, {100 * reprint.share:.0f}% ({statements})"


def original(wire: str, named: str) -> str:
    """The original as `named`; where it prints a wire itself, whose text it is: "AP in Herald"."""
    return f"{wire} in {named}" if wire else named
