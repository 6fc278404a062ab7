"""Clauses that are told by the way: ", which carried 476 people," and ", killing 12".

Each is a claim of its own about the words that it leans on, and the rest of the sentence is whole
without it. A restrictive clause ("the man who shot ...") has no comma and stays.
"""

from __future__ import annotations

import re

from crosscheck.model import Record
from crosscheck.segment.grammar import (
    DAYS,
    DETERMINERS,
    Token,
    first_finite,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_joined,
    lead,
    tokens,
)
from crosscheck.segment.rosters import PERSON
from crosscheck.segment.words import is_past

SHORTEST = 3
LONGEST_PHRASE = 10
LONGEST_PERSON = 120

_RELATIVE = re.compile(r",\s(?P<word>who|which)\s")
_PARTICIPLE = re.compile(
    r",\s(?:also\s|thus\s|while\s|\w{3,12}ly\s)?"
    r"(?P<word>(?!including|excluding|following|according|regarding|concerning|during|involving"
    r"|depending|starting|beginning|ranging|pending|being|having|saying|something|anything"
    r"|nothing|everything|\w+ing\s(?:of|that|which|who|was|were|is)\s|morning|evening|spring|meaning|barring|owing|assuming|considering)"
    r"[a-z]{2,14}ing)\s"
)
_SPEECH = re.compile(
    r"\b(?:said|says|say|told|tells|added|announced|confirmed|reported|noted|wrote|believe[sd]?"
    r"|argued|exclaimed|thought|thinks|heard|knew|learned"
    r"|claims?|claimed|warned|testified|stated|insisted|explained)\b"
)
# What these tell of is as often the whole clause before them as its last words.
_OF_ALL = re.compile(
    r"(?:in turn\s|also\s|then\s)?(?:led|leads|means?|meant|caused|causes|made|makes|came"
    r"|comes|happened|occurred|allow(?:s|ed)|prompted|left|would|could|may|might|can|will"
    r"|is why|is how|has led|resulted|help(?:s|ed)|includ(?:es|ed)|forced|sparked|triggered"
    r"|suggests|showed|shows)\b"
)
_SETS = re.compile(r",\s(?:when|while|as|after|before|according|because|although|since|until)\b")
_JOINS = re.compile(r",\s(?:and|but|or|so|yet)\b")
_ANCHORED = re.compile(
    r"\b(?:first|last|only|such|second|third|[a-z]+est|since|most|least)\b", re.IGNORECASE
)
_PRONOUN = re.compile(r"\w+ing\s(?:him|her|them|it|himself|herself)\b\W*$")
_PLURAL = re.compile(r"(?:were|are|have)\b")
_EXPLAINS = re.compile(r"\d{1,3}|Jr|Sr|I{2,3}")
_SUBORDINATE = frozenset("when while as after before if since because who which that where".split())
_HUSKS = frozenset("body bodies death home house family edge end outskirts scene".split())
_OF = frozenset("front outside because instead out most many some both all one two none".split())
_LINKS = frozenset(
    """
    in on at to from by for with into over after before during against around through about as
    near under between among and or but than when while where because if that including despite
    since until without within across along behind beyond upon toward towards
    """.split()
)


class Aside(Record, frozen=True):
    """A clause [start, end) with the comma before it, its words, and what it is said of."""

    start: int
    end: int
    words: tuple[int, int]
    about: tuple[int, int]


def asides(masked: str, start: int, end: int) -> tuple[Aside, ...]:
    """The clauses of a stretch of a sentence that can be cut out of it, in order."""
    found: list[Aside] = []
    for match in _RELATIVE.finditer(masked, start, end):
        if not found or match.start() >= found[-1].end:
            aside = _relative(masked, start, end, match)
            if aside is not None:
                found.append(aside)
    last = found[-1].end if found else start
    participle = _PARTICIPLE.search(masked, last, end)
    told = _participle(masked, start, end, participle) if participle else None
    return (*found, told) if told else tuple(found)


