"""A sentence as its atomic claims, in the cases where nothing is torn apart.

Cut are two main clauses (";", ", but|and|while|whereas"), verbs that share a subject ("left at
nine and sank at noon"), clauses told by the way, and lists of people with their ages. What two
claims share, a subject or a predicate, each of them has. A condition, a comparison, reported
speech or an anchor ("first since") keeps the sentence whole: half of it would say something else.
"""

from __future__ import annotations

import re

from crosscheck.model import Record
from crosscheck.segment.asides import Aside, asides
from crosscheck.segment.grammar import (
    DETERMINERS,
    Token,
    first_finite,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_joined,
    is_negated,
    is_surely_finite,
    lead,
    takes,
    tokens,
)
from crosscheck.segment.rosters import Parts, person_by_person
from crosscheck.segment.words import (
    AUXILIARIES,
    CLEAR_THIRDS,
    PASTS,
    SHARED_PASTS,
    THIRDS,
    is_past,
    words,
)

SHORTEST = 4
LONGEST = 1000
_LONGEST_SUBJECT = 12

_CUT = re.compile(
    r"(?P<semicolon>\s*;\s+(?:(?:and|but|however|while|meanwhile),?\s+)?)"
    r"|(?P<joint>,\s+(?:but|while|whereas|and)\s+)"
)
_BARE = re.compile(r"(?<![,;])\s+and\s+(?:then\s+)?(?=(?:the|a|an|another|his|her|their|its)\s)")
_AND = re.compile(r",?\s+(?:and|but)\s+(?:(?:then|later|also|has also|have also)\s+)?")
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
_SUBJECTS = frozenset("he she it they".split())
_PASSIVE = frozenset("was were been is are".split())
_CHAINS = frozenset("and or then".split())
_GIVES = frozenset("given awarded handed offered sentenced fined granted shown sent".split())
_RELATIVES = frozenset("who which that whom whose where to".split())


class Clause(Record, frozen=True):
    """One claim of a sentence as the stretches that it is made of, by the sentence's offsets.

    `aside` says whether it is told by the way of words that stand before what is said.
    """

    parts: Parts
    aside: bool = False


def clauses(masked: str) -> tuple[Clause, ...]:
    """The claims of a sentence in the order of their own words; one, when in doubt.

    `masked` is the sentence with quotations and brackets blanked ("\\0"): nothing in them is cut.
    """
    if len(masked) > LONGEST:
        return (Clause(((0, len(masked)),)),)
    found: list[Clause] = []
    for first, last in _main_clauses(masked):
        away = asides(masked, first, last)
        found += [Clause(parts) for parts in _main(masked, first, last, away)]
        found += [_told_aside(masked, aside) for aside in away]
    return tuple(found)


def _told_aside(masked: str, aside: Aside) -> Clause:
    """An aside as a claim; what is said of a speaker is not said by them."""
    of_speaker = _SPEECH.search(masked, aside.end, aside.end + 40) is not None
    return Clause((aside.about, aside.words), aside=of_speaker)


def _main(masked: str, start: int, end: int, away: tuple[Aside, ...]) -> tuple[Parts, ...]:
    """A main clause without its asides: once for each person of a list, or for each verb."""
    if not away:
        return person_by_person(masked, start, end) or _verb_by_verb(masked, start, end)
    parts, position = [], start
    for aside in away:
        parts.append((position, aside.start))
        position = aside.end
    parts.append((position, end))
    return (tuple(part for part in parts if any(c.isalnum() for c in masked[slice(*part)])),)


def _main_clauses(masked: str) -> tuple[tuple[int, int], ...]:
    whole = ((0, len(masked)),)
    if "\0" in masked or _SPEECH.search(masked):
        return whole
    borders = [(match.start(), match.end(), match.lastgroup) for match in _CUT.finditer(masked)]
    borders += [(m.start(), m.end(), "bare") for m in _BARE.finditer(masked)]
    if not borders or _WHOLE.search(masked) or _OPENING.match(masked):
        return whole
    for start, end, kind in borders:
        left, right = masked[:start], masked[end:]
        begins = _begins_anew(right) if kind == "bare" else _stands_alone(right)
        if begins and _is_full(left, listed=kind == "joint"):
            return ((0, start), (end, len(masked)))
    return whole


