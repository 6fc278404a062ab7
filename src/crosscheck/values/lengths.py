"""Lengths and amounts that are no number with a unit behind it: "a mile and a half", "6'2"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from crosscheck.model import Quantity, Span
from crosscheck.values import hedges
from crosscheck.values.units import unit_after
from crosscheck.values.vocabulary import vocabulary

_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "third": Decimal(1) / 3}
_AND_A_HALF = re.compile(
    r"\b(?:an?|one)(?=\s+(?P<unit>mile|kilomet(?:er|re)|inch|foot|yard|met(?:er|re)|acre|ton|tonne"
    r"|pound|gallon|lit(?:er|re)|point|percentage\s+point)\s+and\s+an?\s+(?P<part>half|quarter|third)\b)",
    re.IGNORECASE,
)
_HEIGHT = re.compile(
    r"(?<![\w.,'’])(?P<feet>[3-8])['’](?P<inches>1[01]|\d)(?:(?P<half>½|\s1/2)|(?!\d))(?:[\"”]|['’]{2})?"
    r"(?![\w%])"
)
_FOOT, _INCH = Decimal("0.3048"), Decimal("0.0254")
_HALF = Decimal("0.5")


def lengths(text: str, *, offset: int) -> Iterator[Quantity]:
    """Each of them, as a quantity in the base unit of its measure."""
    if vocabulary(text).has(_PARTS.keys()):
        for match in _AND_A_HALF.finditer(text):
            unit, _ = unit_after(text, match.end())
            base, factor = (unit.base, unit.factor) if unit else ("pp", Decimal(1))
            value = (1 + _PARTS[match["part"].casefold()]) * factor
            end = match.end("part")
            yield _length(text, (match.start(), end), value, base, factor / 4, offset)
    if "'" in text or "’" in text:
        for match in _HEIGHT.finditer(text):
            inches = Decimal(match["inches"]) + (_HALF if match["half"] else 0)
            value = Decimal(match["feet"]) * _FOOT + inches * _INCH
            yield _length(text, match.span(), value, "m", _INCH, offset)


def _length(
    text: str, place: tuple[int, int], value: Decimal, unit: str, step: Decimal, offset: int
) -> Quantity:
    hedge, start = hedges.before(text, place[0])
    low, high = hedges.bounds(value, value, hedge, narrow=hedges.is_narrow(text, start))
    return Quantity(
        Span(offset + start, offset + place[1]),
        text[start : place[1]],
        low=low,
        high=high,
        unit=unit,
        hedge=hedge,
        step=step,
    )