def _relative(masked: str, start: int, end: int, match: re.Match[str]) -> Aside | None:
    before = tokens(masked, start, match.start())
    about = _person(masked, start, match.start()) or phrase_before(masked, before)
    if about is not None and match.group("word") == "who" and _is_place(before, about):
        return None
    if about is not None and _PLURAL.match(masked, match.end()):
        about = _both(masked, before, about)
    if about is None:
        return None
    resumes = _resumes(masked, match.end(), end)
    told = _is_told(before) and not (resumes > 0 and _is_bare(masked, before, about))
    stop = _ends(masked, match.end(), end) if told else resumes
    if stop < 0:
        return None
    inside = tokens(masked, match.end(), stop)
    plain = len(inside) >= SHORTEST and _acts(inside, lead(inside))
    if not plain or _SPEECH.search(masked, match.end(), stop):
        return None
    if "\0" in masked[match.end() : stop]:
        return None
    if told and match.group("word") == "which" and _OF_ALL.match(masked, match.end()):
        return None
    closing = _without_stop(masked, stop)
    return Aside(
        # Behind an age the comma stays: without it "24 was hurt" is a count.
        start=match.start() + masked[match.start() - 1].isdigit(),
        end=closing if told else stop + 1,
        words=(match.end(), closing if told else stop),
        about=about,
    )


def _person(masked: str, start: int, end: int) -> tuple[int, int] | None:
    """A person with an age, and where from, right before a place: "Bo Yu, 16, of Garfield"."""
    near = max(start, end - LONGEST_PERSON)
    last = next((m for m in PERSON.finditer(masked, near, end) if m.end() == end), None)
    return (last.start(), last.end() + 1) if last else None


def _is_place(before: tuple[Token, ...], about: tuple[int, int]) -> bool:
    """Whether a name is where somebody is from: "a boy from Pontiac, who" is about the boy."""
    leads = [token for token in before if token.end <= about[0]][-1:]
    return bool(leads) and leads[0].low in ("from", "in", "at", "near")


def _is_told(before: tuple[Token, ...]) -> bool:
    """Whether the clause before has had its verb; what is said begins anew."""
    opened = [
        at for at, token in enumerate(before) if token.low == "that" or _SPEECH.fullmatch(token.low)
    ]
    last = opened[-1] if opened else -1
    if last >= 0 and before[last].low != "that" and last + 1 == len(before):
        return True
    return any(is_finite(before, at) for at in range(last + 1, len(before)) if at)


def _is_bare(masked: str, before: tuple[Token, ...], about: tuple[int, int]) -> bool:
    """Whether the part of a sentence that ends in a phrase has no verb: "After ..., Ann Li"."""
    comma = masked.rfind(",", before[0].start, about[0])
    part = tuple(token for token in before if token.start > comma)
    return comma > 0 and not any(is_finite(part, at) for at in range(len(part)))


def _acts(some: tuple[Token, ...], at: int) -> bool:
    """Whether a clause begins with its verb there: the subject stands before it."""
    return is_finite(some, at) or is_past(some[at].low)


def _resumes(masked: str, begin: int, end: int) -> int:
    """The next comma, if the main clause goes on with its verb behind it; -1 if it does not."""
    comma = masked.find(", ", begin, end)
    rest = tokens(masked, comma, end) if comma > 0 else ()
    return comma if rest and _acts(rest, lead(rest[:3])) else -1


def _ends(masked: str, begin: int, end: int) -> int:
    """Where a clause at the end of a sentence ends: before a setting that the main one goes on
    with; -1 when it cannot be told what the rest belongs to."""
    commas = [begin + match.start() for match in re.finditer(r",\s", masked[begin:end])]
    for comma in commas:
        if _SETS.match(masked, comma):
            return comma
    joined = any(_JOINS.match(masked, comma) for comma in commas)
    return -1 if joined or len(commas) > 1 else end


