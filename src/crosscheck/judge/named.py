"""Rules on who and which: one person, or one place in a sentence, under two names."""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

from crosscheck.judge.ruling import Ruling
from crosscheck.judge.views import View
from crosscheck.model import Name, Quantity, VerdictKind
from crosscheck.values.names import same_name
from crosscheck.values.words import content, is_content, words

# Several people of one surname and one age.
_SIBLINGS = re.compile(r"\b(?:twins?|triplets?|brothers|sisters|cousins)\b", re.IGNORECASE)
# One of several is not the other one.
_SEVERAL = re.compile(
    r"\b(?:one|two|three|four|five|some|another|others?|second|third|fourth|both|each|either)\b"
    r"|\d",
    re.IGNORECASE,
)
_JOINTS = frozenset("by to at in from with".split())
# Shared words by all words, names aside, from which on two claims say the same.
_SAME_FRAME = 0.6
_FRAME_WORDS = 3
# Characters before a name that may give its office.
_BEFORE_NAME = 32
_VOWELS = re.compile(r"[aeiouy']+")
_DOUBLED = re.compile(r"(.)\1+")


def persons(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:  # noqa: ARG001
    """People of the same age who share a first name or a surname, but not the other name.

    Silent for spellings of one name, for siblings, and where either article knows both names.
    """
    if not (a.firm and b.firm) or any(_SIBLINGS.search(v.claim.text) for v in (a, b)):
        return ()
    for x, age in _aged(a):
        for y, other in _aged(b):
            if age != other or not half_the_same(x.key, y.key):
                continue
            if not _knows(b, x.key) and not _knows(a, y.key):
                return (_conflict(x, y, age),)
    return ()


def _aged(view: View) -> list[tuple[Name, str]]:
    """The full names of a claim to which it gives an age, with that age."""
    named = [name for name in view.of(Name) if len(name.key.split()) > 1]
    ages = [q for q in view.of(Quantity) if q.role == "age" and q.low == q.high]
    return [
        (name, f"{age.low} {age.unit}") for age in ages for name in named if _is_of(age, name, view)
    ]


def _is_of(age: Quantity, name: Name, view: View) -> bool:
    """Whether an age is that of a name: the grammar says so, or ", an" joins them."""
    if age.of:
        return age.of == (name.key,)
    between = view.claim.text[name.span.end - view.claim.start : age.span.start - view.claim.start]
    return between in {", a ", ", an ", ", the "}


def half_the_same(x: str, y: str) -> bool:
    """Whether two full names share the first or the last word, and differ plainly in the other."""
    x, y = (name.split(" of ")[0].replace("'", "") for name in (x, y))
    first, second = x.split(), y.split()
    if set(first) <= set(second) or set(second) <= set(first):
        return False
    if (first[0], first[-1]) == (second[0], second[-1]):
        return False
    if first[0] == second[0]:
        return not one_spelling(first[-1], second[-1])
    if first[-1] == second[-1]:
        initials = 1 in {len(first[0]), len(second[0])}
        return not initials and not one_spelling(first[0], second[0])
    return False


def one_spelling(x: str, y: str) -> bool:
    """Whether two words may be one name: a letter apart, alike but for vowels, or a short form."""
    shorter, longer = sorted((x, y), key=len)
    if longer.startswith(shorter[:3]) or longer.endswith(shorter):
        return True
    return Levenshtein.distance(x, y) <= 1 or _skeleton(x) == _skeleton(y)


def _skeleton(word: str) -> str:
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", word))


def slots(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:  # noqa: ARG001
    """Two names in one place of one sentence: "taken to X Hospital" against "to Y Hospital".

    Everything else must be the same, and neither article may know the other's name.
    """
    if not (a.firm and b.firm) or any(_SEVERAL.search(v.claim.text) for v in (a, b)):
        return ()
    first, second = _unknown_to(b, a), _unknown_to(a, b)
    if len(first) != 1 or len(second) != 1:
        return ()
    x, y = first[0], second[0]
    joint = _joint(a, x)
    alike = joint != () and joint == _joint(b, y) and _one_kind(x.key, y.key)
    if not alike or not _same_frame(a, x, b, y):
        return ()
    return (_slot_conflict(x, y, joint),)


def _unknown_to(other: View, view: View) -> list[Name]:
    """The names of a claim that the other article never uses."""
    return [name for name in view.of(Name) if not _knows(other, name.key)]


def _joint(view: View, name: Name) -> tuple[str, ...]:
    """What joins a name to its sentence: the last content word and the preposition before it."""
    before = words(view.claim.text[: name.span.start - view.claim.start])
    if before and before[-1].plain == "the":
        before = before[:-1]
    if not before or before[-1].plain not in _JOINTS:
        return ()
    stems = [word.canonical for word in before[:-1] if is_content(word)]
    return (stems[-1], before[-1].plain) if stems else ()


def _one_kind(x: str, y: str) -> bool:
    """Whether two names end in one kind ("hospital"), or are two full names of nothing in common.

    A bare word may be a shorter name of the same thing.
    """
    first, second = x.split(), y.split()
    if min(len(first), len(second)) < 2 or len(first) != len(second):
        return first[-1] == second[-1] and not one_spelling(first[0], second[0])
    apart = [not one_spelling(v, w) for v, w in zip(first, second, strict=True)]
    return apart[0] and (apart[-1] or first[-1] == second[-1])


def _same_frame(a: View, x: Name, b: View, y: Name) -> bool:
    first = set(a.frame) - set(content(x.text))
    second = set(b.frame) - set(content(y.text))
    both = first & second
    return len(both) >= _FRAME_WORDS and len(both) >= _SAME_FRAME * len(first | second)


def _slot_conflict(x: Name, y: Name, joint: tuple[str, ...]) -> Ruling:
    return Ruling(
        verdict=VerdictKind.CONFLICT,
        rule="named-differently",
        reason=f"“{x.text}” against “{y.text}”; in all else they say the same",
        kind="name",
        fact=f"which:{'+'.join(joint)}",
        evidence=(x.span, y.span),
        says=(x.text, y.text),
        confidence=0.7,
    )


def _knows(view: View, key: str) -> bool:
    return any(same_name(key, other) for other in view.around)


def namesakes(a: View, b: View) -> tuple[Ruling, ...]:
    """One office and surname with two first names, in texts that somebody holds to be of one fact.

    Silent where a text names several of that surname, and for families, which fill the news.
    """
    if any(_SIBLINGS.search(view.claim.text) for view in (a, b)):
        return ()
    first, second = (_by_surname(view) for view in (a, b))
    for surname in sorted(first.keys() & second.keys()):
        here, there = first[surname], second[surname]
        if len(here) != 1 or len(there) != 1 or not half_the_same(here[0].key, there[0].key):
            continue
        if _office(here[0], a) & _office(there[0], b):
            return (_differently_named(here[0], there[0]),)
    return ()


def _office(name: Name, view: View) -> frozenset[str]:
    """What a text calls somebody right before the name: "interior minister"."""
    end = name.span.start - view.claim.start
    before = words(view.claim.text[max(0, end - _BEFORE_NAME) : end])
    return frozenset(word.canonical for word in before[-2:] if is_content(word))


def _by_surname(view: View) -> dict[str, list[Name]]:
    """The full names of a text by their last word, titles and roles before them left out."""
    found: dict[str, list[Name]] = {}
    for name in view.of(Name):
        parts = name.key.split()
        if len(parts) > 1 and parts[-1] != parts[0]:
            found.setdefault(parts[-1], []).append(name)
    return found


def _differently_named(x: Name, y: Name) -> Ruling:
    return Ruling(
        verdict=VerdictKind.CONFLICT,
        rule="name-differs",
        reason=f"“{x.text}” against “{y.text}”: one surname with two first names",
        kind="name",
        fact=f"who:{x.key.split()[-1]}",
        evidence=(x.span, y.span),
        says=(x.text, y.text),
        confidence=0.7,
    )


def _conflict(x: Name, y: Name, age: str) -> Ruling:
    both = sorted(set(x.key.split()) & set(y.key.split()))
    return Ruling(
        verdict=VerdictKind.CONFLICT,
        rule="name-differs",
        reason=f"“{x.text}” against “{y.text}”: of one age ({age}) and alike in half the name",
        kind="name",
        fact=f"who:{both[0]}:{age}",
        evidence=(x.span, y.span),
        says=(x.text, y.text),
        confidence=0.75,
    )
