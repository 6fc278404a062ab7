"""Lengths of time: "four-day visit", "for several years", "nearly a decade", "90 minutes"."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model import Duration, Hedge, Span
from crosscheck.values import hedges
from crosscheck.values.numbers import Number, numbers
from crosscheck.values.words import content

DAYS = {
    "second": Decimal(1) / 86400,
    "minute": Decimal(1) / 1440,
    "hour": Decimal(1) / 24,
    "day": Decimal(1),
    "night": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.44"),
    "quarter": Decimal("91.31"),
    "year": Decimal("365.2425"),
    "decade": Decimal("3652.425"),
    "century": Decimal("36524.25"),
}
UNIT = re.compile(
    r"(?P<gap>\s+|-)(?P<unit>second|minute|hour|day|night|week|month|year|decade|centur)(?:s|ies|y)?\b"
    r"(?P<old>[- ]olds?\b)?",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?P<n>a|an)\s+(?P<unit>decade|century|year|month|week)\b", re.IGNORECASE)
_HALF = re.compile(r"\bhalf\s+(?:an?\s+)?(?P<unit>hour|day|year|decade|century)\b", re.IGNORECASE)
_BARE = re.compile(r"\bfor\s+(?P<unit>decades|years|months|weeks|days)\b", re.IGNORECASE)


def unit_of(match: re.Match[str]) -> str:
    unit = match["unit"].lower()
    return "century" if unit == "centur" else unit


def durations(text: str, *, offset: int) -> tuple[Duration, ...]:
    """Every length of time of a claim in order of its place; ages are quantities, not here."""
    found: list[Duration] = []
    for number in numbers(text):
        unit = UNIT.match(text, number.end)
        if unit and not unit["old"] and number.form != "fraction":
            found.append(_duration(text, number, unit, offset))
    for match in _ONE.finditer(text):
        one = Number(match.start(), match.end("n"), Decimal(1), Decimal(1), Decimal(1), "spelled")
        unit = UNIT.match(text, one.end)
        if unit:
            found.append(_duration(text, one, unit, offset))
    found.extend(_half(match, offset) for match in _HALF.finditer(text))
    found.extend(_vague(match, offset) for match in _BARE.finditer(text))
    return tuple(sorted(found, key=lambda d: d.span))


def _duration(text: str, number: Number, unit: re.Match[str], offset: int) -> Duration:
    hedge, start = hedges.before(text, number.start)
    low, high = hedges.bounds(number.low, number.high, hedge)
    name = unit_of(unit)
    if number.form == "vague":
        hedge = Hedge.VAGUE
    return Duration(
        Span(offset + start, offset + unit.end()),
        text[start : unit.end()],
        low=low * DAYS[name],
        high=high * DAYS[name],
        unit=name,
        hedge=hedge,
        event=content(text[unit.end() : unit.end() + 40])[:3] if unit["gap"] == "-" else (),
    )


def _half(match: re.Match[str], offset: int) -> Duration:
    unit = match["unit"].lower()
    return Duration(
        Span(offset + match.start(), offset + match.end()),
        match.group(),
        low=DAYS[unit] / 2,
        high=DAYS[unit] / 2,
        unit=unit,
    )


def _vague(match: re.Match[str], offset: int) -> Duration:
    unit = match["unit"].lower().removesuffix("s")
    return Duration(
        Span(offset + match.start("unit"), offset + match.end()),
        match["unit"],
        low=2 * DAYS[unit],
        high=20 * DAYS[unit],
        unit=unit,
        hedge=Hedge.VAGUE,
    )
