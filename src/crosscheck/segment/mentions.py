"""The words of a sentence that name or describe somebody or something: names, nouns, pronouns.

No parser: a mention is a capitalised name, a run from a determiner to a noun of the closed
lists, or a pronoun. What is missed is no candidate, what is found in excess makes others unsure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import structs

from crosscheck.model import Name, Record
from crosscheck.segment.nouns import (
    BODIES,
    COLLECTIVES,
    EVENTS,
    FEMALE,
    KIN,
    MALE,
    MANY,
    PERSONS,
    PLACES,
    THINGS,
)
from crosscheck.segment.tokens import SHORT, Token
from crosscheck.segment.words import AUXILIARIES, CLEAR_THIRDS, PASTS, THIRDS, has_verb, is_past

_AGED = re.compile(r"(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)-(?:year|month|week)-olds?$")
_NUMBER = re.compile(r"\d[\d,.]*$")
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")

THIRD_PERSON = {
    "he": "m",
    "him": "m",
    "his": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "it": "n",
    "its": "n",
    "they": "p",
    "them": "p",
    "their": "p",
    "theirs": "p",
}
OWNING = frozenset("his her its their".split())
_NOMINATIVES = frozenset("he she they".split())
_DETERMINERS = {
    "a": "a",
    "an": "a",
    "another": "a",
    "one": "a",
    "the": "the",
    "this": "this",
    "that": "this",
    "these": "these",
    "those": "these",
    "my": "own",
    "our": "own",
    "your": "own",
    "his": "own",
    "her": "own",
    "its": "own",
    "their": "own",
    "both": "these",
    "several": "some",
    "some": "some",
    "many": "some",
    "no": "no",
    "any": "no",
    "every": "some",
    "each": "some",
}
_COUNTS = dict.fromkeys(
    "two three four five six seven eight nine ten eleven twelve dozens hundreds".split(), "number"
)
PREPOSITIONS = frozenset(
    """
    of in on at to for from by with about against into onto over under after before during between
    among near behind beside through throughout without within across around toward towards via
    per amid despite since until upon off outside inside along like including following involving
    regarding beyond past than as
    """.split()
)
# Words that no noun phrase goes on with.
_ENDS = (
    PREPOSITIONS
    | AUXILIARIES
    | PASTS
    | frozenset(
        """
        and or but nor so yet if that which who whom whose where when while because although though
        unless whether how why what i you we he she it they him them us me not also then there here
        just only even still already later earlier again too says said say told reportedly allegedly
        never ever now today tomorrow yesterday
        """.split()
    )
)
_RESETS = frozenset(
    """
    and but or that who which while when because if although though whereas where as since after
    before until unless whether what how ; : said says say told tells tell added believe believes
    believed think thinks thought announced confirmed
    """.split()
)
SPEECH = frozenset(
    """
    said says say told tells tell added asked wrote recalled explained reported reports confirmed
    announced believe believes stated testified insisted argued tweeted
    """.split()
)


class Mention(Record, frozen=True):
    """Words [start, end) of the article that stand for somebody or something.

    `kind` is "name", "noun" or "pronoun"; `head` the name's key, the noun or the pronoun in lower
    case. `form` says how a noun is introduced: "a", "the", "this", "these", "own" (his, its, the
    company's), "number", "some" or "" (nothing). `gender` is "m", "f", "n" (a thing), "p" (a
    person) or "?". `subject`: the first of its clause without a preposition; `main`: of its
    sentence. `quoted`: inside quotation marks. `bare`: nothing but the introduction stands before
    the noun, and nothing that completes it behind. `owner`: a possessive. `speaks`: a verb of
    saying follows. `clause` numbers the clauses of the sentence, `first` and `last` its tokens.
    """

    start: int
    end: int
    sentence: int
    kind: str
    head: str
    form: str = ""
    gender: str = "?"
    many: bool = False
    subject: bool = False
    main: bool = False
    oblique: bool = False
    quoted: bool = False
    bare: bool = False
    owner: bool = False
    speaks: bool = False
    clause: int = 0
    first: int = 0
    last: int = 0


def mentions(
    found: Sequence[Token], names: Sequence[Name], *, sentence: int, quoted: Sequence[bool]
) -> tuple[Mention, ...]:
    """The mentions of one sentence in order, of its tokens and the names in it.

    `quoted` says for each token whether it stands inside quotation marks.
    """
    named = _places(found, names)
    result: list[Mention] = []
    fresh = untouched = True
    at = clause = 0
    for draft in _drafts(found, named):
        while at < draft.first:
            if found[at].low in _RESETS:
                fresh = True
                clause += 1
            at += 1
        before = found[draft.first - 1].low if draft.first else ""
        oblique = before in PREPOSITIONS and before not in ("as", "after", "before", "since")
        # "prosecutors say they will": a clause of its own begins.
        if draft.head in _NOMINATIVES and draft.kind == "pronoun" and not fresh:
            fresh = True
            clause += 1
        subject = fresh and not oblique and not draft.owner
        result.append(
            structs.replace(
                draft,
                sentence=sentence,
                quoted=quoted[draft.first],
                subject=subject,
                main=subject and untouched,
                oblique=oblique,
                clause=clause,
                speaks=draft.last + 1 < len(found) and found[draft.last + 1].low in SPEECH,
            )
        )
        if subject:
            fresh = untouched = False
    return tuple(result)


def _places(found: Sequence[Token], names: Sequence[Name]) -> dict[int, tuple[int, Name]]:
    """By the number of its first token, the number behind a name's last token, and the name."""
    places = {}
    number = 0
    for name in names:
        while number < len(found) and found[number].start < name.span.start:
            number += 1
        first = number
        while number < len(found) and found[number].start < name.span.end:
            number += 1
        if number > first:
            places[first] = (number, name)
    return places