def _verb_by_verb(masked: str, start: int, end: int) -> tuple[Parts, ...]:
    """A clause once for each of two verbs that share its subject, and what helps them."""
    whole = (((start, end),),)
    stretch = masked[start:end]
    if (
        "\0" in stretch
        or _SPEECH.search(stretch)
        or _WHOLE.search(stretch)
        or _OPENING.match(stretch)
    ):
        return whole
    some = tokens(masked, start, end)
    verb = first_finite(some)
    if verb < 1 or verb > _LONGEST_SUBJECT:
        return whole
    for match in _AND.finditer(masked, some[verb].end, end):
        left = tuple(token for token in some if token.end <= match.start())
        right = tuple(token for token in some if token.start >= match.end())
        shared = _shared(masked, left, verb, right)
        if shared:
            return (((start, match.start()),), ((start, shared), (match.end(), end)))
    return whole


def _shared(masked: str, left: tuple[Token, ...], verb: int, right: tuple[Token, ...]) -> int:
    """Where what both verbs share ends: the subject, with its auxiliaries for a bare participle.

    0 when the words behind "and" do not begin with a second verb of the same subject.
    """
    told = left[verb + 1 :]
    if len(right) < SHORTEST - 1 or len(told) < 2 or any(t.low in _RELATIVES for t in told):
        return 0
    if any(t.low in _RELATIVES for t in left[:verb]) or any(t.low in _CHAINS for t in told):
        return 0
    helpers = verb
    while helpers < len(left) and (
        is_auxiliary(left[helpers]) or left[helpers].low == "been" or is_adverb(left[helpers])
    ):
        helpers += 1
    apart = "," in masked[left[verb].end : left[-1].end]
    if any(map(is_surely_finite, left[helpers + 1 :])) or (
        apart and any(is_finite(left, at) for at in range(helpers + 1, len(left)))
    ):
        return 0
    # "Was shot and killed in Denver": two verbs, one event.
    if is_past(left[-1].low) or left[-1].low in SHARED_PASTS or is_adverb(left[-1]):
        return 0
    first = lead(right[:2])
    if right[first].text != right[first].low:
        return 0
    if helpers == verb:
        past = _is_past_form(left[verb].low) == _is_past_form(right[first].low)
        joined = past and is_finite(right, first) and is_joined(masked, left[verb - 1], left[verb])
        return left[verb].start if joined else 0
    if is_negated(left[verb:helpers]):
        return 0
    if is_auxiliary(right[first]):
        return left[verb].start
    if not takes(right, first) or not _same_form(left[helpers : helpers + 1], right[first]):
        return 0
    # "Was arrested on Monday and charged" shares the auxiliary, "and posted a bond" does not.
    after = right[first + 1].low if first + 1 < len(right) else ""
    passive = left[helpers - 1].low in _PASSIVE and is_past(right[first].low)
    acts = passive and after in DETERMINERS and right[first].low not in _GIVES
    return left[verb].start if acts else left[helpers - 1].end


def _same_form(left: tuple[Token, ...], right: Token) -> bool:
    """Whether two verbs are both participles of the past, or both of the present."""
    low = left[0].low if left else ""
    past = is_past(right.low) and _is_past_form(low)
    return past or (low.endswith("ing") and right.low.endswith("ing"))


def _is_past_form(low: str) -> bool:
    return is_past(low) or low in PASTS or low in SHARED_PASTS or low in ("was", "were", "had")


def _begins_anew(right: str) -> bool:
    """Whether what follows a bare "and" is surely a clause: an article, a noun or two, a verb."""
    some = tokens(right)
    verb = next((at for at, token in enumerate(some[:5]) if is_surely_finite(token)), 0)
    if verb > 1 and some[verb - 1].low in _CHAINS:
        return False
    return verb > 1 and len(some) >= SHORTEST and not any(t.low in _LEANS for t in some[1:])


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
    if any(word.lower() in _LEANS for word in found[1:]):
        return False
    first = found[0].lower()
    begins = found[0][0].isupper() or found[0][0].isdigit() or first in _DETERMINERS | _SUBJECTS
    if first in _LEANS and first not in _SUBJECTS:
        return False
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
