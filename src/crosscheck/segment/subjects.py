"""Which part of a sentence is the subject of a verb of speech."""

from __future__ import annotations

import re

from crosscheck.segment.phrases import (
    Part,
    acts,
    first_word,
    has_finite,
    is_doing,
    is_subject_like,
    is_verb,
    sets_scene,
    subject,
    tokens,
)
from crosscheck.segment.words import (
    is_past,
    word_count,
    words,
)

_OF = re.compile(r"(?:of|from|with|for|in|at)\s")
_LONGEST_LEAD = 6
_EXPLAINS = frozenset("a an the his her its their whose".split())
TRAILING = frozenset("in on at of for by from with the a an and".split())
_NAME = re.compile(r"[A-Z][\w.’'-]*(?:\s(?:[A-Z]|de\s|van\s|el-|al-)[\w.’'-]*){1,4}")
_JOINT = re.compile(
    r"\b(?:and|but|while|although|though|because|yet|so|[Aa]s)\s(?:then\s|now\s|also\s)?"
)
RELATIVE = re.compile(r"\b(?:which|that|who|whom|whose|where|when|what|why|how|such)\b")
_BEGINS_NAME = frozenset(
    """
    the a an his her its their he she they it police officials authorities investigators
    prosecutors witnesses neighbors neighbours residents deputies officers detectives experts
    analysts doctors critics others some many relatives friends family lawmakers democrats
    republicans scientists researchers local state federal one other several
    """.split()
)
_PLAIN_SUBJECT = re.compile(
    r"\b(?:he|she|they|it|police|officials|authorities|investigators|prosecutors|officers"
    r"|deputies)$"
)
_LAST_NAME = re.compile(r"\b[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)*$")
_INDIRECT = frozenset("a an his her its their our my".split())


def joined(masked: str, start: int, end: int) -> Part | None:
    """The subject of a last clause of its own: "Nobody was hurt but officials say ..."."""
    joints = list(_JOINT.finditer(masked, max(start, end - 120), end))
    if not joints or RELATIVE.search(masked, start, joints[-1].start()):
        return None
    at = joints[-1].end()
    name = masked[at:end].strip()
    first = name.split()[0].lower() if name else ""
    if not (name[:1].isupper() or first in _BEGINS_NAME) or "," in name:
        return None
    return subject(masked, at, end)


def last_name(masked: str, parts: list[Part]) -> Part:
    """The last part, or the one before when the last only explains it ("Ann Li, a witness,")."""
    while len(parts) > 2 and _OF.match(masked, *parts[-1]):
        parts = parts[:-1]
    last = masked[slice(*parts[-1])]
    first = words(last)[:1]
    before = masked[slice(*parts[-2])]
    if first and first[0].lower() in ("who", "which") and word_count(last) > 1:
        return parts[-2]
    plain = len(parts) == 2 and _NAME.fullmatch(before) is not None
    explains = bool(first) and first[0].lower() in (_EXPLAINS if plain else ("a", "an", "whose"))
    named = before[0].isupper() and word_count(before) <= 6 and not sets_scene(masked, parts[-2])
    return parts[-2] if explains and named and not has_finite(before) else parts[-1]


def opening(masked: str, parts: list[Part]) -> Part | None:
    """The subject part of "X, 35, of Y, said": the first that does not only set the scene."""
    likely = [part for part in parts if is_subject_like(masked, part)]
    # "Fishing crews said" begins like "Speaking in Bergen, he said": only the comma tells.
    real = [p for p in likely if not is_doing(masked, p)]
    real = real or likely[:1]
    if not real:
        return _unpointed(masked, parts)
    chosen, end = real[0], parts[-1]
    joins = first_word(masked, end)
    if end != chosen and (
        joins in ("but", "while", "whereas", "yet") or (joins == "and" and acts(masked, chosen))
    ):
        return end
    for part in parts[parts.index(chosen) + 1 :]:
        first = first_word(masked, part)
        if part == end and first == "who" and len(tokens(masked, part)[1]) == 1:
            return part
        relative = first in ("which", "whom", "that", "as", "where")
        if relative and part == end and not acts(masked, part):
            return None
        explains = first in _EXPLAINS and _NAME.match(masked[slice(*chosen)]) is not None
        aside = relative or explains or first in ("who", "whose") or is_past(first)
        aside = aside or _explains(masked, part)
        if not aside and acts(masked, part):
            # A clause came between: its own subject speaks, if it is only that.
            return None if part != end else part
    if end != chosen and joins == "and":
        return chosen[0], end[1]
    return named(masked, parts, chosen)


def _explains(masked: str, part: Part) -> bool:
    """Whether a part tells who somebody is, in a clause: "a site that covers politics"."""
    found = [word.lower() for word in words(masked[slice(*part)])]
    return found[0] in _EXPLAINS and any(word in ("that", "who", "which") for word in found[1:])


def leading(masked: str, parts: list[Part]) -> Part | None:
    """The subject in front of the first verb of a sentence."""
    parts = [p for p in parts if is_subject_like(masked, p)]
    parts = [p for p in parts if not is_doing(masked, p)]
    if not parts:
        return None
    spans, lower = tokens(masked, parts[0])
    verb = next((n for n, word in enumerate(lower) if n and is_verb([word])), 0)
    named = masked[spans[0][0]].isupper() or lower[0] in _BEGINS_NAME
    if not verb or not named or verb > _LONGEST_LEAD or lower[verb - 1] in TRAILING:
        return None
    return subject(masked, spans[0][0], spans[verb - 1][1])


def named(masked: str, parts: list[Part], chosen: Part) -> Part:
    """The name behind a role, which tells more: "A diver there, Ann Hill, said"."""
    at = parts.index(chosen) + 1
    role = masked[slice(*chosen)]
    if at < len(parts) and (first_word(masked, chosen) in _INDIRECT or not _NAME.search(role)):
        name = _NAME.match(masked, parts[at][0], parts[at][1])
        if name and (name.end() == parts[at][1] or masked[name.end() :].startswith(" (")):
            return name.span()
    return chosen


def _unpointed(masked: str, parts: list[Part]) -> Part | None:
    """The name or pronoun at the end of a part that sets the scene without a comma behind it."""
    spans = tokens(masked, parts[-1])[0]
    if not spans:
        return None
    start, end = max(spans[0][0], spans[-1][1] - 200), spans[-1][1]
    found = _PLAIN_SUBJECT.search(masked, start, end)
    if found is None and len(parts) == 1:
        found = _LAST_NAME.search(masked, start + 1, end)
    return found.span() if found else None