def _drafts(found: Sequence[Token], named: dict[int, tuple[int, Name]]) -> Iterator[Mention]:
    at = 0
    while at < len(found):
        low = found[at].low
        if low not in _BEGINS and at not in named and not low[0].isdigit():
            at += 1
            continue
        low = SHORT.get(low, low)
        if low in THIRD_PERSON:
            yield _pronoun(found, low, at)
            at += 1
            continue
        if at in named:
            after, name = named[at]
            draft = _described(found, at, after) or _name(found, at, after, name)
            yield draft
            at = draft.last + 1
            continue
        form = (
            _form(found, at)
            or _COUNTS.get(low)
            or ("number" if low[0].isdigit() and _NUMBER.match(low) else "")
        )
        noun = _noun(found, at, form, named) if form else None
        if noun is None and not form and (low in MANY or low in COLLECTIVES):
            noun = _bare(found, at)
        if noun is not None:
            yield noun
            at = noun.last + 1
        else:
            at += 1


def _form(found: Sequence[Token], at: int) -> str:
    """How a word introduces a noun; "that" mostly introduces a clause."""
    low = found[at].low
    if low == "that" and at and found[at - 1].low not in PREPOSITIONS:
        return ""
    return _DETERMINERS.get(low, "")


def _pronoun(found: Sequence[Token], low: str, at: int) -> Mention:
    token = found[at]
    after = found[at + 1].low if at + 1 < len(found) else "."
    owns = low in OWNING and (
        low != "her" or (after[0].isalnum() and after not in _ENDS | _DETERMINERS.keys())
    )
    return Mention(
        token.start,
        token.start + len(low),
        0,
        "pronoun",
        low,
        gender=THIRD_PERSON[low],
        many=low in ("they", "them", "their", "theirs"),
        owner=owns,
        first=at,
        last=at,
    )


def _name(found: Sequence[Token], at: int, after: int, name: Name) -> Mention:
    end = min(name.span.end, found[after - 1].end)
    return Mention(
        name.span.start,
        max(end, name.span.start + 1),
        0,
        "name",
        name.key,
        form="caps" if len(name.text) > 2 and name.text.isupper() and " " not in name.text else "",
        owner=found[after - 1].owns,
        first=at,
        last=after - 1,
    )


def _described(found: Sequence[Token], at: int, after: int) -> Mention | None:
    """A name before the noun that it goes with: "Cameo nightclub", "Memphis officers"."""
    last = after
    while (
        last < len(found)
        and last < after + 3
        and found[last].low in _NOUNS
        and not found[last].capital
    ):
        last += 1
    if last == after or found[after - 1].owns:
        return None
    head = found[last - 1].low
    # "gunman Omar" stands the other way round; "Obama supporters" and "Reuters reporter" do not.
    if head in _OF_WHOM:
        return None
    return _phrase(found, at, last, "", head)


