"""The words of one sentence that say who said it: "X said", "said X", "according to X"."""

from __future__ import annotations

import re

from crosscheck.segment.phrases import (
    LONGEST_NAME,
    MARKS,
    Part,
    bare,
    first_word,
    has_finite,
    parts_of,
    sets_scene,
    subject,
    tokens,
)
from crosscheck.segment.sayings import Saying, sayings
from crosscheck.segment.subjects import (
    RELATIVE,
    TRAILING,
    joined,
    last_name,
    leading,
    named,
    opening,
)
from crosscheck.segment.words import (
    AUXILIARIES,
    PASTS,
    SHARED_PASTS,
    word_count,
    words,
)

# What is longer is no sentence, but a list or text without stops.
LONGEST_SENTENCE = 1500
_ACCORDING = re.compile(r"\b[Aa]ccording to\s+|(?<=,\s)per\s+(?=the [A-Z]|[A-Z])")
_STOP = frozenset(
    """
    who which that whose during after before as when while because if since to told monday tuesday
    wednesday thursday friday saturday sunday today yesterday tomorrow earlier late later last next
    this via about regarding and but adding noting describing citing referring speaking through has
    have had is are was were will would said says there here where
    """.split()
)
_PLACE_WORDS = frozenset(["in", "on", "at"])
_NO_NAME = frozenset("against into over by for to from with than of as at not it them him".split())
_JOINS = frozenset("but and yet so then".split())
_SAYING = re.compile(
    r"(?:,\s(?:\w+ly\s)?(?:saying|adding|explaining|noting|warning|arguing|claiming|insisting"
    r"|telling|writing|stating"
    r"|alleging|accusing|(?:suggesting|predicting|confirming|announcing|declaring|stressing"
    r"|pointing\sout|conceding|acknowledging|concluding)(?=\sthat\b))|\swarning)\s(?!of\b|signs?\b|shots?\b|system\b)"
)
_NAMED_BEHIND = re.compile(r",\s([A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[A-Z][\w’'-]+)){1,3})(?=[.,]?\s*$|,)")
_NEVER_INVERTED = frozenset(
    "told tells tell asked denied denies called calls identified accused".split()
)
_TOKEN = re.compile(r"[^\s,;:()“”\"—–\0]+")
_BREAK = re.compile(r"[;:]|\s(?:--?|–|—)\s|—")
_PRONOUNS = frozenset(
    """
    he she they it who i we you him her them this that which one whoever whom whomever what
    """.split()
)
_ROLES = frozenset("police officials authorities investigators prosecutors he she they".split())


def attribution(sentence: str, masked: str) -> Part | None:
    """The span of the speaker's words within a sentence; None when nobody is named.

    `masked` is the sentence with its quotations blanked ("\\0"). A pronoun is returned as it
    stands. An attribution inside a relative clause is none of the sentence's.
    """
    if len(masked) > LONGEST_SENTENCE:
        return None
    found = list(sayings(masked))
    if found and found[-1].ends and masked[: found[-1].start].rstrip().count(","):
        # "The driver told police that he fled, the sheriff said": the outer one stands last.
        found.insert(0, found.pop())
    for saying in found:
        span = _inverted(masked, saying) or _before(sentence, masked, saying)
        if span is not None:
            return span
    return source(masked) or _adding(masked)


def source(masked: str) -> Part | None:
    """The span of the source behind "according to"."""
    match = _ACCORDING.search(masked)
    span = _after(masked, match.end(), role=True) if match else None
    name = masked[slice(*span)].split() if span else []
    # "According to her" means somebody; "according to her letter" names it.
    own = len(name) > 1 and name[0].lower() == "her"
    return None if name and is_pronoun(name[0]) and not own else span


def is_pronoun(name: str) -> bool:
    return name.lower() in _PRONOUNS


def _inverted(masked: str, saying: Saying) -> Part | None:
    """The speaker behind a verb that follows the words said: '," said X'."""
    before = masked[: saying.start].rstrip()
    if (
        saying.verb in _NEVER_INVERTED
        or saying.kind == "showing"
        or not before.endswith(("\0", ","))
    ):
        return None
    span = _after(masked, saying.end)
    name = masked[slice(*span)].split() if span else []
    if len(name) > 1 and is_pronoun(name[0]) and name[0] != "one":
        return None
    if span is None or before.rstrip(" ,").endswith("\0"):
        return _with_name(masked, span) if span else None
    # "Ann Li, a witness, said the car was red": what follows is the statement, not the speaker.
    rest = re.split(r",?\s(?:who|which|whose)\b", masked[saying.end :], maxsplit=1)[0]
    told = has_finite(rest) or any(word.lower() in SHARED_PASTS for word in words(rest))
    return None if told else _with_name(masked, span)