def _participle(masked: str, start: int, end: int, match: re.Match[str]) -> Aside | None:
    before = tokens(masked, start, match.start())
    verb = first_finite(before)
    stop = _without_stop(masked, end)
    words = (match.start("word"), stop)
    if verb < 1 or verb > LONGEST_PHRASE or len(tokens(masked, *words)) < SHORTEST - 1:
        return None
    if "\0" in masked[start:end]:
        return None
    if any(is_finite(before, at) for at in range(verb + 2, len(before))):
        return None
    # "Rum came, marking the first such visit in 11 years": the event stands in the main clause.
    if _ANCHORED.search(masked, *words):
        return None
    subject = before[:verb]
    if masked.count(",", subject[0].start, subject[-1].end) > 2 or _PRONOUN.match(masked, words[0]):
        return None
    if any(token.low in _SUBORDINATE for token in subject):
        return None
    while verb > 1 and is_adverb(before[verb - 1]):
        verb -= 1
    if _SPEECH.search(masked, start, end) or "," in masked[slice(*words)]:
        return None
    return Aside(
        start=match.start(), end=stop, words=words, about=(before[0].start, before[verb - 1].end)
    )


def _without_stop(masked: str, end: int) -> int:
    """The end of a sentence without its full stop."""
    return end - 1 if end and masked[end - 1] in ".!" else end


def phrase_before(masked: str, before: tuple[Token, ...]) -> tuple[int, int] | None:
    """The noun phrase that ends a stretch: back to its article, or a name with the role before it.

    "the driver of a red truck" is one phrase, and so is "Ann Li, 34"; None where none can be told.
    """
    last = len(before) - 1
    if last > 0 and _EXPLAINS.fullmatch(before[last].text):
        # "Ann Li, 34, who" and "Bo Yu, Jr., who": the name stands before the comma.
        if not is_joined(masked, before[last - 1], before[last]):
            named = phrase_before(masked, before[:last])
            end = before[last].end
            return (named[0], end + (masked[end : end + 1] == ",")) if named else None
        return None
    first = _first_of_phrase(masked, before, last)
    if first is None:
        return None
    while first < last and _is_low(before[first]) and _acts_on(before, first):
        first += 1
    phrase = before[first : last + 1]
    if phrase[0].low in DETERMINERS:
        if len(phrase) > 3 and phrase[1].low in _HUSKS and phrase[2].low == "of":
            return phrase[3].start, phrase[-1].end
        plain = len(phrase) > 1 and not is_adverb(phrase[-1]) and phrase[-1].low not in DAYS
        return (phrase[0].start, phrase[-1].end) if plain else None
    if is_adverb(phrase[-1]) or phrase[-1].low in DAYS or phrase[0].low in ("here", "there"):
        return None
    lower = [token for token in phrase if token.text == token.low]
    proper = phrase[-1].text[0].isupper() and len(lower) <= 2 and lower == [*phrase[: len(lower)]]
    group = len(phrase) == 1 and (phrase[0].low.endswith("s") or phrase[0].low == "people")
    school = first > 1 and before[first - 1].low == "for" and before[first - 2].text[0].isupper()
    return (phrase[0].start, phrase[-1].end) if (proper or group) and not school else None


def _acts_on(before: tuple[Token, ...], at: int) -> bool:
    """Whether a word is a verb of which a name is the object: "to dismiss", "murdering"."""
    return before[at].low.endswith("ing") or (at > 0 and before[at - 1].low == "to")


def _is_low(token: Token) -> bool:
    return token.text == token.low and token.low not in DETERMINERS


def _first_of_phrase(masked: str, before: tuple[Token, ...], last: int) -> int | None:
    """The place of the first word of the phrase that ends at a place; None when it is too long."""
    first = None
    for number in range(last, -1, -1):
        if last - number >= LONGEST_PHRASE:
            return None
        token = before[number]
        if number < last and not is_joined(masked, token, before[number + 1]):
            break
        verb = token.text == token.low and (
            is_auxiliary(token) or (number < last and is_finite(before, number))
        )
        if (token.low in _LINKS and token.low != "of") or verb:
            break
        if token.low == "of" and (not number or before[number - 1].low in _OF):
            break
        first = number
        if token.low in DETERMINERS and not (number and before[number - 1].low == "of"):
            break
    return first


def _both(
    masked: str, before: tuple[Token, ...], phrase: tuple[int, int]
) -> tuple[int, int] | None:
    """Two phrases with "and" between them, of which a plural verb tells; None if unclear."""
    earlier = tuple(token for token in before if token.end <= phrase[0])
    if not earlier or earlier[-1].low != "and":
        return phrase
    other = phrase_before(masked, earlier[:-1])
    return (other[0], phrase[1]) if other else None
