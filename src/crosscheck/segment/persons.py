"""The persons whom an article names in full, with the roles that it gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.model import Record
from crosscheck.segment.forenames import FORENAMES
from crosscheck.segment.nouns import (
    BODY_ENDS,
    FEMALE,
    MALE,
    OFFICES,
    PERSONS,
    PLACE_ENDS,
    TITLES,
)

_NAMED = re.compile(
    r"\b[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|de|van|von|bin|al-\w+|el-\w+)){1,6}(?<![.’'-])"
)
_POSSESSIVE = re.compile(r"['’]s$")
_WORD = re.compile(r"[\w’'.-]+")
_BESIDE = re.compile(
    r",?\s\(?(?:who (?:is|was) )?(?:(?:the|an?|his|her|its"
    r"|their)\s)?(?P<role>[\w’'-]+(?:\s[\w’'-]+){0,3})"
)
_SMALL = frozenset("de van von bin".split())
_MORE_TITLES = frozenset(
    "police chief deputy vice prime former acting assistant attorney general county city state "
    "senior executive district fire majority minority house senate superintendent store".split()
)
_UNLIKE = frozenset(
    "former new other another first second deputy assistant vice late acting".split()
)


# A name in short, as the subject of a sentence: "Berg said", "Hill, who was".
_SHORT = re.compile(
    r"(?:^|[.!?”\"’]\s+|\n|\b[a-z]+\s|,\s)([A-Z][\w’'-]+?)(?:['’]s)?,?\s(?:said|says|told|tells"
    r"|was|is|has|had|added|also"
    r"|did|who|went|got|took|posted|wrote|and (?:his|her))\b",
    re.MULTILINE,
)


class Person(Record, frozen=True):
    """A name in full, without titles, where it first stands; `gender` is "m", "f" or ""."""

    name: str
    start: int
    gender: str

    @property
    def surname(self) -> str:
        return self.name.rsplit(" ", 1)[-1]


class Cast(Record, frozen=True):
    """The persons of an article in order, and (role, whose, name) for each role given to one.

    `whose` is the word in front of the role ("Russian", "city's"), "" when there is none.
    """

    persons: tuple[Person, ...]
    roles: tuple[tuple[str, str, str], ...]

    def in_role(self, phrase: str) -> str:
        """The one person whom "the director" means; "" when none or more than one is it."""
        found = phrase.split()
        if not 2 <= len(found) <= 3 or found[0].lower() != "the":
            return ""
        whose = found[1] if len(found) == 3 else ""
        if whose.lower() in _UNLIKE:
            return ""
        given = [(of, name) for role, of, name in self.roles if role == found[-1].lower()]
        if whose[:1].isupper():
            given = [(of, name) for of, name in given if of == whose]
        elif any(not of for of, _ in given):
            given = [(of, name) for of, name in given if not of]
        names = {name.rsplit(" ", 1)[-1]: name for _, name in given}
        return next(iter(names.values())) if len(names) == 1 else ""

    def known_as(self, name: str) -> Person | None:
        """The person in full whom a name or a surname means; None when unknown or unclear."""
        bare = _POSSESSIVE.sub("", name).split()
        if not bare:
            return None
        same = [p for p in self.persons if p.surname == bare[-1]]
        exact = [p for p in same if p.name in name or name in p.name]
        chosen = exact or same
        return chosen[0] if len({p.name.split()[0] for p in chosen}) == 1 else None

    def gender(self, name: str) -> str:
        """What is known of the gender of a speaker, by name or by role."""
        for word in name.lower().replace(".", "").split():
            if word in MALE or TITLES.get(word) == "m":
                return "m"
            if word in FEMALE or TITLES.get(word) == "f":
                return "f"
        person = self.known_as(name)
        return person.gender if person else ""


def cast(text: str) -> Cast:
    """Everybody whom a text names with a first name or a title, or in full and then in short."""
    short = frozenset(_SHORT.findall(text))
    persons: dict[str, Person] = {}
    roles: list[tuple[str, str, str]] = []
    for match in _NAMED.finditer(text):
        found = _person(match, short)
        if found is None:
            continue
        person, title, whose = found
        persons.setdefault(person.name, person)
        if title:
            roles.append((title, whose, person.name))
        roles += [(role, of, person.name) for role, of in _roles(text, match)]
    return Cast(persons=tuple(persons.values()), roles=tuple(roles))


def _person(match: re.Match[str], short: frozenset[str]) -> tuple[Person, str, str] | None:
    """The person in a run of capitals, with the title that stood first and whose it was."""
    tokens = [_POSSESSIVE.sub("", word) for word in match.group().split()]
    low = [word.lower().rstrip(".") for word in tokens]
    titles = [n for n, word in enumerate(low) if word in TITLES or word in OFFICES]
    first = titles[-1] + 1 if titles else 0
    while first < len(low) and low[first] in _MORE_TITLES:
        first += 1
    name = tokens[first:]
    if not name or low[-1] in BODY_ENDS or low[-1] in PLACE_ENDS or low[-1] in _SMALL:
        return None
    known = low[first] in FORENAMES or name[-1] in short
    if not titles and (not known or not 2 <= len(name) <= 4):
        return None
    if titles and len(name) < 2 and low[titles[-1]] in OFFICES and len(tokens) < 2:
        return None
    title = low[titles[-1]] if titles else ""
    gender = TITLES.get(title) or FORENAMES.get(low[first], "")
    whose = tokens[titles[-1] - 1] if titles and titles[-1] else ""
    start = match.start() + match.group().index(name[0])
    return Person(name=" ".join(name), start=start, gender=gender), title, whose


def _roles(text: str, match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """The roles that stand beside a name, each with the word in front of it."""
    before = _WORD.findall(text[max(0, match.start() - 60) : match.start()])
    role = before[-1] if before else ""
    if role in PERSONS:
        of = before[-2] if len(before) > 1 else ""
        yield role, of if (of[:1].isupper() and of != "The") or of.endswith(("'s", "’s")) else ""
    after = _BESIDE.match(text, match.end(), match.end() + 80)
    if after and after.group().startswith(","):
        found = after.group("role").split()
        for number, word in enumerate(found):
            if word in PERSONS:
                of = found[number - 1] if number else ""
                yield word, of if of[:1].isupper() or of.endswith(("'s", "’s")) else ""
                return
