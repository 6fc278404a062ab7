"""Predicates that exclude each other: what was upheld was not overturned.

Pairs of classes of canonical words. Only predicates that one happening cannot fill both: to be
arrested and to be released are two happenings, and either may follow the other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from crosscheck.model import Record
from crosscheck.values.words import canonical, content

_PAIRS = {
    "approve": (
        (
            "approve approved approves approval pass passed passes adopt adopted adopts "
            "ratify ratified accept accepted accepts endorsed enacted"
        ),
        "reject rejected rejects rejecting rejection vetoed veto",
    ),
    "uphold": (
        "uphold upheld upholds affirmed affirm",
        "overturn overturned overturns quash quashed annulled annul voided reversed",
    ),
    "convict": (
        "convict convicted convicts guilty",
        "acquit acquitted acquits acquittal",
    ),
    "rise": ("rise", "fall"),
    "admit": (
        "admit admitted admits acknowledge acknowledged acknowledges concede conceded confessed",
        "deny denied denies denying denial",
    ),
    "attend": ("attend attended attends attending", "boycott boycotted skip skipped"),
    "go-ahead": (
        "resume resumed resumes restart restarts proceed proceeded proceeds begin",
        (
            "cancel cancelled canceled cancels scrap scrapped scraps abandoned shelved "
            "suspend suspended suspends halted"
        ),
    ),
    "open": ("open opened opens reopen reopened reopens", "close"),
    "succeed": ("succeed succeeded succeeds successful successfully", "fail failed fails failure"),
    "support": (
        "support supported supports supporting favour favor favoured favored",
        "oppose opposed opposes opposing opposition",
    ),
    "legal": ("legal constitutional", "illegal unlawful unconstitutional"),
    "allow": (
        "allow allowed allows allowing permit permitted permits legalise legalised legalized",
        "ban barred prohibit prohibited prohibits forbid forbade forbidden outlawed",
    ),
    "lift": (
        "lift lifted lifts lifting ease eased eases loosened relaxed",
        "impose imposed imposes imposing tighten tightened tightens",
    ),
    "profit": ("profit profits", "loss losses"),
    "surplus": ("surplus surpluses", "deficit deficits"),
    "stay": ("stay stayed stays remain remained remains", "leave left leaves leaving resign"),
    "strengthen": ("strengthen strengthened strengthens", "weaken weakened weakens"),
    "include": ("include included includes including", "exclude excluded excludes excluding"),
    "survive": ("survive survives alive", "dead"),
    "agree": ("agree agreed agrees", "disagree disagreed disagrees refused"),
    "peaceful": ("peaceful peacefully calm", "violent violently violence"),
    "intact": ("intact undamaged unharmed unhurt", "destroyed damaged injured"),
    "true": ("true accurate correct", "false untrue inaccurate incorrect wrong"),
    "guilty": ("guilty", "innocent"),
    "public": ("public publicly", "private privately"),
    "most": ("majority most", "minority few"),
    "expand": ("expand expanded expands expansion", "contract contracted contraction"),
}


class Opposition(Record, frozen=True):
    """Two words that exclude each other, as the texts print them in canonical form."""

    name: str
    first: str
    second: str


def _classes() -> dict[str, tuple[tuple[str, int], ...]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for name, sides in _PAIRS.items():
        for side, members in enumerate(sides):
            for word in sorted({canonical(member) for member in members.split()}):
                found.setdefault(word, []).append((name, side))
    return {word: tuple(sorted(set(places))) for word, places in found.items()}


_SIDES_OF = _classes()


# Predicates of two words, and the one that stands for them.
_PHRASES = (
    (
        re.compile(r"\bgo(?:es|ing)? ahead\b|\bwent ahead\b|\bis still on\b", re.IGNORECASE),
        "proceed",
    ),
    (re.compile(r"\bcall(?:s|ed|ing)? (?:it )?off\b", re.IGNORECASE), "cancel"),
    (re.compile(r"\bstr(?:ike|ikes|uck|iking) down\b", re.IGNORECASE), "overturn"),
    (re.compile(r"\b(?:turn|vot)(?:s|es|ed|ing)? (?:it )?down\b", re.IGNORECASE), "reject"),
    (re.compile(r"\bstay(?:s|ed|ing)? away\b", re.IGNORECASE), "boycott"),
)


@lru_cache(maxsize=1024)
def _sides(text: str) -> Mapping[str, Mapping[int, str]]:
    """By the name of a pair of classes, the sides (0, 1) that the text is on, and by which word.

    The rules ask for those of one claim several times a pair.
    """
    found: dict[str, dict[int, str]] = {}
    for phrase, word in _PHRASES:
        text = phrase.sub(word, text)
    for word in content(text):
        for name, side in _SIDES_OF.get(word, ()):
            found.setdefault(name, {}).setdefault(side, word)
    return found


def _side(text: str) -> dict[str, tuple[int, str]]:
    """The side and its word; a text with words of both sides is on neither."""
    return {name: next(iter(told.items())) for name, told in _sides(text).items() if len(told) == 1}


def opposed(a: str, b: str) -> tuple[Opposition, ...]:
    """The pairs of classes on which two texts are on opposite sides, sorted by name."""
    first, second = _side(a), _side(b)
    return tuple(
        Opposition(name, first[name][1], second[name][1])
        for name in sorted(first.keys() & second.keys())
        if first[name][0] != second[name][0]
    )


def allied(a: str, b: str) -> frozenset[str]:
    """The pairs of classes on which two texts are on one side."""
    first, second = _side(a), _side(b)
    return frozenset(
        name for name in first.keys() & second.keys() if first[name][0] == second[name][0]
    )


def sided(text: str) -> frozenset[str]:
    """The canonical words of a text that have an opposite."""
    return frozenset(word for told in _sides(text).values() for word in told.values())
