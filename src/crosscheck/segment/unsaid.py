"""What a claim leaves to its article to say: who did it, and when and where it happened.

A news report tells its event once with day and place, in its lead, and then goes on without them.
Only what happened to people ("Two were killed") takes them over, only near the lead, and only
where the lead names one day and nothing else in between names another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.model import Claim, Link, Modality, Record, Reference, Span
from crosscheck.segment.definites import MOST_WORDS, phrase
from crosscheck.segment.figures import Cast, Figure
from crosscheck.segment.mentions import Mention
from crosscheck.segment.nouns import PLACES
from crosscheck.segment.tokens import Token
from crosscheck.segment.words import AUXILIARIES, CLEAR_THIRDS, PASTS

LEAD = 3
"""Sentences from the first on that may tell when and where."""
REACH = 7
"""Sentences behind them that may lean on it."""
_SURE = 0.84
_FADES = 0.02

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)"
)
_WHEN = re.compile(
    rf"(?:\b(?:early|late|on|last|this)\s)?\b{_DAY}(?:\s(?:morning|afternoon|evening|night))?\b"
    rf"(?:,\s{_MONTH}\s\d{{1,2}}\b)?|(?:\bon\s)?\b{_MONTH}\s\d{{1,2}}\b(?:,\s\d{{4}}\b)?"
)
_OTHER_TIME = re.compile(
    rf"\b{_DAY}|\b{_MONTH}|\b(?:19|20)\d\d\b|\b(?:ago|yesterday|today|tomorrow|tonight|later|earlier"
    r"|last|next|previous|past|since|annual(?:ly)?|years?|months?|weeks?|days?|hours?|overnight"
    r"|previously|already|once|so far|now|noon|midnight|a\.m|p\.m|am|pm|AM|PM"
    r"|morning|night|evening)\b"
)
_HARM = re.compile(
    r"\b(?:was|were|been|and|people|others?|men|women|officers?|students?|children|persons?)\s"
    r"(?:\w+\s){0,2}(?:killed|injured|wounded|hurt|shot|stabbed|hospitali[sz]ed|struck)\b"
    r"|\b(?:died at|died on the scene|opened fire|broke out|pronounced dead|were dead|was dead)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:hospital|medical|clinic|court|jail|custody)\b|\b(?:in|at|near)\s(?:the\s|an?\s)?[A-Z]"
)
_HAPPENS = re.compile(
    r"\b(?:shot|shooting|killed|killing|wounded|injured|died|dead|crash(?:ed)?|explo(?:sion|ded)"
    r"|fire|attack(?:ed)?|stabb(?:ed|ing)|opened fire|collapsed|bombing|blast)\b"
)
_AT = frozenset("in at near outside inside".split())
_BARE = frozenset(
    "killed injured wounded destroyed damaged won lost was has had served scored caused".split()
)


class Event(Record, frozen=True):
    """When and where the lead says that it happened (sentence `number`); None when it does not."""

    number: int
    when: Span | None
    where: Span | None


def main_event(
    text: str, sentences: Sequence[tuple[tuple[Token, ...], tuple[Mention, ...]]], cast: Cast
) -> Event | None:
    """The day and place of what an article tells in its first sentences; None when unsure."""
    found: Event | None = None
    days = set()
    for number, (words, mentions) in enumerate(sentences[: LEAD + REACH]):
        if not words:
            continue
        start, end = words[0].start, words[-1].end
        for match in _WHEN.finditer(text, start, end):
            day = re.search(rf"{_DAY}|{_MONTH}\s\d+", match.group())
            days.add(day.group() if day else "")
        if found is not None or number >= LEAD or not _HAPPENS.search(text, start, end):
            continue
        whens = list(_WHEN.finditer(text, start, end))
        where = _place(text, words, mentions, cast)
        if len(whens) == 1 and where is not None:
            found = Event(number, Span(*whens[0].span()), where)
    return found if found is not None and len(days) == 1 else None


def _place(
    text: str, words: Sequence[Token], mentions: Sequence[Mention], cast: Cast
) -> Span | None:
    """ "at the Cameo nightclub in Cincinnati": the first place of a sentence, if it has a name."""
    for mention in mentions:
        if not mention.first or words[mention.first - 1].low not in _AT or mention.quoted:
            continue
        figure = cast.figure(mention.head) if mention.kind == "name" else None
        if mention.kind == "noun" and mention.head in PLACES:
            span, full = phrase(words, mention)
            day = re.search(rf"\s(?:on|early|late)\s.{{0,12}}{_DAY}", text[span.start : span.end])
            span = Span(span.start, span.start + day.start()) if day else span
        elif figure is not None and figure.kind == "place":
            span, full = Span(mention.start, mention.end), True
        else:
            continue
        named = any(w.capital for w in words if span.start <= w.start < span.end)
        if full and named:
            return Span(words[mention.first - 1].start, span.end)
    return None


def setting(text: str, claim: Claim, number: int, event: Event) -> list[Reference]:
    """The event's time and place for a claim of it that names neither."""
    back = number - event.number
    if not 0 < back <= REACH or claim.modality is not Modality.ASSERTED:
        return []
    sentence = text[claim.sentence.start : claim.sentence.end]
    if (
        not _HARM.search(claim.text)
        or _OTHER_TIME.search(sentence)
        or "“" in sentence
        or '"' in sentence
    ):
        return []
    sure = round(_SURE - _FADES * back, 3)
    end = Span(claim.end, claim.end)
    found = []
    if event.when is not None:
        found.append(Reference(end, Link.TIME, _words(text, event.when), event.when, sure))
    if event.where is not None and not _ELSEWHERE.search(sentence):
        found.append(Reference(end, Link.PLACE, _words(text, event.where), event.where, sure))
    return [r for r in found if len(r.means.split()) <= MOST_WORDS + 2]


def subject(
    text: str, claim: Claim, words: Sequence[Token], lead: Figure | None
) -> list[Reference]:
    """The subject of the sentence before for a claim that begins with its verb."""
    if lead is None or lead.vague or claim.start != claim.sentence.start or len(words) > 14:
        return []
    verbs = [w.low in AUXILIARIES or w.low in PASTS or w.low in CLEAR_THIRDS for w in words]
    first = words[0].low if words else ""
    if not first or any(verbs[1:]) or len(words) < 3:
        return []
    takes = words[1].low in ("the", "a", "an", "his", "her", "its", "their", "at", "to") or (
        words[1].low[0].isdigit()
    )
    if not takes or not (first in _BARE or first in PASTS):
        return []
    if any(w.low == "," for w in words):
        return []
    means = _words(text, lead.source)
    if len(means.split()) > MOST_WORDS:
        return []
    return [Reference(Span(claim.start, claim.start), Link.SUBJECT, means, lead.source, 0.75)]


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())
