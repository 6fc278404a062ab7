"""The words of one sentence that say who said it: "X said", "said X", "according to X"."""

from __future__ import annotations

import re

from crosscheck.segment.sayings import Saying, sayings
from crosscheck.segment.words import (
    AUXILIARIES,
    CLEAR_THIRDS,
    PASTS,
    SHARED_PASTS,
    THIRDS,
    is_past,
    word_count,
    words,
)

LONGEST_NAME = 14
# What is longer is no sentence, but a list or text without stops.
LONGEST_SENTENCE = 1500

_ACCORDING = re.compile(r"\b[Aa]ccording to\s+|(?<=,\s)per\s+(?=the [A-Z]|[A-Z])")

_ADVERBS = frozenset(
    """
    also later then previously earlier recently has have had did do does all both would will
    could don't doesn't didn't not since only still once
    again privately further simply just already first both now even never always often
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
    r"(?:(?:but|and|so|yet|also|still|just|shortly|right|only|even|hours|days|weeks|minutes|soon|moments|seconds|months|years"
    r"|early|late)\s+)*"
    r"(?:in|on|at|after|before|during|by|with|from|since|following|despite|under|amid|amidst|until"
    r"|over|among|for|of|to|about|against|throughout|through|without|within|beyond|earlier|later"
    r"|meanwhile|however|also|still|moreover|furthermore|today|yesterday|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday|as|when|while|once|instead|then|though|although"
    r"|if|according|because|where|unlike|like|asked|told|back|inside|outside|near|upon|around|along|behind|beside|above|below|apart|aside|given"
    r"|regarding|prior|ahead|thanks|due|alongside|across"
    r"|(?:last|this|next|that) (?:week|month|year|night|morning|afternoon|evening|spring|summer|fall"
    r"|winter|weekend))\b"
    r"|(?:an?|one|two|three|\d+|several)\s(?:\w+\s)?(?:minute|hour|day|week|month|year)s?\s"
    r"(?:later|earlier|ago|after|before)\b"
    r"|(?!family|july|italy|kelly|emily|sally|lilly|billy|molly|holly|polly|beverly|kimberly)[a-z]{3,}ly\b",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"(?!king|beijing|boeing|nanjing|sterling|wyoming|during)[a-z]{2,}ing\s", re.IGNORECASE
)
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
_ON_DAY = re.compile(r"\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?:\s(?:morning|afternoon|evening|night))?$")
_OF = re.compile(r"(?:of|from|with|for|in|at)\s")
_LONGEST_LEAD = 6
_JOINS = frozenset("but and yet so then".split())
_OBJECTS = frozenset("the a an his her its their him them it this that".split())
_EXPLAINS = frozenset("a an the his her its their whose".split())
_TRAILING = frozenset("in on at of for by from with the a an and".split())
_NAME = re.compile(r"[A-Z][\w.’'-]*(?:\s(?:[A-Z]|de\s|van\s|el-|al-)[\w.’'-]*){1,4}")
_JOINT = re.compile(r"\b(?:and|but|while|although|though|because|yet|so|as)\s(?:then\s|now\s|also\s)?")
_RELATIVE = re.compile(r"\b(?:which|that|who|whom|whose|where|when|what|why|how|such)\b")
_BEGINS_NAME = frozenset(
    """
    the a an his her its their he she they it police officials authorities investigators prosecutors
    witnesses neighbors neighbours residents deputies officers detectives experts analysts doctors
    critics others some many relatives friends family lawmakers democrats republicans scientists
    researchers local state federal one
    """.split()
)
_PLAIN_SUBJECT = re.compile(
    r"\b(?:he|she|they|it|police|officials|authorities|investigators|prosecutors|officers|deputies)$"
)
_LAST_NAME = re.compile(r"\b[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)*$")
_SAYING = re.compile(
    r"(?:,\s(?:\w+ly\s)?(?:saying|adding|explaining|noting|warning|arguing|claiming|insisting|telling|writing|stating"
    r"|alleging|accusing)|\swarning)\s(?!of\b|signs?\b|shots?\b|system\b)"
)
_NEVER_INVERTED = frozenset("told tells tell asked denied denies called calls identified accused".split())
_INDIRECT = frozenset("a an his her its their our my".split())
_TOKEN = re.compile(r"[^\s,;:()“”\"—–\0]+")
_BREAK = re.compile(r"[;:]|\s(?:--?|–|—)\s|—")
_PRONOUNS = frozenset(
    """
    he she they it who i we you him her them this that which one whoever whom whomever what
    """.split()
)
_SUBJECTS = frozenset("he she they it who i we you this that which".split())
_ROLES = frozenset("police officials authorities investigators prosecutors he she they".split())
_MARKS = " (['‘’\"“”*_"


def attribution(sentence: str, masked: str) -> tuple[int, int] | None:
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


def source(masked: str) -> tuple[int, int] | None:
    """The span of the source behind "according to"."""
    match = _ACCORDING.search(masked)
    span = _after(masked, match.end(), role=True) if match else None
    return None if span and is_pronoun(masked[slice(*span)].split()[0]) else span


def is_pronoun(name: str) -> bool:
    return name.lower() in _PRONOUNS


def _inverted(masked: str, saying: Saying) -> tuple[int, int] | None:
    """The speaker behind a verb that follows the words said: '," said X'."""
    before = masked[: saying.start].rstrip()
    if saying.verb in _NEVER_INVERTED or saying.kind == "showing" or not before.endswith(("\0", ",")):
        return None
    span = _after(masked, saying.end)
    if span is None or before.rstrip(" ,").endswith("\0"):
        return span
    # "Ann Li, a witness, said the car was red": what follows is the statement, not the speaker.
    rest = re.split(r",?\s(?:who|which|whose)\b", masked[saying.end :], maxsplit=1)[0]
    return None if _has_finite(rest) else span


def _has_finite(text: str) -> bool:
    found = [word.lower() for word in words(text)]
    return any(w in AUXILIARIES or w in PASTS or w in CLEAR_THIRDS or is_past(w) for w in found)


def _after(masked: str, at: int, *, role: bool = False) -> tuple[int, int] | None:
    """The noun phrase that begins at a place, up to a comma or a word that goes on otherwise.

    `role`: a lower-case phrase and words of place belong to it ("a report on the fire").
    """
    spans: list[tuple[int, int]] = []
    for token in _TOKEN.finditer(masked, at, at + 300):
        word = token.group()
        low = word.lower().rstrip(".")
        if spans and masked[spans[-1][1] : token.start()].strip():
            break
        if low in _STOP or low in AUXILIARIES or (not spans and low in _NO_NAME) or (low in _PLACE_WORDS and not role) or len(spans) >= LONGEST_NAME:
            break
        if spans and low == word and len(low) > 4 and low.endswith(("ing", "ed")):
            break
        spans.append(token.span())
    while spans and masked[slice(*spans[-1])].lower() in _TRAILING:
        spans.pop()
    if not spans:
        return None
    start, end = spans[0][0], spans[-1][1]
    name = masked[start:end]
    if not (role or name[0].isupper() or word_count(name) > 1 or name.rstrip(".") in _ROLES):
        return None
    return _bare(masked, start, end)


def _bare(masked: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without quotation marks around it and without the sentence's full stop."""
    if masked[start:end].endswith(".") and not masked[end:].strip(" \0"):
        end -= 1
    on_day = _ON_DAY.search(masked, start, end)
    end = on_day.start() if on_day and on_day.start() > start else end
    piece = masked[start:end]
    start += len(piece) - len(piece.lstrip(_MARKS))
    end -= len(piece) - len(piece.rstrip(_MARKS))
    return (start, end) if start < end and "\0" not in masked[start:end] else None


def _before(sentence: str, masked: str, saying: Saying) -> tuple[int, int] | None:
    """The subject in front of a verb of speech."""
    head = masked[: saying.start]
    begin = _end_of_words(sentence, head)
    said = begin > 0
    breaks = list(_BREAK.finditer(head, begin))
    cut = breaks[-1].end() if breaks else begin
    parts = _parts(masked, cut, saying.start)
    if not _tokens(masked, parts[-1])[0] if parts else True:
        # "X did this - and said": the subject stands at the start.
        parts = _parts(masked, begin, saying.start)
    if not parts:
        return None
    chosen: tuple[int, int] | None
    if said:
        told = [p for p in parts if not _sets_scene(masked, p)] or parts[:1]
        chosen = _named(masked, parts, told[0])
    elif len(parts) > 1 and (_closes(masked, saying) or masked.startswith(",", saying.end)):
        chosen = _last_name(masked, parts)
    elif len(parts) > 1 and not _tokens(masked, parts[-1])[0] and _first(masked, parts[-1]) in _JOINS:
        # "The bureau is looking into it, but said ...": the subject stands at the start.
        return _leading(masked, parts[:-1])
    elif saying.kind == "showing" and _RELATIVE.match(masked, parts[-1][0]):
        return None
    else:
        chosen = _opening(masked, parts)
    found = _subject(masked, *chosen) if chosen else None
    return found or _joined(masked, cut, saying.start)


def _joined(masked: str, start: int, end: int) -> tuple[int, int] | None:
    """The subject of a last clause of its own: "Nobody was hurt but officials say ..."."""
    match = None
    for match in _JOINT.finditer(masked, max(start, end - 120), end):
        pass
    if match is None or _RELATIVE.search(masked, start, match.start()):
        return None
    at = match.end()
    name = masked[at:end].strip()
    first = name.split()[0].lower() if name else ""
    if not (name[:1].isupper() or first in _BEGINS_NAME) or "," in name:
        return None
    return _subject(masked, at, end)


def _end_of_words(sentence: str, head: str) -> int:
    """Where the last quotation that is a statement ends (0 when there is none)."""
    for match in reversed(list(re.finditer(r"\0(?=[^\0]|$)", head))):
        end = match.end()
        last = sentence[max(0, end - 6) : end - 1].rstrip(_MARKS)[-1:]
        if end > 1 and ((last and last in ",.?!…-–—") or head[end : end + 1] == ","):
            return end
    return 0


def _parts(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    for match in re.finditer(r"[^,]+", masked[start:end]):
        piece = match.group().strip()
        if any(char.isalnum() for char in piece):
            first = start + match.start() + len(match.group()) - len(match.group().lstrip())
            found.append((first, first + len(piece)))
    return found


def _tokens(masked: str, part: tuple[int, int]) -> tuple[list[tuple[int, int]], list[str]]:
    """The spans of a part's words, without adverbs at its end and conjunctions at its start."""
    spans = [
        (part[0] + match.start(), part[0] + match.end())
        for match in re.finditer(r"\S+", masked[slice(*part)])
    ]
    lower = [masked[slice(*span)].lower().replace("’", "'") for span in spans]
    while lower and (lower[-1] in _ADVERBS or (len(lower[-1]) > 5 and lower[-1].endswith("ly"))):
        spans.pop()
        lower.pop()
    while lower and lower[0] in _LEADS:
        spans.pop(0)
        lower.pop(0)
    return spans, lower


def _closes(masked: str, saying: Saying) -> bool:
    """Whether a verb of speech ends the statement: little follows, no clause, no quotation."""
    rest = re.split(r"[;:\0]", masked[saying.end :], maxsplit=1)
    if len(rest) > 1 and not rest[0].strip(" ,"):
        return False
    found = [word.lower() for word in words(rest[0])]
    told = saying.verb in ("told", "tells", "tell")
    if found and not told and found[0] in ("that", "the", "a", "an", "he", "she", "they", "it", "there"):
        return False
    return len(found) <= 9 and not any(word in AUXILIARIES or word in PASTS for word in found)


def _last_name(masked: str, parts: list[tuple[int, int]]) -> tuple[int, int]:
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
    named = before[0].isupper() and word_count(before) <= 6 and not _SETTING.match(before)
    return parts[-2] if explains and named and not _has_finite(before) else parts[-1]


def _opening(masked: str, parts: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The subject part of "X, 35, of Y, said": the first that does not only set the scene."""
    likely = [part for part in parts if _is_subject_like(masked, part)]
    # "Fishing crews said" begins like "Speaking in Bergen, he said": only the comma tells.
    real = [p for p in likely if not _DOING.match(masked, _tokens(masked, p)[0][0][0], p[1])]
    real = real or likely[:1]
    if not real:
        return _unpointed(masked, parts)
    chosen, end = real[0], parts[-1]
    joins = _first(masked, end)
    if end != chosen and (
        joins in ("but", "while", "whereas", "yet") or (joins == "and" and _acts(masked, chosen))
    ):
        return end
    for part in parts[parts.index(chosen) + 1 :]:
        first = _first(masked, part)
        if part == end and first == "who" and len(_tokens(masked, part)[1]) == 1:
            return part
        relative = first in ("which", "whom", "that", "as", "where")
        if relative and part == end and not _acts(masked, part):
            return None
        explains = first in _EXPLAINS and _NAME.match(masked[slice(*chosen)]) is not None
        aside = relative or explains or first in ("who", "whose") or is_past(first)
        aside = aside or _explains(masked, part)
        if not aside and _acts(masked, part):
            # A clause came between: its own subject speaks, if it is only that.
            return None if part != end else part
    if end != chosen and joins == "and":
        return chosen[0], end[1]
    return _named(masked, parts, chosen)


def _explains(masked: str, part: tuple[int, int]) -> bool:
    """Whether a part tells who somebody is, in a clause: "a site that covers politics"."""
    found = [word.lower() for word in words(masked[slice(*part)])]
    return found[0] in _EXPLAINS and any(word in ("that", "who", "which") for word in found[1:])


def _adding(masked: str) -> tuple[int, int] | None:
    """The subject of a sentence that goes on with what it says: "X left, saying that ..."."""
    match = _SAYING.search(masked)
    if match is None:
        return None
    return _leading(masked, _parts(masked, 0, match.start()))


def _leading(masked: str, parts: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The subject in front of the first verb of a sentence."""
    parts = [p for p in parts if _is_subject_like(masked, p)]
    parts = [p for p in parts if not _DOING.match(masked, _tokens(masked, p)[0][0][0], p[1])]
    if not parts:
        return None
    spans, lower = _tokens(masked, parts[0])
    verb = next((n for n, word in enumerate(lower) if n and _is_verb([word])), 0)
    named = masked[spans[0][0]].isupper() or lower[0] in _BEGINS_NAME
    if not verb or not named or verb > _LONGEST_LEAD or lower[verb - 1] in _TRAILING:
        return None
    return _subject(masked, spans[0][0], spans[verb - 1][1])


def _named(
    masked: str, parts: list[tuple[int, int]], chosen: tuple[int, int]
) -> tuple[int, int]:
    """The name behind a role, which tells more: "A diver there, Ann Hill, said"."""
    at = parts.index(chosen) + 1
    role = masked[slice(*chosen)]
    if at < len(parts) and (_first(masked, chosen) in _INDIRECT or not _NAME.search(role)):
        name = _NAME.match(masked, parts[at][0], parts[at][1])
        if name and (name.end() == parts[at][1] or masked[name.end() :].startswith(" (")):
            return name.span()
    return chosen


def _unpointed(masked: str, parts: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The name or pronoun at the end of a part that sets the scene without a comma behind it."""
    spans = _tokens(masked, parts[-1])[0]
    if not spans:
        return None
    start, end = max(spans[0][0], spans[-1][1] - 200), spans[-1][1]
    found = _PLAIN_SUBJECT.search(masked, start, end)
    if found is None and len(parts) == 1:
        found = _LAST_NAME.search(masked, start + 1, end)
    return found.span() if found else None


def _first(masked: str, part: tuple[int, int]) -> str:
    """The first word of a part, without what is joined to it ("who" of "who's")."""
    return re.split(r"['’]", words(masked[slice(*part)])[0].lower(), maxsplit=1)[0]


def _sets_scene(masked: str, part: tuple[int, int]) -> bool:
    """Whether a part is no subject: a time, a place, what somebody did meanwhile."""
    spans = _tokens(masked, part)[0]
    if not spans:
        return True
    start = spans[0][0]
    return bool(_SETTING.match(masked, start, part[1]) or _DOING.match(masked, start, part[1]))


def _acts(masked: str, part: tuple[int, int]) -> bool:
    """Whether a part has a verb of its own."""
    spans = _tokens(masked, part)[0]
    said = masked[spans[0][0] : spans[-1][1]] if spans else ""
    return _has_finite(said) or any(word.lower() in THIRDS for word in words(said)[1:])


def _is_subject_like(masked: str, part: tuple[int, int]) -> bool:
    spans = _tokens(masked, part)[0]
    said = masked[spans[0][0] : part[1]] if spans else ""
    if not said or said[0].isdigit() or _first(masked, part) in _SUBORDINATE:
        return False
    lower = said.lower()
    if lower.startswith(("who ", "which ", "whose ", "where ")) or lower in ("who", "which"):
        return False
    return _SETTING.match(said) is None


def _is_verb(following: list[str]) -> bool:
    return any(
        word in AUXILIARIES or word in PASTS or word in THIRDS or is_past(word)
        for word in following
    )


def _subject(masked: str, start: int, end: int) -> tuple[int, int] | None:
    spans, lower = _tokens(masked, (start, end))
    if not lower:
        return None
    if lower[-1] in _SUBJECTS:
        return spans[-1] if len(lower) == 1 else None
    if len(lower) > 1 and (lower[0] in _SUBJECTS or lower[0] in ("where", "when", "what")):
        return None
    conjoined = lower[-1] in ("and", "but", "who", "that", "which")
    for number, word in enumerate(lower):
        if word in ("who", "which", "that", "whose", "where") and number and not conjoined:
            if word != "who" or not _is_verb(lower[number + 1 : number + 2]):
                return None
            # "A man who lives there said": not "the man who police said".
            spans = spans[:number]
            break
        verb = word in AUXILIARIES or word in PASTS or word in CLEAR_THIRDS
        after = lower[number + 1] if number + 1 < len(lower) else ""
        past = number > 0 and (is_past(word) or word in SHARED_PASTS)
        if (past and not conjoined and after in _OBJECTS) or word == "saying":
            return None
        if verb or (conjoined and past):
            if not conjoined or not number:
                return None
            spans = spans[:number]
            break
    else:
        if conjoined:
            spans = spans[:-1]
    while spans and masked[slice(*spans[-1])].lower() in (*_ADVERBS, "and", "but"):
        spans.pop()
    if not spans or len(spans) > LONGEST_NAME:
        return None
    return _bare(masked, spans[0][0], spans[-1][1])
