"""Two texts of a pair, read by extract and compared by relate, as the pair files give them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from crosscheck.model import (
    Anchor,
    AnyValue,
    Days,
    Duration,
    Name,
    Published,
    Quantity,
    Rank,
    Time,
)
from crosscheck.values.algebra import Comparison, Relation, relate
from crosscheck.values.extract import extract

KINDS: dict[str, tuple[type[AnyValue], ...]] = {
    "quantity": (Quantity,),
    "hedge": (Quantity,),
    "unit": (Quantity,),
    "money": (Quantity,),
    "percent": (Quantity,),
    "date": (Time,),
    "clock": (Time,),
    "duration": (Duration,),
    "length": (Duration, Time),
    "duration/time": (Duration, Time),
    "duration/since": (Duration, Time),
    "anchor": (Anchor,),
    "rank": (Rank,),
    "name": (Name,),
}
MIRROR = {Relation.REFINES: Relation.REFINED_BY, Relation.REFINED_BY: Relation.REFINES}


def published(day: str) -> Published | None:
    """A day of publication; None for ""."""
    if not day:
        return None
    date = dt.date.fromisoformat(day)
    return Published(Days(date, date))


def only(text: str, kind: str, written: Published | None) -> AnyValue:
    """The one value of that kind in the text; the pair is badly made where there are more."""
    values = [
        value
        for value in extract(text, offset=0, written=written.days if written else None)
        if isinstance(value, KINDS[kind])
    ]
    assert len(values) == 1, (text, values)
    return values[0]


def compared(pair: dict[str, Any]) -> Comparison:
    """How the two values of a pair stand; the mirrored pair must say the same."""
    written = published(pair["date_a"]), published(pair["date_b"])
    a, b = (only(pair[f"text_{x}"], pair["kind"], w) for x, w in zip("ab", written, strict=True))
    revisable = bool(pair.get("context", {}).get("revisable"))
    there = relate(a, b, written=written, revisable=revisable)
    back = relate(b, a, written=written[::-1], revisable=revisable)
    assert back.relation is MIRROR.get(there.relation, there.relation)
    return there
