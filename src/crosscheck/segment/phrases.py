"""The parts of a sentence between commas, and which of them can be who speaks.

A part is a span of the masked sentence. No tagger: closed lists of words, and shape.
"""

from __future__ import annotations

import re

from crosscheck.segment.words import (
    AUXILIARIES,
    CLEAR_THIRDS,
    PASTS,
    SHARED_PASTS,
    THIRDS,
    is_past,
    words,
)

Part = tuple[int, int]
"""The span of some words in a masked sentence."""

LONGEST_NAME = 14
_ADVERBS = frozenset(
    """
    also later then previously earlier recently has have had did do does all both would will could
    don't doesn't didn't not since only still once again privately further simply just already
    first both now even never always often
    """.split()
)
_LEADS = frozenset(
    """
    but and however meanwhile still yet so also instead later earlier then though although while
    when as if because since for what initially reportedly recently previously finally eventually
    separately additionally originally apparently officially or nor
    """.split()
)
_SUBORDINATE = frozenset("although though while when as if because since for where whereas".split())
_SETTING = re.compile(
    r"(?:(?:but|and|so|yet|also|still|just|shortly|right|only|even|hours|days|weeks|minutes|soon"
    r"|moments|seconds|months|years"
    r"|early|late)\s+)*"
    r"(?:in|on|at|after|before|during|by|with|from|since|following|despite|under|amid|amidst|until"
    r"|over|among|for|of|to|about|against|throughout|through|without|within|beyond|earlier|later"
    r"|meanwhile|however|also|still|moreover|furthermore|today|yesterday|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday|as|when|while|once|instead|then|though|although"
    r"|if|according|because|where|unlike|regardless|contrary|compared|like|asked|told|back"
    r"|inside|outside|near|upon|around"
    r"|along|behind|beside|above|below|apart|aside|given"
    r"|regarding|prior|ahead|thanks|due|alongside|across"
    r"|(?:last|this|next|that) (?:week|month|year|night|morning|afternoon|evening|spring|summer"
    r"|fall"
    r"|winter|weekend))\b"
    r"|(?:an?|one|two|three|\d+|several)\s(?:\w+\s)?(?:minute|hour|day|week|month|year)s?\s"
    r"(?:later|earlier|ago|after|before)\b"
    r"|(?!family|july|italy|kelly|emily|sally|lilly|billy|molly|holly|polly|beverly"
    r"|kimberly)[a-z]{3,}ly\b",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"(?!king|beijing|boeing|nanjing|sterling|wyoming|during)[a-z]{2,}ing\s|(?!united)[a-z]{3,}ed\s(?:by|with|in|at|on|to|from)\s",
    re.IGNORECASE,
)
_ON_DAY = re.compile(
    r"\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?:\s(?:morning|afternoon|evening|night))?$"
)
_NAMES_IN_LY = frozenset("family assembly italy emily kimberly beverly".split())
_OBJECTS = frozenset("the a an his her its their him them it this that".split())
_RELATIVES = frozenset("who which that whose where".split())
_SUBJECTS = frozenset("he she they it who i we you this that which".split())
MARKS = " (['‘’\"“”*_"


def has_finite(text: str) -> bool:
    found = [word.lower() for word in words(text)]
    return any(w in AUXILIARIES or w in PASTS or w in CLEAR_THIRDS or is_past(w) for w in found)


def bare(masked: str, start: int, end: int) -> Part | None:
    """The span without quotation marks around it and without the sentence's full stop."""
    if masked[start:end].endswith(".") and not masked[end:].strip(" \0"):
        end -= 1
    on_day = _ON_DAY.search(masked, start, end)
    end = on_day.start() if on_day and on_day.start() > start else end
    piece = masked[start:end]
    start += len(piece) - len(piece.lstrip(MARKS))
    end -= len(piece) - len(piece.rstrip(MARKS))
    return (start, end) if start < end and "\0" not in masked[start:end] else None


_NO_SUBJECTS = _SUBJECTS | frozenset("where when what".split())


def parts_of(masked: str, start: int, end: int) -> list[Part]:
    found = []
    for match in re.finditer(r"[^,]+", masked[start:end]):
        piece = match.group().strip()
        # "D-Ohio" behind a name only tells the party.
        party = piece[1:2] == "-" and piece[0] in "DRI" and piece.count(" ") < 3
        if any(char.isalnum() for char in piece) and not party:
            first = start + match.start() + len(match.group()) - len(match.group().lstrip())
            found.append((first, first + len(piece)))
    return found


