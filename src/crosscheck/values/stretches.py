"""Stretches of text that are taken, and whether another one meets any of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from crosscheck.model import Record, Span


class Stretches(Record, frozen=True):
    """Spans by their starts; `reach` is how far those up to each of them go at most."""

    starts: tuple[int, ...]
    reach: tuple[int, ...]

    @staticmethod
    def of(spans: Iterable[Span]) -> Stretches:
        ordered = sorted([(span.start, span.end) for span in spans])
        if not ordered:
            return _NONE
        return Stretches(
            tuple(start for start, _ in ordered), tuple(accumulate((e for _, e in ordered), max))
        )

    def meet(self, span: Span) -> bool:
        """Whether any of them overlaps a span; logarithmic in how many there are."""
        # Of those that start before its end, one overlaps it if the farthest of them ends in it.
        before = bisect_left(self.starts, span.end)
        return before > 0 and self.reach[before - 1] > span.start


_NONE = Stretches((), ())
