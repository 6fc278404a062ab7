"""Multiples: how often something was done ("twice", "three times"), and "doubled", "halved"."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model import Hedge, Quantity, Span
from crosscheck.values import hedges
from crosscheck.values.numbers import Number, numbers
from crosscheck.values.vocabulary import vocabulary
from crosscheck.values.words import is_content, words

_MULTIPLES = {
    "doubled": (Decimal(100), "up"),
    "doubling": (Decimal(100), "up"),
    "tripled": (Decimal(200), "up"),
    "tripling": (Decimal(200), "up"),
    "trebled": (Decimal(200), "up"),
    "quadrupled": (Decimal(300), "up"),
    "halved": (Decimal(50), "down"),
    "halving": (Decimal(50), "down"),
}
_MULTIPLE = re.compile(r"\b(?:" + "|".join(_MULTIPLES) + r")\b", re.IGNORECASE)
_TWICE = re.compile(r"\b(?:twice|thrice)\b", re.IGNORECASE)
_TIMES = re.compile(r"\s+(?:more\s+|separate\s+|different\s+)?times\b", re.IGNORECASE)
# "Twice as many", "three times the price" multiply; "twice a week" is a rate.
_NO_OCCASION = re.compile(
    r"(?:\s+(?:as|the|that|what|more|less|higher|lower|larger|greater|bigger|faster|over|a|an|per"
    r"|every|each|daily|weekly|monthly|yearly|annually|its|their|his|her|my|your|our|this|these)\b"
    r"|-\w|\s+\w+er\s+than\b)",
    re.IGNORECASE,
)


def changes(text: str, *, offset: int) -> tuple[Quantity, ...]:
    """Each "doubled" or "halved" as the change in percent that it is."""
    if not vocabulary(text).has(_MULTIPLES.keys()):
        return ()
    return tuple(_change(match, text, offset) for match in _MULTIPLE.finditer(text))


def _change(match: re.Match[str], text: str, offset: int) -> Quantity:
    hedge, start = hedges.before(text, match.start())
    percent, change = _MULTIPLES[match.group().casefold()]
    low, high = hedges.bounds(percent, percent, hedge)
    return Quantity(
        Span(offset + start, offset + match.end()),
        text[start : match.end()],
        low=low,
        high=high,
        unit="%",
        hedge=hedge,
        change=change,
    )


def occasions(text: str, *, offset: int) -> tuple[Quantity, ...]:
    """How often something was done, by place; what is counted is "time" and the verb before it."""
    found: list[tuple[Number, int]] = []
    for match in _TWICE.finditer(text) if "wice" in text or "hrice" in text else ():
        value = Decimal(2 if match.group().casefold() == "twice" else 3)
        once = Number(match.start(), match.end(), value, value, Decimal(1), "spelled")
        found.append((once, match.end()))
    if "times" in text:
        found += [
            (number, times.end())
            for number in numbers(text)
            if number.form != "fraction" and (times := _TIMES.match(text, number.end))
        ]
    return tuple(
        _occasion(number, end, text, offset)
        for number, end in sorted(found, key=lambda pair: pair[1])
        if not _NO_OCCASION.match(text, end) and text[number.start - 1 : number.start] != "-"
    )


def _occasion(number: Number, end: int, text: str, offset: int) -> Quantity:
    hedge, start = hedges.before(text, number.start)
    low, high = hedges.bounds(number.low, number.high, hedge, narrow=hedges.is_narrow(text, start))
    said = [w.canonical for w in words(text[max(0, start - 40) : start])[-2:] if is_content(w)]
    return Quantity(
        Span(offset + start, offset + end),
        text[start:end],
        low=low,
        high=high,
        hedge=Hedge.VAGUE if number.form == "vague" else hedge,
        step=number.step,
        of=tuple(sorted({"time", *said[-1:]})),
        noun="times",
    )
