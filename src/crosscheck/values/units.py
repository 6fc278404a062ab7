"""Units of measure and money, each with its base unit; a dozen houses write them ten ways.

Codes are UCUM-like for measures and ISO 4217 for money. Factors are exact by definition
(international yard and pound, 1959).
"""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model import Record


class Unit(Record, frozen=True):
    """A unit as written: what it is converted to, and value * factor + shift."""

    base: str
    factor: Decimal = Decimal(1)
    shift: Decimal = Decimal(0)

    def convert(self, value: Decimal) -> Decimal:
        """The value in the base unit; exact, however long, where the unit is its own base."""
        if self.factor == 1 and self.shift == 0:
            return value
        return value * self.factor + self.shift


def _units(base: str, factor: str, *patterns: str, shift: str = "0") -> list[tuple[str, Unit]]:
    unit = Unit(base, Decimal(factor), Decimal(shift))
    return [(pattern, unit) for pattern in patterns]


_FAHRENHEIT = Decimal(5) / Decimal(9)
_AFTER: list[tuple[str, Unit]] = [
    *_units("pp", "1", r"percentage\s+points?", r"points?(?=\s+(?:to|from|higher|lower)\b)"),
    *_units("pp", "0.01", r"basis\s+points?", r"bps"),
    *_units("%", "1", r"%", r"per\s?cent", r"pct\.?"),
    *_units("km/h", "1", r"km/h", r"kph", r"kilomet(?:er|re)s\s+(?:per|an)\s+hour"),
    *_units("km/h", "1.609344", r"mph", r"miles\s+(?:per|an)\s+hour"),
    *_units("m", "1000", r"km", r"kilomet(?:er|re)s?", r"kms"),
    *_units("m", "1852", r"nautical\s+miles?"),
    *_units("m", "1609.344", r"miles?"),
    *_units("m", "1", r"met(?:er|re)s?", r"m"),
    *_units("m", "0.01", r"cm", r"centimet(?:er|re)s?"),
    *_units("m", "0.3048", r"feet", r"foot", r"ft"),
    *_units("m", "0.9144", r"yards?"),
    *_units("m", "0.0254", r"inch(?:es)?"),
    *_units("m2", "10000", r"hectares?"),
    *_units("m2", "4046.8564224", r"acres?"),
    *_units("kg", "1", r"kg", r"kilos?", r"kilograms?"),
    *_units("kg", "1000", r"tonnes?", r"metric\s+tons?", r"tons?"),
    *_units("kg", "0.45359237", r"lbs?", r"pounds?(?=\s+of\b)"),
    *_units("degC", "1", r"degrees?\s+(?:celsius|c)", r"°\s?c", r"celsius"),
    (
        r"(?:degrees?\s+(?:fahrenheit|f)|°\s?f|fahrenheit)",
        Unit("degC", _FAHRENHEIT, -32 * _FAHRENHEIT),
    ),
    *_units("barrel", "1", r"barrels?"),
    *_units("USD", "1", r"(?:u\.?s\.?\s+)?dollars?", r"usd"),
    *_units("USD", "0.01", r"cents?"),
    *_units("KRW", "1", r"(?:korean\s+)?won(?=\b)", r"krw"),
    *_units("EUR", "1", r"euros?", r"eur"),
    *_units("GBP", "1", r"pounds?(?:\s+sterling)?", r"gbp"),
    *_units("JPY", "1", r"yen", r"jpy"),
    *_units("CNY", "1", r"yuan", r"renminbi", r"cny", r"rmb"),
    *_units("RUB", "1", r"(?:rubles?|roubles?)"),
    *_units("INR", "1", r"rupees?"),
]
_AFTER_PATTERN = re.compile(
    r"(?:\s|-)?(?:"
    + "|".join(f"(?P<u{i}>{pattern})" for i, (pattern, _) in enumerate(_AFTER))
    + r")(?!\w)",
    re.IGNORECASE,
)
_PREFIXES = {
    "$": "USD",
    "us$": "USD",
    "a$": "AUD",
    "c$": "CAD",
    "hk$": "HKD",
    "nz$": "NZD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₩": "KRW",
}
_BEFORE_PATTERN = re.compile(r"(?P<sign>(?:US|A|C|HK|NZ)?\$|£|€|¥|₩)\s?$")


def money_before(text: str, start: int) -> tuple[Unit | None, int]:
    """The currency sign that ends at `start`, and where it begins."""
    window = max(0, start - 5)
    match = _BEFORE_PATTERN.search(text[window:start])
    if match is None:
        return None, start
    return Unit(_PREFIXES[match["sign"].lower()]), window + match.start()


def unit_after(text: str, end: int) -> tuple[Unit | None, int]:
    """The unit that follows at `end`, and where it ends."""
    match = _AFTER_PATTERN.match(text, end)
    if match is None or match.lastgroup is None:
        return None, end
    if match.group() == "m" and text[end - 1].isdigit() is False:
        return None, end
    return _AFTER[int(match.lastgroup[1:])][1], match.end()
