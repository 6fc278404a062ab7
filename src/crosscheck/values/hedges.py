"""How a number is qualified: "about", "at least", "nearly", "up to", and the bounds they give."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model import Hedge

INFINITY = Decimal("Infinity")

_WORDS: dict[Hedge, str] = {
    Hedge.AT_LEAST: "at least|no fewer than|no less than|not less than|a minimum of|minimum",
    Hedge.AT_MOST: "at most|up to|as many as|as much as|as high as|no more than|not more than"
    "|a maximum of|maximum",
    Hedge.MORE_THAN: "more than|over|above|upwards of|in excess of|just over|well over|exceeding",
    Hedge.LESS_THAN: "less than|fewer than|under|below|just under",
    Hedge.NEARLY: "nearly|almost|close to|not quite|approaching",
    Hedge.ABOUT: "about|around|roughly|approximately|approx\\.|some|an estimated|estimated|circa"
    "|or so",
}
_BEFORE = re.compile(
    r"\b(?:"
    + "|".join(
        f"(?P<{hedge.name.lower()}>{words.replace(' ', chr(92) + 's+')})"
        for hedge, words in _WORDS.items()
    )
    + r")\s+(?:a\s+|the\s+)?[$£€¥]?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^\s+(?:(?P<at_least>or more)|(?P<at_most>or (?:fewer|less))|(?P<about>or so))\b"
)


def before(text: str, start: int) -> tuple[Hedge, int]:
    """The hedge that ends just before `start`, and where it begins (`start` when there is none)."""
    window = max(0, start - 24)
    match = _BEFORE.search(text[window:start])
    if match is None or match.lastgroup is None:
        return Hedge.EXACT, start
    return Hedge[match.lastgroup.upper()], window + match.start()


def after(text: str, end: int) -> tuple[Hedge, int]:
    """The hedge that begins just after `end` ("or more"), and where it ends."""
    match = _AFTER.match(text[end : end + 16])
    if match is None or match.lastgroup is None:
        return Hedge.EXACT, end
    return Hedge[match.lastgroup.upper()], end + match.end()


def bounds(low: Decimal, high: Decimal, hedge: Hedge) -> tuple[Decimal, Decimal]:
    """What a hedged number can stand for: about is 10% either way, nearly [0.9 v, v]."""
    if hedge in {Hedge.AT_LEAST, Hedge.MORE_THAN}:
        return low, INFINITY
    if hedge in {Hedge.AT_MOST, Hedge.LESS_THAN}:
        return (-INFINITY if high < 0 else Decimal(0)), high
    if hedge is Hedge.NEARLY:
        return min(low * Decimal("0.9"), low), high
    if hedge is Hedge.ABOUT:
        slack = max(abs(low), abs(high)) / 10
        return low - slack, high + slack
    return low, high
