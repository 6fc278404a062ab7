"""Claims and values made by hand, for the tests of matching."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from crosscheck.model import AnyValue, Claim, Name, Quantity, Span

NOWHERE = Span(0, 0)


def claim(
    name: str, *, article: str, text: str = "Something happened.", values: Sequence[AnyValue] = ()
) -> Claim:
    return Claim(
        id=name,
        article=article,
        start=0,
        end=len(text),
        text=text,
        sentence=Span(0, len(text)),
        values=tuple(values),
    )


def name(key: str) -> Name:
    return Name(span=NOWHERE, text=key, key=key)


def quantity(number: int, *, role: str = "", of: Sequence[str] = (), unit: str = "") -> Quantity:
    return Quantity(
        span=NOWHERE,
        text=str(number),
        low=Decimal(number),
        high=Decimal(number),
        role=role,
        of=tuple(of),
        unit=unit,
    )
