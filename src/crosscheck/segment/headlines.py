"""Lines without a stop: which of them are headlines, and which tell something in full.

English headlines drop articles and the forms of "to be" that tell of the past, or begin like a
question; captions and points of a list do neither.
"""

from __future__ import annotations

import re

from crosscheck.segment.words import (
    AUXILIARIES,
    PASTS,
    THIRDS,
    is_headline_case,
    is_past,
    word_count,
    words,
)

LONGEST = 25
"""Words of the longest headline; what is longer in its case is a menu, or a list of links."""

_FULL = frozenset(
    """
    the a an this that these those he she it they we i his her its their our my your him them who
    was were had did has have been wasn't weren't hadn't didn't hasn't haven't
    """.split()
)
_ASKING = frozenset("how why what when where who".split())
_DETERMINERS = frozenset("the a an his her its their this these".split())
_LIKE_HEADLINES = frozenset("is are be".split())
_DATED = re.compile(
    r"(?:\W*(?>(?:last\s)?(?:updated?|published|posted|modified)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|ust|ember|ober|tember)?\b|[ap]\.?m\b|(?:[ecmp][sd]?t|gmt|utc)\b"
    r"|(?:at|on|by|local|time|eastern)\b|\d{1,4}(?:st|nd|rd|th)?(?!\w)|\d{1,2}(?=[ap]m))){2,14}\W*$",
    re.IGNORECASE,
)

_CLOCK_OR_DAY = re.compile(r"\d.*[a-z]|[a-z].*\d|\d:\d", re.IGNORECASE | re.DOTALL)


def is_date_line(text: str) -> bool:
    """Whether a line is a date or a clock time and nothing else."""
    if len(text) >= 100 or not _CLOCK_OR_DAY.search(text):
        return False
    return _DATED.match(text) is not None


def is_headline(text: str) -> bool:
    """Whether a line on its own, without a stop, is written as headlines are."""
    found = [word.lower().replace("’", "'") for word in words(text)]
    if len(found) > LONGEST or text[:1].islower():
        return False
    if text[:1] == "[" and text[-1:] == "]":
        return True
    if found and found[0] in _ASKING:
        return True
    if len(found) < 4:
        return False
    return not any(word in _FULL or word.endswith(("'ve", "'d", "'m")) for word in found)


def is_title(text: str) -> bool:
    """Whether a line is in headline case, and no sentence full of names.

    A verb in small letters next to an article shows the latter: "The call came from Ann Berg".
    """
    if text.isupper():
        return True
    return is_headline_case(text) and not _tells(text)


def _tells(text: str) -> bool:
    found = words(text)
    if word_count(text) < 5 or not any(word.lower() in _DETERMINERS for word in found):
        return False
    return any(
        word.islower()
        and word not in _LIKE_HEADLINES
        and (word in AUXILIARIES or word in PASTS or word in THIRDS or is_past(word))
        for word in found[1:]
    )
