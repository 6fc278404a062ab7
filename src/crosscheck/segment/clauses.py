"""A sentence with two assertions as two clauses, in the cases where nothing is torn apart.

Only ";" and ", but|and|while|whereas" between two main clauses, each with its own subject and
finite verb, are cut. A condition, a comparison, reported speech or an anchor ("first since")
keeps the sentence whole: half of it would say something else.
"""

from __future__ import annotations

import re

from crosscheck.segment.words import (
    AUXILIARIES,
    CLEAR_THIRDS,
    PASTS,
    THIRDS,
    is_past,
    words,
)

SHORTEST = 4

_CUT = re.compile(
    r"(?P<semicolon>\s*;\s+(?:(?:and|but|however|while|meanwhile),?\s+)?)"
    r"|(?P<joint>,\s+(?:but|while|whereas|and)\s+)"
)
_WHOLE = re.compile(
    r"\b(?:if|unless|whether|when|whenever|until|till|once|than|that|provided|although|though"
    r"|because|lest|so)\b"
    r"|\b(?:first|last|only|highest|lowest|largest|biggest|worst|best|deadliest|second|third)\b"
    r".{0,120}\b(?:since|in|after)\b",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"\b(?:said|says|say|told|tells|according|announced|confirmed|reported|added|warned|claimed"
    r"|claims|denied|denies|believes?|believed|argued|insisted|noted|estimates?|estimated|alleged"
    r"|alleges|stated|testified|predicts?|predicted|asked|asks)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:as|since|after|before|while|during|following|despite|even|not only|either|neither|both"
    r"|what|who|how|where|why|[a-z]+ing)\b",
    re.IGNORECASE,
)
_LEANS = frozenset(
    """
    it they he she him them this that these those we i you us me both neither none others another
    each his her its their our my your who which whom whose where what so then also
    """.split()
)
_DETERMINERS = frozenset(
    """
    the a an no several two three four five six seven eight nine ten dozens
    hundreds thousands police officials authorities people
    """.split()
)
_OBJECT = frozenset("the a an his her its their him them it that two three four five more".split())


def clauses(sentence: str, masked: str) -> tuple[tuple[int, int], ...]:
    """Spans of the clauses to be claimed on their own; the whole sentence when in doubt.

    `masked` is the sentence with quotations and brackets blanked ("\\0"): nothing in them is cut.
    """
    whole = ((0, len(sentence)),)
    if len(sentence) > 1000 or "\0" in masked or _SPEECH.search(masked):
        return whole
    borders = [(match.start(), match.end(), match.lastgroup) for match in _CUT.finditer(masked)]
    if not borders or _WHOLE.search(masked) or _OPENING.match(masked):
        return whole
    for start, end, kind in borders:
        left, right = masked[:start], masked[end:]
        if _stands_alone(right) and _is_full(left, listed=kind == "joint"):
            return ((0, start), (end, len(sentence)))
    return whole


def _is_full(left: str, *, listed: bool) -> bool:
    """Whether the left side is a clause whose last part is no member of a list."""
    if len(words(left)) < SHORTEST or not _has_finite(words(left)[1:]):
        return False
    last = left.rpartition(",")[2]
    return not listed or _has_finite(words(last))


def _stands_alone(right: str) -> bool:
    """Whether the right side begins with a full subject that a finite verb follows soon."""
    found = words(right.partition(";")[0])
    if len(found) < SHORTEST:
        return False
    if any(word.lower() in _LEANS for word in found):
        return False
    begins = found[0][0].isupper() or found[0][0].isdigit() or found[0].lower() in _DETERMINERS
    head = right.partition(",")[0]
    return begins and _has_finite(words(head)[1:9])


def _has_finite(found: list[str]) -> bool:
    for number, word in enumerate(found):
        low = word.lower().replace("’", "'")
        if low in AUXILIARIES and low not in ("been", "be"):
            return True
        if low in PASTS or low in CLEAR_THIRDS:
            return True
        after = found[number + 1] if number + 1 < len(found) else ""
        if (is_past(low) or low in THIRDS) and (
            after.lower() in _OBJECT or after[:1].isdigit() or after[:1].isupper()
        ):
            return True
    return False
