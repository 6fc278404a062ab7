"""Values as the fields of a normal form that other programs know: dates, bounds, units.

Kinds and their fields, each beside `span` and `text`:

date      start, end (ISO; null where open or not known), mod, form (without the writing date),
          event that it counts from ("two days after the summit")
time      value ("07:45", "07:30Z" in GMT, "17:00/20:00"), mod, zone as printed
duration  value, unit, mod, lo, hi; ages are durations
quantity  value, unit, mod, lo, hi, and of, role, change, scope: what it counts
anchor    rank, since_start, since_end, mod, event
ordinal   value, mod, scale ("turn" or, without a break, "row"), of ("the 45th anniversary")
rank      order, scale, of ("second-largest city")
name      key; polarity: scope

`lo` and `hi` are null where a side is open, `value` is the number as stated and null where there
is no single one. `mod` is exact, range, approx, nearly, over, justover, atleast, upto, under or
vague; of dates and times also early, mid, late, fiscal, before, after, onorbefore ("by 2030")
and onorafter. Units: "1" for a bare count, "%", "pp", "fraction" for a share in words ("a third"),
"x" for a multiple ("doubled" and "twice as many" are 2), ISO 4217 for money, and for measures the
unit of the text in the singular ("mile", "foot", "acre", "pound", "mph", "degF") or by its symbol
("km", "kg", "km2"). Durations keep the unit of the text; decades and centuries are years.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import assert_never

import msgspec

from crosscheck.model import (
    Anchor,
    AnyValue,
    Days,
    Duration,
    Hedge,
    Name,
    Polarity,
    Quantity,
    Rank,
    Span,
    Time,
)
from crosscheck.report.stated import stated
from crosscheck.values import hedges
from crosscheck.values.clock import moments
from crosscheck.values.durations import DAYS
from crosscheck.values.numbers import numbers
from crosscheck.values.ranks import STREAK, TURN
from crosscheck.values.times import times

Field = str | int | float | list[str] | list[int] | None
Fields = dict[str, Field]

_MODS = {
    Hedge.EXACT: "exact",
    Hedge.ABOUT: "approx",
    Hedge.NEARLY: "nearly",
    Hedge.AT_LEAST: "atleast",
    Hedge.AT_MOST: "upto",
    Hedge.MORE_THAN: "over",
    Hedge.LESS_THAN: "under",
    Hedge.VAGUE: "vague",
}
_DATE_MODS = {
    **_MODS,
    Hedge.AT_LEAST: "onorafter",
    Hedge.AT_MOST: "exact",
    Hedge.MORE_THAN: "after",
    Hedge.LESS_THAN: "before",
}
_BELOW = frozenset({Hedge.AT_MOST, Hedge.LESS_THAN})
_OPPOSITE = {
    Hedge.MORE_THAN: Hedge.LESS_THAN,
    Hedge.LESS_THAN: Hedge.MORE_THAN,
    Hedge.AT_LEAST: Hedge.AT_MOST,
    Hedge.AT_MOST: Hedge.AT_LEAST,
}


def objects(values: Iterable[AnyValue], *, text: str) -> list[Fields]:
    """The values as objects with `span` (code points of `text`), `text`, `kind` and its fields.

    Sorted by span. A value is one object, but for a date with a time of day (a date and a time)
    and for "the first since 2019" (an anchor, and the date in it).
    """
    formed = [form for value in values for form in _forms(value, text)]
    return [
        {"span": [span.start, span.end], "text": text[span.start : span.end], **fields}
        for span, fields in sorted(formed, key=lambda form: form[0])
    ]


def _forms(value: AnyValue, text: str) -> list[tuple[Span, Fields]]:
    match value:
        case Quantity():
            return [(value.span, _quantity(value))]
        case Time():
            before = text[max(0, value.span.start - _WINDOW) : value.span.start]
            return [(value.span, fields) for fields in _time(value, before)]
        case Duration():
            return [(value.span, _duration(value))]
        case Anchor():
            return [(value.span, _anchor(value)), *_date_within(value)]
        case Rank() | Name() | Polarity():
            return [(value.span, _word(value))]
        case _:  # pragma: no cover
            assert_never(value)


_SEQUENCES = frozenset({TURN, STREAK})


def _word(value: Rank | Name | Polarity) -> Fields:
    match value:
        case Rank() if value.scale in _SEQUENCES:
            fields: Fields = {"kind": "ordinal", "value": value.order, "mod": "exact"}
            return fields | {"scale": value.scale, "of": list(value.of)}
        case Rank():
            fields = {"kind": "rank", "order": value.order, "scale": value.scale}
            return fields | {"of": list(value.of)}
        case Name():
            return {"kind": "name", "key": value.key}
        case Polarity():
            return {"kind": "polarity", "scope": value.scope}


_BY = re.compile(r"\bby\s+(?:the\s+)?\Z", re.IGNORECASE)
_PART = re.compile(r"\b(early|mid|late)\b", re.IGNORECASE)
_FISCAL = re.compile(r"\b(?:fiscal|financial)\s+(?:year\s+)?\S+\Z|\bFY\s?\d+\Z", re.IGNORECASE)
_WINDOW = 16
_GMT = frozenset({"GMT", "UTC", "Z"})


def _time(value: Time, before: str) -> list[Fields]:
    if value.clock is None:
        return [_date(value, before)]
    clock = _clock(value, value.clock, before)
    if value.days is None and value.form.startswith("T"):
        return [clock]
    # The hedge is that of the hour: "about 9 a.m. on Monday" is Monday.
    return [_date(msgspec.structs.replace(value, hedge=Hedge.EXACT)), clock]


def _date(value: Time, before: str = "") -> Fields:
    days = value.days or Days(None, None)
    mod = _DATE_MODS[value.hedge]
    start = days.start
    # "Until last week" names a week; only "by 2030" leaves open when it begins.
    if value.hedge is Hedge.AT_MOST and (start is None or _BY.search(before)):
        mod, start = "onorbefore", None
    elif mod == "exact":
        mod = _part(value, before)
    return {
        "kind": "date",
        "start": None if start is None else start.isoformat(),
        "end": None if days.end is None else days.end.isoformat(),
        "mod": mod,
        "form": value.form,
        "event": list(value.event),
    }


def _part(value: Time, before: str) -> str:
    """ "early", "mid" and "late" as the text says it, "fiscal", else "exact"."""
    part = _PART.search(value.form)
    if part is not None:
        return part[1].lower()
    return "fiscal" if _FISCAL.search(before + value.text) else "exact"


def _clock(value: Time, clock: tuple[int, int], before: str) -> Fields:
    said = _stated_clock(value, clock)
    mod = _DATE_MODS[value.hedge]
    if value.hedge is Hedge.AT_MOST and _BY.search(before):
        mod = "onorbefore"
    elif mod == "exact" and "/" in said:
        mod = "range"
    return {"kind": "time", "value": said, "mod": mod, "zone": value.zone}


def _stated_clock(value: Time, clock: tuple[int, int]) -> str:
    """The time of day without the width that its hedge gives it: "07:45" of "about 7:45"."""
    if value.form.startswith("T"):
        return value.form[1:]
    if value.hedge is Hedge.ABOUT:
        for moment in moments(value.text):
            if moment.clock is not None and clock[0] <= moment.stated[0] <= clock[1]:
                return moment.form[1:]
    zone = "Z" if value.zone.upper() in _GMT else ""
    first, last = (f"{minute // 60 % 24:02}:{minute % 60:02}{zone}" for minute in clock)
    return first if first == last else f"{first}/{last}"


_AS_YEARS = {"decade": Decimal(10), "century": Decimal(100)}


def _duration(value: Duration) -> Fields:
    many = _AS_YEARS.get(value.unit)
    days = DAYS[value.unit] / many if many else DAYS[value.unit]
    unit = "year" if many else value.unit
    return _bounded("duration", value.low / days, value.high / days, value.hedge, unit)


_PERCENT = re.compile(r"%|per\s?cent|\bpct\b|\bpoints?\b", re.IGNORECASE)


def _quantity(value: Quantity) -> Fields:
    fields = _amount(value)
    about: Fields = {"of": list(value.of), "role": value.role, "change": value.change}
    return fields | about | {"scope": list(value.scope)}


def _amount(value: Quantity) -> Fields:
    low, high, hedge = value.low, value.high, value.hedge
    if value.role == "age":
        return _bounded("duration", low, high, hedge, value.unit)
    if value.unit == "score":
        return _score(value)
    if value.unit == "%" and not _PERCENT.search(value.text):
        return _share(value)
    said = stated(value)
    return _bounded("quantity", said.low, said.high, hedge, said.unit)


def _score(value: Quantity) -> Fields:
    """ "52-48" keeps its order in `value`."""
    low, high = sorted((value.low, value.high))
    fields = _bounded("quantity", low, high, Hedge.EXACT, "score")
    return fields | {"value": f"{_number(value.low)}-{_number(value.high)}", "mod": "exact"}


def _share(value: Quantity) -> Fields:
    """A share or a multiple in words, which stands as a percentage in the value."""
    stated = next((n for n in numbers(f"{value.text} of") if n.form == "fraction"), None)
    if stated is not None:
        narrow = hedges.is_narrow(value.text, 0)
        low, high = hedges.bounds(stated.low, stated.high, value.hedge, narrow=narrow)
        return _bounded("quantity", low, high, value.hedge, "fraction")
    if value.change not in {"up", "down"}:
        return _bounded("quantity", value.low / 100, value.high / 100, value.hedge, "fraction")
    if value.change == "up":
        low, high = 1 + value.low / 100, 1 + value.high / 100
        return _bounded("quantity", low, high, value.hedge, "x")
    # What is down by more than half is left with less than half.
    low, high = 1 - value.high / 100, 1 - value.low / 100
    return _bounded("quantity", low, high, _OPPOSITE.get(value.hedge, value.hedge), "x")


def _bounded(kind: str, low: Decimal, high: Decimal, hedge: Hedge, unit: str) -> Fields:
    mod = _MODS[hedge]
    if hedge is Hedge.EXACT and low != high:
        mod = "range"
    if hedge is Hedge.MORE_THAN and high.is_finite():
        mod = "justover"
    # "Fewer than 30" is kept as [0, 30]: its lower bound was never stated.
    never_stated = hedge in _BELOW and low <= 0
    return {
        "kind": kind,
        "value": _stated(low, high, mod, hedge),
        "unit": unit,
        "mod": mod,
        "lo": None if never_stated else _number(low),
        "hi": _number(high),
    }


def _stated(low: Decimal, high: Decimal, mod: str, hedge: Hedge) -> Field:
    """The number that the bounds were made from, as far as it can be told."""
    if mod in {"range", "vague"}:
        return None
    if hedge is Hedge.ABOUT:
        return _number((low + high) / 2)
    return _number(high if hedge in _BELOW or hedge is Hedge.NEARLY else low)


_LONGEST = 4000
"""Digits up to which programs read a whole number from JSON."""


def _number(value: Decimal) -> Field:
    """A JSON number: whole where it can be; null for infinity; past 4,000 digits a string."""
    if not value.is_finite():
        return None
    if value.adjusted() > _LONGEST:
        return f"{value:.6E}"
    if value == value.to_integral_value():
        return int(value)
    # Conversions leave dust in the last of 28 digits, which 17 do not show.
    near = float(value)
    return int(near) if near.is_integer() else near


# Lower by upper bound of the years that each hedge gives; "just over" is narrow.
_SHARES = {
    "nearly": Decimal("0.9"),
    "approx": Decimal(9) / Decimal(11),
    "over": Decimal(10) / Decimal(11),
}


def _anchor(value: Anchor) -> Fields:
    days = value.possible or value.likely or value.since or Days(None, None)
    return {
        "kind": "anchor",
        "rank": value.rank,
        "since_start": None if days.start is None else days.start.isoformat(),
        "since_end": None if days.end is None else days.end.isoformat(),
        "mod": "exact" if value.ago is None else _span_of_years(*value.ago, said=value.text),
        "event": list(value.event),
    }


_OVER = re.compile(r"\b(?:over|more\s+than)\s", re.IGNORECASE)


def _span_of_years(low: Decimal, high: Decimal, *, said: str) -> str:
    """How the years were hedged, by the words or by the bounds that each hedge gives."""
    if low == high:
        return "exact"
    if not high.is_finite() or _OVER.search(said):
        return "over"
    if low <= 0:
        return "under"
    share = low / high
    near = (mod for mod, usual in _SHARES.items() if abs(share - usual) < Decimal("0.001"))
    return next(near, "vague")


def _date_within(value: Anchor) -> list[tuple[Span, Fields]]:
    """The date that stands in "the first since October 2008", which the anchor owns."""
    if value.since is None or value.since.end is None:
        return []
    dated = times(value.text, None)
    if not dated:
        return []
    last, offset = dated[-1], value.span.start
    span = Span(offset + last.start, offset + last.end)
    time = Time(span, value.text[last.start : last.end], days=value.since, form=last.form)
    return [(span, _date(time))]
