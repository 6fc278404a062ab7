"""The words that numbers are made of, and what they come to."""

from __future__ import annotations

import re
from decimal import Decimal

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {word: Decimal(i) for i, word in enumerate(UNITS)} | {
    word: Decimal(10 * i) for i, word in enumerate(TENS, 2)
}
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "k": Decimal(1000),
    "lakh": Decimal(10) ** 5,
    "million": Decimal(10) ** 6,
    "mn": Decimal(10) ** 6,
    "m": Decimal(10) ** 6,
    "crore": Decimal(10) ** 7,
    "billion": Decimal(10) ** 9,
    "bn": Decimal(10) ** 9,
    "b": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
    "tn": Decimal(10) ** 12,
    "t": Decimal(10) ** 12,
}
DOZEN = Decimal(12)

# Ranges that vague plurals stand for; widths as measured before the project began.
VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    "millions": (2_000_000, 9_999_999),
    "tens of millions": (20_000_000, 99_999_999),
    "hundreds of millions": (200_000_000, 999_999_999),
    "billions": (2 * 10**9, 10**10 - 1),
    "tens of billions": (2 * 10**10, 10**11 - 1),
    "hundreds of billions": (2 * 10**11, 10**12 - 1),
    "several": (3, 9),
    "a few": (2, 6),
    "a handful": (3, 9),
    "a couple": (2, 3),
}
PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}


def precision(value: Decimal) -> Decimal:
    """The unit of the last non-zero digit of a whole number: 100 for 1,100; 1 for 12 and 0."""
    if value == 0 or value != value.to_integral_value():
        return Decimal(1)
    digits = str(int(value)) if value < Decimal(10) ** 30 else f"{value:f}"
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))


def spelled(text: str) -> Decimal | None:
    """The value of a number in words ("two hundred and six"); None for a bare article."""
    total, current, seen = Decimal(0), Decimal(0), False
    for word in re.split(r"[\s-]+", text.casefold()):
        if word in {"a", "an"}:
            current = Decimal(1)
        elif word in SMALL:
            current += SMALL[word]
            seen = True
        elif word == "hundred":
            current = (current or Decimal(1)) * 100
            seen = True
        elif word in SCALES:
            total += (current or Decimal(1)) * SCALES[word]
            current, seen = Decimal(0), True
    return total + current if seen else None