def tokens(masked: str, part: Part) -> tuple[list[Part], list[str]]:
    """The spans of a part's words, without adverbs at its end and conjunctions at its start."""
    spans = [
        (part[0] + match.start(), part[0] + match.end())
        for match in re.finditer(r"\S+", masked[slice(*part)])
    ]
    lower = [masked[slice(*span)].lower().replace("’", "'") for span in spans]
    while lower and (
        lower[-1] in _ADVERBS
        or (len(lower[-1]) > 5 and lower[-1].endswith("ly") and lower[-1] not in _NAMES_IN_LY)
    ):
        spans.pop()
        lower.pop()
    while lower and lower[0] in _LEADS:
        spans.pop(0)
        lower.pop(0)
    return spans, lower


def first_word(masked: str, part: Part) -> str:
    """The first word of a part, without what is joined to it ("who" of "who's")."""
    return re.split(r"['’]", words(masked[slice(*part)])[0].lower(), maxsplit=1)[0]


def sets_scene(masked: str, part: Part) -> bool:
    """Whether a part is no subject: a time, a place, what somebody did meanwhile."""
    spans = tokens(masked, part)[0]
    if not spans:
        return True
    start = spans[0][0]
    return bool(_SETTING.match(masked, start, part[1]) or _DOING.match(masked, start, part[1]))


def is_doing(masked: str, part: Part) -> bool:
    """Whether a part begins with a participle: "Speaking in Bergen, he said"."""
    spans = tokens(masked, part)[0]
    return bool(spans) and _DOING.match(masked, spans[0][0], part[1]) is not None


def acts(masked: str, part: Part) -> bool:
    """Whether a part has a verb of its own."""
    spans = tokens(masked, part)[0]
    said = masked[spans[0][0] : spans[-1][1]] if spans else ""
    return has_finite(said) or any(word.lower() in THIRDS for word in words(said)[1:])


def is_subject_like(masked: str, part: Part) -> bool:
    spans = tokens(masked, part)[0]
    said = masked[spans[0][0] : part[1]] if spans else ""
    if not said or said[0].isdigit() or first_word(masked, part) in _SUBORDINATE:
        return False
    lower = said.lower()
    if lower.startswith(("who ", "which ", "whose ", "where ")) or lower in ("who", "which"):
        return False
    return _SETTING.match(said) is None


def is_verb(following: list[str]) -> bool:
    return any(
        word in AUXILIARIES
        or word in PASTS
        or word in SHARED_PASTS
        or word in THIRDS
        or is_past(word)
        for word in following
    )


def subject(masked: str, start: int, end: int) -> Part | None:
    """The words of a stretch that name who speaks; None when it is more than a name or role."""
    spans, lower = tokens(masked, (start, end))
    if not lower:
        return None
    if lower[-1] in _SUBJECTS or (len(lower) > 1 and lower[0] in _NO_SUBJECTS):
        return spans[-1] if len(lower) == 1 else None
    kept = _named_words(lower)
    spans = spans[:kept]
    while spans and masked[slice(*spans[-1])].lower() in (*_ADVERBS, "and", "but"):
        spans.pop()
    if not spans or len(spans) > LONGEST_NAME:
        return None
    return bare(masked, spans[0][0], spans[-1][1])


def _named_words(lower: list[str]) -> int:
    """How many of the words, from the first, are a name; 0 when a clause stands there.

    Behind "X did this and (said)" it is what stands in front of the first verb.
    """
    joined = lower[-1] in ("and", "but", "who", "that", "which")
    for number, word in enumerate(lower):
        after = lower[number + 1] if number + 1 < len(lower) else ""
        if word in _RELATIVES and number and not joined:
            # "A man who lives there said": not "the man who police said".
            return number if word == "who" and is_verb([after]) else 0
        past = number > 0 and (is_past(word) or word in SHARED_PASTS)
        if (past and not joined and after in _OBJECTS) or word == "saying":
            return 0
        if word in AUXILIARIES or word in PASTS or word in CLEAR_THIRDS or (joined and past):
            return number if joined else 0
    return len(lower) - joined
