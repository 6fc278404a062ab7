"""Numbers in running text, in digits and in words, with their precision."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model import Record

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: Decimal(i) for i, word in enumerate(_UNITS)} | {
    word: Decimal(10 * i) for i, word in enumerate(_TENS, 2)
}
_SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "k": Decimal(1000),
    "million": Decimal(10) ** 6,
    "mn": Decimal(10) ** 6,
    "m": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "bn": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
    "tn": Decimal(10) ** 12,
}
_DOZEN = Decimal(12)

# Ranges that vague plurals stand for; widths as measured before the project began.
_VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    "millions": (2_000_000, 9_999_999),
    "several": (3, 9),
    "a few": (2, 6),
    "a handful": (3, 9),
    "a couple": (2, 3),
}
_FRACTIONS = {
    "a half": (1, 2),
    "one half": (1, 2),
    "half": (1, 2),
    "a third": (1, 3),
    "one third": (1, 3),
    "two thirds": (2, 3),
    "a quarter": (1, 4),
    "one quarter": (1, 4),
    "three quarters": (3, 4),
    "a fifth": (1, 5),
    "a tenth": (1, 10),
}

_WORD = "|".join([*sorted(_SMALL, key=len, reverse=True)])
_SCALE_WORD = "hundred|thousand|million|billion|trillion"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,400}(?:\.\d{1,400})?"

NUMBER = re.compile(
    rf"(?P<vague>\b(?:tens of thousands|hundreds of thousands|dozens|scores|hundreds|thousands"
    rf"|millions|several|a few|a handful|a couple)\b)"
    rf"|(?P<dozen>\b(?:(?P<dozens>half an?|an?|{_WORD})\s+)dozen\b)"
    rf"|(?P<fraction>\b(?:two[- ]thirds|three[- ]quarters|one[- ]half|one[- ]third|one[- ]quarter"
    rf"|a half|a third|a quarter|a fifth|a tenth|half)\b(?=\s+(?:of|the|a)\b))"
    rf"|(?P<digits>(?<![\w.,])(?:{_DIGITS})(?!\d|(?:st|nd|rd|th|s)\b)(?:\s?(?P<scale>million|billion|trillion|thousand"
    rf"|bn|mn|tn|m|(?-i:k))\b)?)"
    rf"|(?P<spelled>\b(?:(?:{_WORD})(?:-(?:{_WORD}))?(?:[ -](?:{_SCALE_WORD}))*"
    rf"(?:\s+and\s+(?:{_WORD})(?:-(?:{_WORD}))?\b(?=\s))?|an?\s+(?:{_SCALE_WORD}))\b)",
    re.IGNORECASE,
)


class Number(Record, frozen=True):
    """A number at [start, end) of a text: low and high (equal unless vague), step and form.

    `step` is the unit of the last digit that was given: 1 for 12, 100 for 1,100, 0.1 for 3.2.
    `form` is "digits", "spelled", "dozen", "fraction" or "vague".
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    step: Decimal
    form: str


def numbers(text: str) -> tuple[Number, ...]:
    """Every number of a text in order of its place; years and names are not told apart here."""
    return tuple(number for match in NUMBER.finditer(text) if (number := _read(match)) is not None)


def _read(match: re.Match[str]) -> Number | None:
    if match["vague"]:
        low, high = _VAGUE[" ".join(match["vague"].lower().split())]
        return _number(match, Decimal(low), Decimal(high), Decimal(1), "vague")
    if match["dozen"]:
        value = _dozens(match["dozens"].lower())
        return _number(match, value, value, Decimal(1), "dozen")
    if match["fraction"]:
        top, bottom = _FRACTIONS[match["fraction"].lower().replace("-", " ")]
        value = Decimal(top) / Decimal(bottom)
        return _number(match, value, value, Decimal("0.01"), "fraction")
    if match["digits"]:
        return _digits(match)
    if match["spelled"]:
        said = spelled(match["spelled"])
        return None if said is None else _number(match, said, said, precision(said), "spelled")
    return None


def _number(match: re.Match[str], low: Decimal, high: Decimal, step: Decimal, form: str) -> Number:
    return Number(match.start(), match.end(), low, high, step, form)


def _dozens(count: str) -> Decimal:
    if count.startswith("half"):
        return Decimal(6)
    return _DOZEN * (_SMALL.get(count) or Decimal(1))


def _digits(match: re.Match[str]) -> Number:
    figure = match["digits"]
    scale = Decimal(1)
    if match["scale"]:
        figure = figure[: match.start("scale") - match.start()].rstrip()
        scale = _SCALES[match["scale"].lower()]
    value = Decimal(figure.replace(",", ""))
    whole, _, decimals = figure.partition(".")
    step = Decimal(10) ** -len(decimals) if decimals else precision(Decimal(whole.replace(",", "")))
    if scale != 1:
        value, step = value * scale, step * scale
    return _number(match, value, value, step, "digits")


def precision(value: Decimal) -> Decimal:
    """The unit of the last non-zero digit of a whole number: 100 for 1,100; 1 for 12 and 0."""
    if value == 0 or value != value.to_integral_value():
        return Decimal(1)
    digits = str(int(value)) if value < Decimal(10) ** 30 else f"{value:f}"
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))


def spelled(text: str) -> Decimal | None:
    """The value of a number in words ("two hundred and six"); None for a bare article."""
    total, current, seen = Decimal(0), Decimal(0), False
    for word in re.split(r"[\s-]+", text.lower()):
        if word in {"a", "an"}:
            current = Decimal(1)
        elif word in _SMALL:
            current += _SMALL[word]
            seen = True
        elif word == "hundred":
            current = (current or Decimal(1)) * 100
            seen = True
        elif word in _SCALES:
            total += (current or Decimal(1)) * _SCALES[word]
            current, seen = Decimal(0), True
    return total + current if seen else None