def _with_name(masked: str, span: Part) -> Part:
    """The name behind a role: "said a spokesman, Bo Hill"."""
    found = _NAMED_BEHIND.match(masked, span[1])
    return found.span(1) if found and masked[span[0]].islower() else span


def _after(masked: str, at: int, *, role: bool = False) -> Part | None:
    """The noun phrase that begins at a place, up to a comma or a word that goes on otherwise.

    `role`: a lower-case phrase and words of place belong to it ("a report on the fire").
    """
    spans: list[Part] = []
    for token in _TOKEN.finditer(masked, at, at + 300):
        word = token.group()
        low = word.lower().rstrip(".")
        if spans and masked[spans[-1][1] : token.start()].strip():
            break
        if (
            low in _STOP
            or low in AUXILIARIES
            or (not spans and low in _NO_NAME)
            or (low in _PLACE_WORDS and not role)
            or len(spans) >= LONGEST_NAME
        ):
            break
        goes_on = spans and low == word and len(low) > 4 and low.endswith(("ing", "ed"))
        if goes_on and masked[slice(*spans[-1])].lower() not in ("a", "an", "the", "her"):
            break
        spans.append(token.span())
    while spans and masked[slice(*spans[-1])].lower() in TRAILING:
        spans.pop()
    if not spans:
        return None
    start, end = spans[0][0], spans[-1][1]
    name = masked[start:end]
    if not (role or name[0].isupper() or word_count(name) > 1 or name.rstrip(".") in _ROLES):
        return None
    return bare(masked, start, end)


def _before(sentence: str, masked: str, saying: Saying) -> Part | None:
    """The subject in front of a verb of speech."""
    head = masked[: saying.start]
    begin = _end_of_words(sentence, head)
    said = begin > 0
    breaks = list(_BREAK.finditer(head, begin))
    cut = breaks[-1].end() if breaks else begin
    parts = parts_of(masked, cut, saying.start)
    if not tokens(masked, parts[-1])[0] if parts else True:
        # "X did this - and said": the subject stands at the start.
        parts = parts_of(masked, begin, saying.start)
    if not parts:
        return None
    chosen: Part | None
    if said:
        told = [p for p in parts if not sets_scene(masked, p)] or parts[:1]
        chosen = named(masked, parts, told[0])
    elif len(parts) > 1 and (_closes(masked, saying) or masked.startswith(",", saying.end)):
        chosen = last_name(masked, parts)
    elif (
        len(parts) > 1
        and not tokens(masked, parts[-1])[0]
        and first_word(masked, parts[-1]) in _JOINS
    ):
        # "The bureau is looking into it, but said ...": the subject stands at the start.
        return leading(masked, parts[:-1])
    elif saying.kind == "showing" and RELATIVE.match(masked, parts[-1][0]):
        return None
    else:
        chosen = opening(masked, parts)
    found = subject(masked, *chosen) if chosen else None
    return found or joined(masked, cut, saying.start)


def _end_of_words(sentence: str, head: str) -> int:
    """Where the last quotation that is a statement ends (0 when there is none)."""
    for match in reversed(list(re.finditer(r"\0(?=[^\0]|$)", head))):
        end = match.end()
        last = sentence[max(0, end - 6) : end - 1].rstrip(MARKS)[-1:]
        if end > 1 and ((last and last in ",.?!…-–—") or head[end : end + 1] == ","):
            return end
    return 0


def _closes(masked: str, saying: Saying) -> bool:
    """Whether a verb of speech ends the statement: little follows, no clause, no quotation."""
    rest = re.split(r"[;:\0]", masked[saying.end :], maxsplit=1)
    if len(rest) > 1 and not rest[0].strip(" ,"):
        return False
    found = [word.lower() for word in words(rest[0])]
    told = saying.verb in ("told", "tells", "tell")
    if (
        found
        and not told
        and found[0] in ("that", "the", "a", "an", "he", "she", "they", "it", "there")
    ):
        return False
    return len(found) <= 9 and not any(word in AUXILIARIES or word in PASTS for word in found)


def _adding(masked: str) -> Part | None:
    """The subject of a sentence that goes on with what it says: "X left, saying that ..."."""
    match = _SAYING.search(masked)
    if match is None:
        return None
    return leading(masked, parts_of(masked, 0, match.start()))
