"""How a number is qualified: "about", "at least", "nearly", "up to", and the bounds they give."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model import Hedge
from crosscheck.values.vocabulary import ascii_case

INFINITY = Decimal("Infinity")

_JUST = "(?:just|only just|slightly|barely|a little|little|a bit|a shade)"
_WORDS: dict[Hedge, str] = {
    Hedge.AT_LEAST: "at least|at the very least|no fewer than|no less than|not less than"
    "|a minimum of|minimum|as few as|as little as",
    Hedge.AT_MOST: "at most|up to|as many as|as much as|as high as|no more than|not more than"
    "|a maximum of|maximum",
    Hedge.MORE_THAN: f"(?:{_JUST} )?(?:more than|over|above)|well over|upwards of|in excess of"
    "|exceeding|north of",
    Hedge.LESS_THAN: f"(?:{_JUST} )?(?:less than|fewer than|under|below)|well under",
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
# What a hedge ends with: the last word of each, or an article.
_LAST = (
    *("a", "the"),
    *(
        word.replace("\\", "")
        for words in _WORDS.values()
        for word in re.findall(r"[a-z]+(?:\\\.)?(?=[|)]|$)", words)
    ),
)
_AFTER = re.compile(
    r"^(?:\s+(?:(?P<at_least>or more)|(?P<at_most>or (?:fewer|less))|(?P<about>or so))\b"
    r"|(?P<or_more>\+)(?![\w+]))"
)
_NARROW = re.compile(rf"{_JUST.replace(' ', chr(92) + 's+')}\s", re.IGNORECASE)


def before(text: str, start: int) -> tuple[Hedge, int]:
    """The hedge that ends just before `start`, and where it begins (`start` when there is none)."""
    window = max(0, start - 28)
    if not _may_end(text[window:start]):
        return Hedge.EXACT, start
    match = _BEFORE.search(text[window:start])
    if match is None or match.lastgroup is None:
        return Hedge.EXACT, start
    return Hedge[match.lastgroup.upper()], window + match.start()


def _may_end(lead: str) -> bool:
    """Whether a text may end with a hedge: most do not, and need no search."""
    said = ascii_case(lead).lower().rstrip().rstrip("$£€¥").rstrip()
    return said.endswith(_LAST)


def after(text: str, end: int) -> tuple[Hedge, int]:
    """The hedge that begins just after `end` ("or more"), and where it ends."""
    match = _AFTER.match(text[end : end + 16])
    if match is None or match.lastgroup is None:
        return Hedge.EXACT, end
    name = "AT_LEAST" if match.lastgroup == "or_more" else match.lastgroup.upper()
    return Hedge[name], end + match.end()


def is_narrow(text: str, start: int) -> bool:
    """Whether the hedge that begins at `start` says that the figure is all but met: "just over"."""
    return _NARROW.match(text, start) is not None


def bounds(
    low: Decimal, high: Decimal, hedge: Hedge, *, narrow: bool = False
) -> tuple[Decimal, Decimal]:
    """What a hedged number can stand for: about is 10% either way, nearly [0.9 v, v].

    `narrow` ("just over", "just under") closes the open side 10% away.
    """
    if narrow and hedge is Hedge.MORE_THAN:
        return low, high + abs(high) / 10
    if narrow and hedge is Hedge.LESS_THAN:
        return low - abs(low) / 10, high
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