def _noun(
    found: Sequence[Token], at: int, form: str, named: dict[int, tuple[int, Name]]
) -> Mention | None:
    """The noun phrase that a determiner begins; None when no word follows."""
    last = at + 1
    known = 0
    while last < len(found) and last <= at + 8:
        token = found[last]
        low = token.low
        if not low[0].isalnum() or low in _ENDS or low in _DETERMINERS or low in THIRD_PERSON:
            break
        noun = low in _NOUNS or _AGED.match(low) is not None
        verb = is_past(low) or low in CLEAR_THIRDS or low in THIRDS
        if known and not noun and (known == last or verb):
            break
        if verb and not noun and last > at + 1 and not found[last - 1].low.endswith("ly"):
            break
        if last in named:
            # "the suspect Omar Li", "the Memphis officers": the name decides nothing.
            after = named[last][0]
            kept = (
                is_aged(found[last - 1].low) and after < len(found) and found[after].low in _NOUNS
            )
            if known == last and not kept:
                break
            last = after
            if found[last - 1].owns:
                break
            continue
        last += 1
        known = last if noun else known
        if token.owns:
            break
    if known and not found[min(last, len(found)) - 1].owns:
        last = known
    # "the FBI", "the gunman Omar Li": the name stands for itself.
    if last == at + 1 or last in named or not (known or found[last - 1].low.isalpha()):
        return None
    inside = [named[first][0] for first in range(at + 1, last) if first in named]
    if not known and inside and (inside[-1] >= last or not found[last - 1].low.isalpha()):
        return None
    return _phrase(found, at, last, form, found[last - 1].low)


def _bare(found: Sequence[Token], at: int) -> Mention:
    last = at + 1
    while last < len(found) and found[last].low in _NOUNS and not found[last].capital:
        last += 1
    return _phrase(found, at, last, "", found[last - 1].low)


def _phrase(found: Sequence[Token], at: int, last: int, form: str, head: str) -> Mention:
    many = head in MANY or form in ("number", "these") or (form == "some" and head.endswith("s"))
    return Mention(
        found[at].start,
        found[last - 1].end,
        0,
        "noun",
        head,
        form=form,
        gender=gender_of(head),
        many=many and form not in ("a", "this"),
        bare=last - at <= 2 + _is_count(found, at + 1, last) and not _completed(found, last, head),
        owner=found[last - 1].owns,
        first=at,
        last=last - 1,
    )


def _is_count(found: Sequence[Token], at: int, last: int) -> bool:
    return at < last - 1 and found[at].low in _COUNTS


def _completed(found: Sequence[Token], last: int, head: str) -> bool:
    """Whether what follows a noun says which one it is, or goes on with the noun phrase."""
    if last >= len(found):
        return False
    low = found[last].low
    if low == ",":
        person = gender_of(head) in ("m", "f", "p")
        return person and last + 1 < len(found) and found[last + 1].capital
    if low in _DEFINING or (head in EVENTS and low in ("in", "at", "on", "between", "against")):
        return True
    if not low[0].isalpha() or low in _ENDS or low.endswith("ly"):
        return False
    return found[last].capital or not _may_be_verb(low)


@lru_cache(maxsize=4096)
def _may_be_verb(low: str) -> bool:
    return has_verb(f"they {low}")


def gender_of(head: str) -> str:
    """What a noun says of who is meant: "m", "f", "p" (a person), "n" (a thing) or "?"."""
    if head in MALE:
        return "m"
    if head in FEMALE:
        return "f"
    if head in PERSONS or head in MANY or head in KIN or _AGED.match(head):
        return "p"
    return "n" if head in _THINGS else "?"


def is_aged(head: str) -> bool:
    """Whether a word is like "34-year-old"."""
    return _AGED.match(head) is not None


_THINGS = BODIES | PLACES | EVENTS | THINGS
_NOUNS = _THINGS | PERSONS | MANY | KIN
_BEGINS = frozenset([*SHORT, *THIRD_PERSON, *_DETERMINERS, *_COUNTS, *MANY, *COLLECTIVES])
_OF_WHOM = KIN | PERSONS
_DEFINING = frozenset("of who that whose named called accused known".split())
