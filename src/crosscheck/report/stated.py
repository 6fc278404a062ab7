"""The unit that a text measures in, where values are kept in a base unit: 40 mph, not 64 km/h."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model import Quantity, Record


class Stated(Record, frozen=True):
    """Bounds in the unit of the text."""

    low: Decimal
    high: Decimal
    unit: str


class _Unit(Record, frozen=True):
    """A unit by its name in the normal form; base = value * factor + shift."""

    name: str
    factor: Decimal
    shift: Decimal = Decimal(0)


# By base unit: what the text says, the first that matches counts, and the unit that it is.
_WRITTEN: dict[str, tuple[tuple[str, str, str], ...]] = {
    "m": (
        (r"kms?\b|kilomet(?:er|re)s?\b", "km", "1000"),
        (r"light[\s-]years?\b", "light year", "9460730472580800"),
        (r"nautical[\s-]+miles?\b", "nautical mile", "1852"),
        (r"miles?\b", "mile", "1609.344"),
        (r"yards?\b", "yard", "0.9144"),
        (r"(?:feet|foot|ft)\b", "foot", "0.3048"),
        (r"inch(?:es)?\b", "inch", "0.0254"),
        (r"(?:cm|centimet(?:er|re)s?)\b", "cm", "0.01"),
        (r"(?:mm|millimet(?:er|re)s?)\b", "mm", "0.001"),
    ),
    "m2": (
        (r"(?:square|sq\.?)[\s-]+(?:km|kilomet(?:er|re)s?)\b", "km2", "1000000"),
        (r"(?:square|sq\.?)[\s-]+miles?\b", "square mile", "2589988.110336"),
        (r"(?:square|sq\.?)[\s-]+(?:feet|foot|ft)\b", "square foot", "0.09290304"),
        (r"(?:square|sq\.?)[\s-]+yards?\b", "square yard", "0.83612736"),
        (r"hectares?\b", "hectare", "10000"),
        (r"acres?\b", "acre", "4046.8564224"),
    ),
    "kg": (
        (r"(?:lbs?|pounds?)\b", "pound", "0.45359237"),
        (r"(?:oz|ounces?)\b", "ounce", "0.028349523125"),
        (r"(?:mg|milligrams?)\b", "mg", "0.000001"),
        (r"(?:tonnes?|metric\s+tons?)\b", "tonne", "1000"),
        (r"tons?\b", "ton", "1000"),
        (r"(?<!kilo)(?<!milli)grams?\b", "g", "0.001"),
    ),
    "km/h": (
        (r"mph\b|m\.p\.h\.|miles?[\s-](?:per|an)[\s-]hour", "mph", "1.609344"),
        (r"knots?\b", "knot", "1.852"),
    ),
    "l": ((r"gallons?\b", "gallon", "3.785411784"),),
}
_PATTERNS = {
    base: tuple(
        (re.compile(rf"(?<![a-z]){pattern}", re.IGNORECASE), _Unit(name, Decimal(factor)))
        for pattern, name, factor in units
    )
    for base, units in _WRITTEN.items()
}
_PATTERNS["degC"] = (
    (
        re.compile(r"fahrenheit|(?:°|degrees?)\s?f\b", re.IGNORECASE),
        _Unit("degF", Decimal(5) / 9, -32 * Decimal(5) / 9),
    ),
)
# Feet and inches are one height, which no single unit of the text says.
_TWO_UNITS = re.compile(r"(?:feet|foot|ft)\W+\d", re.IGNORECASE)


def stated(value: Quantity) -> Stated:
    """The bounds of a quantity in the unit that its text names; "1" for a bare count."""
    said = " ".join(value.text.split())
    if value.unit in _PATTERNS and not _TWO_UNITS.search(said):
        for pattern, unit in _PATTERNS[value.unit]:
            if pattern.search(said):
                return Stated(
                    (value.low - unit.shift) / unit.factor,
                    (value.high - unit.shift) / unit.factor,
                    unit.name,
                )
    return Stated(value.low, value.high, value.unit or "1")
