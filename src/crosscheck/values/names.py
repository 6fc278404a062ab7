"""Proper names by their capitals, with titles dropped, and whether two of them can be one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from crosscheck.model import Link, Name, Reference, Span
from crosscheck.values.calendar import MONTHS, WEEKDAYS
from crosscheck.values.nations import nation
from crosscheck.values.words import fold

_TITLES = frozenset(
    "president prime minister chancellor premier king queen prince princess senator sen "
    "governor gov mayor representative rep congressman congresswoman mr mrs ms dr sir lord "
    "lady judge justice captain capt colonel col general gen lieutenant lt sergeant sgt "
    "officer chief director secretary ambassador professor prof pope rev father coach "
    "chairman chairwoman ceo spokesman spokeswoman spokesperson minister vice deputy former "
    "the leader".split()
)
# Of these the word before says which: the health minister, the police chief.
_OFFICES = frozenset(
    "minister secretary president chancellor governor mayor senator ambassador chairman "
    "chairwoman spokesman spokeswoman captain sergeant lieutenant detective inspector "
    "commissioner sheriff executive coroner superintendent".split()
)
OPENERS = frozenset(
    [
        *MONTHS,
        *WEEKDAYS,
        *"i a an the this that these those it he she they we you in on at by for from to of "
        "and but or if when while after before since as so yet then there here his her its "
        "their our my your with without about according some many most more several all no "
        "not one two three four five six seven eight nine ten eleven twelve dozens hundreds "
        "thousands what who where why how which meanwhile however also still even just only "
        "now today yesterday tomorrow earlier later last next both each another other such "
        "police officials authorities witnesses".split(),
    ]
)
_LEADING = OPENERS | _TITLES
_WORD = r"(?:(?:[A-Z]\.){2,}(?:['’]s)?|[^\W\d_a-zß-öø-ÿ][\w’'&-]*\.?)"
_NAME = re.compile(
    rf"{_WORD}(?:[ \u00a0](?:(?:of|de|al|bin|von|van|el|la|du)[ \u00a0])?{_WORD}){{0,5}}"
)


def names(text: str, *, offset: int) -> tuple[Name, ...]:
    """Every capitalised name of a claim in order of its place.

    A single capitalised word at the start of a sentence counts only when it is no common opener.
    """
    found: list[Name] = []
    for match in _NAME.finditer(text):
        start, words = match.start(), match.group().split()
        while words and _plain(words[0]) in _LEADING:
            # "Secretary of State Ada Holt"
            dropped = 3 if _plain(words[0]) in _TITLES and words[1:2] == ["of"] else 1
            start += len(" ".join(words[:dropped])) + 1
            words = words[dropped:]
        while words and _plain(words[-1]) in OPENERS:
            words = words[:-1]
        if not words:
            continue
        office = _office(words)
        start += len(" ".join(words[:office])) + bool(office)
        words = words[office:]
        surface = text[start : match.end()].split()
        length = len(" ".join(words)) if surface[: len(words)] == words else match.end() - start
        raw = text[start : start + length].rstrip(".,")
        key = _key(raw)
        if len(key) > 1:
            found.append(Name(Span(offset + start, offset + start + len(raw)), raw, key=key))
    return tuple(found)


def meant_name(reference: Reference, text: str) -> Name | None:
    """The name that a pronoun or a definite (`text`, as printed) stands for, if it is one.

    None when what is meant is no name ("a four-day visit to China" is not China).
    """
    if reference.link not in (Link.PRONOUN, Link.DEFINITE):
        return None
    found = names(reference.means, offset=0)
    if len(found) != 1 or found[0].span.end < len(reference.means.rstrip(".")):
        return None
    before = reference.means[: found[0].span.start].split()
    if any(_plain(word) not in _LEADING for word in before):
        return None
    return Name(reference.span, text, key=found[0].key, meant=True)


def _office(words: Sequence[str]) -> int:
    """How many words of a name are the office before it: "Health Minister" Daniel Osei."""
    places = [
        i
        for i, word in enumerate(words[:-1])
        if _plain(word) in _OFFICES and not fold(word).endswith("'s")
    ]
    if not places:
        return 0
    after = places[-1] + 1
    # "Secretary of State Rex Tillerson"
    if words[after] == "of":
        after += 2
    return after if after < len(words) else 0


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    return fold(word).strip(".,'’").removesuffix("'s")


@lru_cache(maxsize=65536)
def _key(text: str) -> str:
    """Folded, possessive dropped, hyphens as spaces: "Lee Jae-myung's" is "lee jae myung".

    A country goes by one name: "U.S." and "Americans" are "united states".
    """
    plain = re.sub(r"'s\b|'$", "", fold(text))
    return nation(" ".join(plain.replace("-", " ").replace(".", "").split()))


def same_name(a: str, b: str) -> bool:
    """Whether one key can be a shorter form of the other ("lee" and "lee jae myung")."""
    first, second = a.split(), b.split()
    shorter, longer = sorted((first, second), key=len)
    return shorter == longer[: len(shorter)] or shorter == longer[-len(shorter) :]
