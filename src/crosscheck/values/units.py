"""Units of measure and money, each with its base unit; a dozen houses write them ten ways.

Codes are UCUM-like for measures and ISO 4217 for money. Factors are exact by definition
(international yard and pound, 1959; US gallon).
"""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model import Record
from crosscheck.values.vocabulary import vocabulary


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


_NO_HOURS = r"(?![\s-]*hours?)"
_FAHRENHEIT = Decimal(5) / Decimal(9)
_AFTER: list[tuple[str, Unit]] = [
    *_units("pp", "1", r"percentage[\s-]+points?", r"points?(?=\s+(?:to|from|higher|lower)\b)"),
    *_units("pp", "0.01", r"basis[\s-]+points?", r"bps"),
    *_units("%", "1", r"%", r"per\s?cent", r"pct\.?"),
    *_units("km/h", "1", r"km/h", r"kph", r"kilomet(?:er|re)s\s+(?:per|an)\s+hour"),
    *_units("km/h", "1.609344", r"mph", r"m\.p\.h\.", r"miles?[\s-](?:per|an)[\s-]hour"),
    *_units("km/h", "1.852", r"knots?"),
    *_units("m2", "1000000", r"(?:square|sq\.?)[\s-]+(?:km|kilomet(?:er|re)s?)"),
    *_units("m2", "2589988.110336", r"(?:square|sq\.?)[\s-]+miles?"),
    *_units("m2", "0.09290304", r"(?:square|sq\.?)[\s-]+(?:feet|foot|ft)"),
    *_units("m2", "0.83612736", r"(?:square|sq\.?)[\s-]+yards?"),
    *_units("m2", "1", r"(?:square|sq\.?)[\s-]+met(?:er|re)s?"),
    *_units("m3", "1", r"cubic[\s-]+met(?:er|re)s?"),
    *_units("m3", "0.028316846592", r"cubic[\s-]+(?:feet|foot)"),
    *_units("m", "1000", r"km", r"kilomet(?:er|re)s?", r"kms"),
    *_units("m", "9460730472580800", r"light[\s-]years?"),
    *_units("m", "1852", r"nautical[\s-]+miles?"),
    *_units("m", "1609.344", r"miles?"),
    *_units("m", "1", r"met(?:er|re)s?", r"m"),
    *_units("m", "0.01", r"cm", r"centimet(?:er|re)s?"),
    *_units("m", "0.001", r"mm", r"millimet(?:er|re)s?"),
    *_units("m", "0.3048", r"feet", r"foot", r"ft"),
    *_units("m", "0.9144", r"yards?"),
    *_units("m", "0.0254", r"inch(?:es)?"),
    *_units("m2", "10000", r"hectares?"),
    *_units("m2", "4046.8564224", r"acres?"),
    *_units("l", "3.785411784", r"gallons?"),
    *_units("l", "1", r"lit(?:er|re)s?"),
    *_units("kg", "1", r"kg", r"kgs", r"kilos?", r"kilograms?"),
    *_units("kg", "0.001", r"grams?"),
    *_units("kg", "0.000001", r"milligrams?", r"mg"),
    *_units("kg", "0.028349523125", r"ounces?", r"oz"),
    *_units("kg", "1000", r"tonnes?", r"metric\s+tons?", r"tons?"),
    *_units("kg", "0.45359237", r"lbs?", r"pounds?(?=\s+of\b)"),
    *_units("degC", "1", r"degrees?\s+(?:celsius|centigrade|c)", r"°\s?c", r"celsius"),
    (
        r"(?:degrees?\s+(?:fahrenheit|f)|°\s?f|fahrenheit)",
        Unit("degC", _FAHRENHEIT, -32 * _FAHRENHEIT),
    ),
    *_units("deg", "1", r"degrees?", r"°"),
    *_units("W", "1000", rf"kilowatts?{_NO_HOURS}", rf"kw{_NO_HOURS}"),
    *_units("W", "1000000", rf"megawatts?{_NO_HOURS}", rf"mw{_NO_HOURS}"),
    *_units("W", "1000000000", rf"gigawatts?{_NO_HOURS}", rf"gw{_NO_HOURS}"),
    *_units("Wh", "1000", r"kilowatt[\s-]?hours?", r"kwh"),
    *_units("Wh", "1000000", r"megawatt[\s-]?hours?", r"mwh"),
    *_units("Wh", "1000000000", r"gigawatt[\s-]?hours?", r"gwh"),
    *_units("B", "1000000", r"megabytes?", r"mb"),
    *_units("B", "1000000000", r"gigabytes?", r"gb"),
    *_units("B", "1000000000000", r"terabytes?", r"tb"),
    *_units("psi", "1", r"psi", r"pounds\s+per\s+square\s+inch"),
    *_units("hp", "1", r"horsepower", r"hp"),
    *_units("barrel", "1", r"barrels?"),
    *_units("CAD", "1", r"canadian\s+dollars?", r"cad"),
    *_units("AUD", "1", r"australian\s+dollars?", r"aud"),
    *_units("NZD", "1", r"new\s+zealand\s+dollars?", r"nzd"),
    *_units("HKD", "1", r"hong\s+kong\s+dollars?", r"hkd"),
    *_units("SGD", "1", r"singapore\s+dollars?", r"sgd"),
    *_units("TWD", "1", r"(?:new\s+)?taiwan\s+dollars?", r"twd"),
    *_units("USD", "1", r"(?:u\.?s\.?\s+)?dollars?", r"usd"),
    *_units("USD", "0.01", r"cents?"),
    *_units("KRW", "1", r"(?:(?:south\s+)?korean\s+)?won(?=\b)", r"krw"),
    *_units("EUR", "1", r"euros?", r"eur"),
    *_units("EGP", "1", r"egyptian\s+pounds?"),
    *_units("LBP", "1", r"lebanese\s+pounds?"),
    *_units("SYP", "1", r"syrian\s+pounds?"),
    *_units("GBP", "1", r"(?:british\s+)?pounds?(?:\s+sterling)?", r"gbp"),
    *_units("GBP", "0.01", r"pence"),
    *_units("JPY", "1", r"(?:japanese\s+)?yen", r"jpy"),
    *_units("CNY", "1", r"(?:chinese\s+)?yuan", r"renminbi", r"cny", r"rmb"),
    *_units("RUB", "1", r"(?:russian\s+)?(?:rubles?|roubles?)"),
    *_units("PKR", "1", r"pakistani?\s+rupees?", r"pkr"),
    *_units("INR", "1", r"(?:indian\s+)?rupees?", r"inr"),
    *_units("CHF", "1", r"(?:swiss\s+)?francs?", r"chf"),
    *_units("SEK", "1", r"(?:swedish\s+)?kronor", r"sek"),
    *_units("ILS", "1", r"(?:israeli\s+)?shekels?"),
    *_units("TRY", "1", r"(?:turkish\s+)?liras?"),
    *_units("THB", "1", r"(?:thai\s+)?baht"),
    *_units("MXN", "1", r"mexican\s+pesos?"),
    *_units("PHP", "1", r"philippine\s+pesos?"),
    *_units("ZAR", "1", r"(?:south\s+african\s+)?rand"),
    *_units("MYR", "1", r"ringgit"),
    *_units("IDR", "1", r"rupiah"),
    *_units("UAH", "1", r"hryvnias?"),
    *_units("NGN", "1", r"naira"),
]
# For the lower case: of a hundred patterns those with another first letter cost next to nothing,
# where none ignores case and the group that names one comes behind it.
_AFTER_PATTERN = re.compile(
    r"(?:\s|-)?(?:"
    + "|".join(f"{pattern}(?P<u{i}>)" for i, (pattern, _) in enumerate(_AFTER))
    + r")(?!\w)"
)
_PREFIXES = {
    "$": "USD",
    "us$": "USD",
    "u.s.$": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "hk$": "HKD",
    "nz$": "NZD",
    "s$": "SGD",
    "nt$": "TWD",
    "r$": "BRL",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₩": "KRW",
    "₹": "INR",
    "rs": "INR",
    "₽": "RUB",
    "₪": "ILS",
    "₺": "TRY",
    "₱": "PHP",
}
_CODES = "USD|EUR|GBP|JPY|CNY|RMB|INR|KRW|CHF|AUD|CAD|NZD|HKD|SGD|TWD|SEK|NOK|DKK|RUB|BRL|MXN|ZAR"
_BEFORE_PATTERN = re.compile(
    rf"(?P<sign>(?<![A-Za-z])(?:U\.S\.|US|AU|A|CA|C|HK|NZ|S|NT|R)\$|\$|£|€|¥|₩|₹|₽|₪|₺|₱"
    rf"|\bRs(?=\.|\s))\.?\s?\Z|\b(?P<code>{_CODES})\s?\Z"
)
_SCALED_POUNDS = Decimal(10) ** 6
_POUND = Decimal("0.45359237")
_WEIGHT_BEFORE = re.compile(
    r"\b(?:weigh\w*|feet|foot|inch(?:es)?|tall|lost|gained)\b", re.IGNORECASE
)
_PRICE = re.compile(
    r"\b(?:paid|pays?|paying|fined?|costs?|worth|price[ds]?|sums?|funds?|salary|earn\w*|spend|spent"
    r"|damages|prizes?|fees?|bail|raised|donat\w+|debts?|loans?|invest\w*|stole|budget|rent)\b",
    re.IGNORECASE,
)
_LEAST_WON = 100


