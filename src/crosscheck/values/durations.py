"""Lengths of time: "four-day visit", "for several years", "nearly a decade", "90 minutes"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from crosscheck.model import Duration, Hedge, Span
from crosscheck.values import hedges
from crosscheck.values.numbers import Number, numbers
from crosscheck.values.vocabulary import ascii_case, vocabulary
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
_ONE = re.compile(
    r"\b(?P<n>an?)\s+(?P<unit>decade|century|year|month|week|(?:day|hour|minute)(?=\s+and\s+a\s+half\b))\b"
    r"|\b(?:for|last(?:s|ed|ing)?|within|in|nearly|almost|about|around|over|than|only|just|took)\s+"
    r"(?P<n2>an?)\s+(?P<unit2>hour|day|minute)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?<!first )(?<!second )(?<!last )\b(?P<part>half|quarter)[\s-]+(?:of\s+)?(?:an?\s+)?"
    r"(?P<unit>hour|day|year|decade|century)\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"\bfor\s+(?P<unit>decades|years|months|weeks|days)\b", re.IGNORECASE)
_LONG = re.compile(
    r"(?<![\w-])(?P<unit>hour|day|week|month|year|decade|century)(?P<many>s)?-?long\b",
    re.IGNORECASE,
)
# "A few days" is a number to begin with; here the words for it stand apart.
_FEW = re.compile(
    r"\b(?:a|the|these|those|this|his|her|its|their|our|my)\s+"
    r"(?:(?:next|past|last|first|final|coming|previous|following|other|good|whole)\s+)?"
    r"(?P<x>(?P<few>couple(?:\s+of)?|few|several)(?:\s+more)?\s+"
    r"(?P<unit>seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries))\b"
    r"(?!\s+(?:ago|old)\b)",
    re.IGNORECASE,
)
_FEW_ARE = {"cou": (2, 3), "few": (2, 6), "sev": (3, 9)}
_FEWS = frozenset({"couple", "few", "several"})
# One of these stands in every match of the patterns above: most claims hold none.
_UNITS = frozenset("decade century year month week hour day minute".split())
_PARTS = frozenset({"half", "quarter"})
_SPANS = frozenset("decades years months weeks days".split())
_AND_A_HALF = re.compile(r"\s+and\s+a\s+half\b", re.IGNORECASE)
# "40- to 60-hour" leaves its first hyphen in the air.
_TO = re.compile(r"\s*(?:-|–|—|-?(?:\s*\b)?(?:to|or)\b-?)\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_PLUS = re.compile(r",?\s+(?:and\s+)?")


def unit_of(match: re.Match[str]) -> str:
    unit = match["unit"].lower()
    return "century" if unit == "centur" else unit


def durations(text: str, *, offset: int) -> tuple[Duration, ...]:
    """Every length of time of a claim in order of its place; ages are quantities, not here."""
    plain = ascii_case(text)
    found = list(_counted(plain))
    known = vocabulary(text)
    if known.has(_UNITS):
        found += [_one(plain, match) for match in _ONE.finditer(plain)]
        if known.has(_PARTS):
            found += [_part(match) for match in _PART.finditer(plain)]
    if "long" in known.lowered:
        found += [_long(match) for match in _LONG.finditer(plain)]
    if known.has(_SPANS):
        found += [_vague(match) for match in _BARE.finditer(plain)]
    if known.has(_FEWS):
        found += [_few(match) for match in _FEW.finditer(plain)]
    kept: list[Duration] = []
    for duration in sorted(found, key=lambda d: (d.span.start, -d.span.end)):
        if not kept or duration.span.start >= kept[-1].span.end:
            kept.append(duration)
    return tuple(_placed(duration, text, offset) for duration in _added_up(kept, plain))


def _placed(duration: Duration, text: str, offset: int) -> Duration:
    start, end = duration.span.start, duration.span.end
    return msgspec.structs.replace(
        duration, span=Span(offset + start, offset + end), text=text[start:end]
    )


def _counted(text: str) -> Iterator[Duration]:
    """Lengths with a number: "four days", "three to five years"."""
    first: Number | None = None
    for number in numbers(text):
        unit = UNIT.match(text, number.end)
        if unit and not unit["old"] and number.form != "fraction":
            paired = first is not None and _is_range(text, first, number)
            yield _duration(text, _range(first, number) if first and paired else number, unit)
        first = number


def _is_range(text: str, first: Number, second: Number) -> bool:
    """Whether two numbers bound one length; "from 10 to 15 years" may be a change."""
    gap = text[first.end : second.start]
    before = max(0, first.start - 12)
    if gap.strip().lower() == "and":
        joined = _BETWEEN.search(text, before, first.start) is not None
    else:
        joined = _TO.fullmatch(gap) is not None and not _FROM.search(text, before, first.start)
    return joined and first.form != "fraction" and first.low < second.high


def _range(first: Number, second: Number) -> Number:
    return msgspec.structs.replace(second, start=first.start, low=first.low)


def _duration(text: str, number: Number, unit: re.Match[str]) -> Duration:
    hedge, start = hedges.before(text, number.start)
    narrow = hedges.is_narrow(text, start)
    low, high = hedges.bounds(number.low, number.high, hedge, narrow=narrow)
    name = unit_of(unit)
    if number.form == "vague":
        hedge = Hedge.VAGUE
    return Duration(
        Span(start, unit.end()),
        "",
        low=low * DAYS[name],
        high=high * DAYS[name],
        unit=name,
        hedge=hedge,
        event=content(text[unit.end() : unit.end() + 40])[:3] if unit["gap"] == "-" else (),
    )


def _one(text: str, match: re.Match[str]) -> Duration:
    """ "A year", "an hour and a half": one of a unit, or one and a half."""
    group = "n" if match["n"] else "n2"
    half = _AND_A_HALF.match(text, match.end())
    count = Decimal("1.5") if half else Decimal(1)
    hedge, start = hedges.before(text, match.start(group))
    low, high = hedges.bounds(count, count, hedge, narrow=hedges.is_narrow(text, start))
    unit = (match["unit"] or match["unit2"]).lower()
    end = half.end() if half else match.end()
    return Duration(
        Span(start, end), "", low=low * DAYS[unit], high=high * DAYS[unit], unit=unit, hedge=hedge
    )


def _part(match: re.Match[str]) -> Duration:
    """ "Half an hour", "a quarter of a century"."""
    unit = match["unit"].lower()
    share = DAYS[unit] / (2 if match["part"].lower() == "half" else 4)
    return Duration(Span(*match.span()), "", low=share, high=share, unit=unit)


def _long(match: re.Match[str]) -> Duration:
    """ "A day-long siege", "yearlong"; "months-long" is as vague as "for months"."""
    unit = match["unit"].lower()
    if match["many"]:
        return _several(Span(*match.span()), unit, (2, 20))
    return Duration(Span(*match.span()), "", low=DAYS[unit], high=DAYS[unit], unit=unit)


def _vague(match: re.Match[str]) -> Duration:
    return _several(Span(match.start("unit"), match.end()), match["unit"], (2, 20))


def _few(match: re.Match[str]) -> Duration:
    """ "The past few months", "the next couple of days"."""
    return _several(Span(*match.span("x")), match["unit"], _FEW_ARE[match["few"].lower()[:3]])


def _several(span: Span, unit: str, count: tuple[int, int]) -> Duration:
    name = "century" if unit.lower().startswith("centur") else unit.lower().removesuffix("s")
    low, high = (number * DAYS[name] for number in count)
    return Duration(span, "", low=low, high=high, unit=name, hedge=Hedge.VAGUE)


def _added_up(found: Sequence[Duration], text: str) -> list[Duration]:
    """The lengths with those that go on in a smaller unit as one: "two hours and 30 minutes"."""
    result: list[Duration] = []
    for duration in found:
        last = result[-1] if result else None
        if last is not None and _goes_on(last, duration, text):
            result[-1] = msgspec.structs.replace(
                last,
                span=Span(last.span.start, duration.span.end),
                low=last.low + duration.low,
                high=last.high + duration.high,
                unit=duration.unit,
            )
        else:
            result.append(duration)
    return result


def _goes_on(first: Duration, second: Duration, text: str) -> bool:
    smaller = DAYS[second.unit] < DAYS[first.unit] and second.high < DAYS[first.unit]
    plain = second.hedge is Hedge.EXACT and first.low.is_finite() and first.high.is_finite()
    gap = text[first.span.end : second.span.start]
    return smaller and plain and _PLUS.fullmatch(gap) is not None
