"""The words of a sentence with their places, and the few things that telling clauses needs."""

from __future__ import annotations

import re

from crosscheck.model import Record
from crosscheck.segment.words import (
    AUXILIARIES,
    CLEAR_THIRDS,
    PASTS,
    SHARED_PASTS,
    THIRDS,
    WORD,
    is_past,
)

DETERMINERS = frozenset("the a an his her its their this that these those our my your".split())
_TAKES = DETERMINERS | frozenset(
    """
    him it them as two three four five six seven eight nine ten more about nearly almost at in on to
    from into with for over after before as during against around through toward towards off out up
    down back by several dozens hundreds thousands all no some both each
    """.split()
)
DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
    morning afternoon evening night week month year
    """.split()
)
_NO_FINITE = frozenset("be been am let's i'm".split())
_NEGATIONS = frozenset("not never no nor neither".split())
_ADVERBS = frozenset("also then later still now already just not never reportedly since".split())
_NO_ADVERBS = frozenset("family assembly italy kelly emily butterfly reply supply".split())
_BREAKS = re.compile(r"[,;:()\0—–\"“”]")


class Token(Record, frozen=True):
    """A word [start, end) of a sentence; `low` is it folded, `text` as it stands."""

    start: int
    end: int
    text: str
    low: str


def tokens(masked: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The words of a stretch of a sentence, by the offsets of the sentence."""
    stop = len(masked) if end is None else end
    return tuple(
        Token(m.start(), m.end(), m.group(), m.group().lower().replace("’", "'"))
        for m in WORD.finditer(masked, start, stop)
    )


def is_auxiliary(token: Token) -> bool:
    return token.low in AUXILIARIES and token.low not in _NO_FINITE and token.text != "May"


def is_adverb(token: Token) -> bool:
    low = token.low
    return low in _ADVERBS or (len(low) > 5 and low.endswith("ly") and low not in _NO_ADVERBS)


def lead(some: tuple[Token, ...]) -> int:
    """The place of the first word that is no adverb; 0 when all are."""
    return next((at for at, token in enumerate(some) if not is_adverb(token)), 0)


def is_negated(some: tuple[Token, ...]) -> bool:
    return any(token.low in _NEGATIONS or token.low.endswith("n't") for token in some)


def is_finite(some: tuple[Token, ...], at: int) -> bool:
    """Whether the word there is a finite verb: by itself, or by what it takes behind it."""
    low = some[at].low
    if is_surely_finite(some[at]):
        return True
    if not (is_past(low) or low in THIRDS or low in SHARED_PASTS) or some[at].text != low:
        return False
    return takes(some, at)


def takes(some: tuple[Token, ...], at: int) -> bool:
    """Whether what follows a word is what follows a verb: an object, a setting, or nothing."""
    after = some[at + 1] if at + 1 < len(some) else None
    return (
        after is None or after.low in _TAKES or after.text[0].isupper() or after.text[0].isdigit()
    )


def is_surely_finite(token: Token) -> bool:
    """Whether a word is a finite verb wherever it stands: no participle looks like it."""
    low = token.low
    return is_auxiliary(token) or low in PASTS or (low in CLEAR_THIRDS and token.text == low)


def first_finite(some: tuple[Token, ...]) -> int:
    """The place of the first finite verb behind the first word; -1 when there is none."""
    return next((at for at in range(1, len(some)) if is_finite(some, at)), -1)


def is_joined(masked: str, a: Token, b: Token) -> bool:
    """Whether nothing but white space lies between two words."""
    return _BREAKS.search(masked, a.end, b.start) is None