def money_before(text: str, start: int) -> tuple[Unit | None, int]:
    """The currency sign or code that ends at `start`, and where it begins."""
    if start == 0 or text[start - 1] not in _MONEY_ENDS:
        return None, start
    window = max(0, start - 6)
    match = _BEFORE_PATTERN.search(text[window:start])
    if match is None:
        return None, start
    code = match["code"] or _PREFIXES[match["sign"].casefold()]
    return Unit("CNY" if code == "RMB" else code), window + match.start()


_MONEY_ENDS = frozenset("$£€¥₩₹₽₪₺₱. sDRPYWFSKLN")


def unit_after(text: str, end: int) -> tuple[Unit | None, int]:
    """The unit that follows at `end`, and where it ends."""
    match = _AFTER_PATTERN.match(vocabulary(text).lowered, end)
    if match is None or match.lastgroup is None:
        return None, end
    said = match.group().strip(" -\n")
    if said == "m" and text[end - 1].isdigit() is False:
        return None, end
    return _AFTER[int(match.lastgroup[1:])][1], match.end()


def settled(unit: Unit | None, text: str, start: int, end: int, value: Decimal) -> Unit | None:
    """The unit of the number at [start, end): mass told from money, "won" from winning."""
    if unit is None or unit.factor != 1 or unit.base not in {"GBP", "KRW"}:
        return unit
    after = text[end : end + 28].casefold().lstrip()
    if unit.base == "KRW":
        return None if after.startswith("won") and value < _LEAST_WON else unit
    if not after.lstrip("-").startswith("pound") or "sterling" in after or value >= _SCALED_POUNDS:
        return unit
    if after.startswith("-") or _WEIGHT_BEFORE.search(text[max(0, start - 48) : start]):
        return Unit("kg", _POUND)
    paid = _PRICE.search(text[max(0, start - 48) : start]) or _PRICE.search(text[end : end + 32])
    return unit if paid else Unit("kg", _POUND)
