"""Whom a text credits: news agencies and other publishers, and datelines before a passage."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from crosscheck.model import Article, Statement

# A credit stands in the dateline or in a line at the end; further in, an agency is only quoted.
_HEAD, _TAIL = 400, 300

_NAMED_BY: Mapping[str, tuple[str, ...]] = {
    "AFP": ("AFP", "Agence France-Presse", "Agence France Presse"),
    "ANSA": ("ANSA",),
    "AP": ("AP", "Associated Press"),
    "Bloomberg": ("Bloomberg",),
    "Business Wire": ("Business Wire", "BusinessWire", "BUSINESS WIRE"),
    "Canadian Press": ("Canadian Press",),
    "DPA": ("DPA", "dpa"),
    "EFE": ("EFE",),
    "GlobeNewswire": ("GlobeNewswire", "Globe Newswire", "GLOBE NEWSWIRE"),
    "Kyodo": ("Kyodo",),
    "PA": ("PA Media", "Press Association"),
    "PR Newswire": ("PR Newswire", "PRNewswire"),
    "PTI": ("PTI", "Press Trust of India"),
    "Reuters": ("Reuters", "REUTERS"),
    "TASS": ("TASS",),
    "UPI": ("UPI", "United Press International"),
    "Xinhua": ("Xinhua",),
    "Yonhap": ("Yonhap",),
}
_AGENCIES = {
    agency: f"(?:The )?(?:{'|'.join(re.escape(name) for name in names)})"
    for agency, names in _NAMED_BY.items()
}
_NAMES = "|".join(_AGENCIES.values())


def _credit(names: str) -> re.Pattern[str]:
    return re.compile(
        rf"\((?:[\w ]+/ ?)?(?:{names})(?: News)?\)"
        rf"|/ ?(?:{names})\b"
        rf"|\b(?:{names}) ?(?:[—–]|--| - )"
        rf"|\b(?:[Aa]ccording to|[Rr]eported by|[Tt]old|[Ss]ource:?|[Cc]redit:?|[Vv]ia) "
        rf"(?:the )?(?:{names})\b"
        rf"|\b(?:{names}) report(?:s|ed)\b"
    )


_CREDITS = {agency: _credit(names) for agency, names in _AGENCIES.items()}
_PUBLISHERS = {
    agency: re.compile(rf"\b(?:{names}|{re.escape(agency)}news)\b", re.IGNORECASE)
    for agency, names in _AGENCIES.items()
}

# A place in capitals, or up to four capitalised words when a dash follows: never a whole clause,
# which might hold a figure.
_DATELINE = re.compile(
    rf"^(?:[A-Z][A-Z.' ]+(?:, [A-Z][a-z]+\.?)?(?:,? [A-Z][a-z]{{2,8}}\.? \d{{1,2}},?)? ?)?"
    rf"[(/] ?(?:{_NAMES})(?: News)? ?[)/]\s*(?:[-–—]+\s*)?"
    rf"|^(?:[A-Z][A-Za-z.']*,? ){{1,4}}\((?:{_NAMES})(?: News)?\) ?[-–—]+\s*"
)
_INLINE = re.compile(rf"\((?:[\w ]+/ ?)?(?:{_NAMES})(?: News)?\)")

# What says that the whole text is an agency's: a dateline, or a line that begins with the name.
_WIRED = {
    agency: re.compile(
        rf"\((?:{names})(?: News)?\) ?(?:[-–—]|--)|^\(?(?:{names})\)? ?(?:[—–]|--| - )",
        re.MULTILINE,
    )
    for agency, names in _AGENCIES.items()
}
_SHARED = {
    agency: re.compile(
        rf"\b(?:{names})(?:,? and [\w .]{{2,40}}| [\w .]{{2,40}})? contributed to (?:this|the) "
        rf"|(?:©|\([cC]\)|[Cc]opyright)(?: ?(?:©|\([cC]\)|\d{{4}})){{0,3}},? (?:by )?"
        rf"(?:the )?(?:{names})\b"
    )
    for agency, names in _AGENCIES.items()
}
# Addresses under which papers print a wire as it comes in: /aponline/, /wires/afp/.
_FEEDS = re.compile(r"/(?:(ap|reuters|afp)online|wires?/([a-z]{2,9}))/", re.IGNORECASE)
_BY_FEED = {agency.casefold().replace(" ", ""): agency for agency in _AGENCIES}

_WORD = r"[A-Z][\w.&'’-]{0,30}"
_NAMED = re.compile(
    rf"\b(?:[Aa]ccording to|[Rr]eported (?:by|in)|[Tt]old|[Ss]ource:|[Vv]ia|[Bb]y) "
    rf"(?:the )?({_WORD}(?: {_WORD}){{0,3}})"
)
# The verb first, then the name before it: to try every capital of a long text would take long.
_REPORTED = re.compile(
    r"(?: (?:first|also|has|had))? report(?:s|ed)\b| contributed (?:to )?(?:the|this)\b"
)
_BEFORE = re.compile(rf"\b({_WORD}(?: {_WORD}){{0,3}})$")
_LONGEST_NAME = 130
_PLACED = re.compile(rf"\(({_WORD}(?: {_WORD}){{0,3}})\) ?(?:[-–—]|--)")
_PAPERS = frozenset(
    """
    chronicle courier daily dispatch enquirer examiner express gazette globe guardian herald
    independent inquirer journal ledger mail mirror news observer post press record register
    sentinel standard star sun telegraph times tribune wire
    """.split()
)


def is_credited(statement: Statement) -> bool:
    """Whether a passage or its article names an agency, not its publisher's own, as the source."""
    claim, article = statement.claim, statement.article
    sentence = article.text[claim.sentence.start : claim.sentence.end]
    return bool(agencies(article)) or any(
        _CREDITS[agency].search(sentence)
        for agency in _mentioned(sentence)
        if not _PUBLISHERS[agency].search(article.publisher)
    )


@lru_cache(maxsize=1 << 12)
def agencies(article: Article) -> tuple[str, ...]:
    """The agencies, not the publisher's own, that an article or its address credits; sorted."""
    found = _fed(article)
    for place in _ends(article):
        found |= {
            agency
            for agency in _mentioned(place)
            if _CREDITS[agency].search(place) or _SHARED[agency].search(place)
        }
    return tuple(sorted(a for a in found if not _PUBLISHERS[a].search(article.publisher)))


def _mentioned(text: str) -> list[str]:
    """The agencies whose name is in a text at all: most texts have none, and no credit."""
    return [agency for agency, names in _NAMED_BY.items() if any(name in text for name in names)]


@lru_cache(maxsize=1 << 12)
def wire(article: Article) -> str:
    """The agency whose text an article is as a whole: by its dateline, its address, its publisher.

    "" when it is nobody's: an agency that only contributed is no source of all.
    """
    head, _ = _ends(article)
    dated = {agency for agency in _mentioned(head) if _WIRED[agency].search(head)}
    return agency_of(article.publisher) or min(dated | _fed(article), default="")


@lru_cache(maxsize=1 << 12)
def agency_of(publisher: str) -> str:
    """The agency that a publisher is; "" for other publishers."""
    own = (agency for agency, pattern in _PUBLISHERS.items() if pattern.search(publisher))
    return next(own, "")


def _fed(article: Article) -> set[str]:
    match = _FEEDS.search(article.url[:2_000])
    agency = _BY_FEED.get((match.group(1) or match.group(2)).casefold()) if match else None
    return {agency} if agency else set()


def credited(article: Article, other: Article) -> str:
    """The name by which an article credits the publisher of another one; "" when it does not."""
    for name in _names(article):
        if _is_named(name, other.publisher) and not _is_named(name, article.publisher):
            return name
    return ""


@lru_cache(maxsize=1 << 12)
def _names(article: Article) -> tuple[str, ...]:
    """Whom an article names as a source, in the order of its text."""
    text = article.text
    found = [*_PLACED.finditer(text[:_HEAD]), *_NAMED.finditer(text)]
    for verb in _REPORTED.finditer(text):
        before = _BEFORE.search(text[max(0, verb.start() - _LONGEST_NAME) : verb.start()])
        if before:
            found.append(before)
    return tuple(dict.fromkeys(_bare(match.group(1)) for match in found))


def _bare(name: str) -> str:
    """A name without an article before it, and without what a sentence puts behind it."""
    bare = name.rstrip(".'’-&").removesuffix("'s").removesuffix("’s")
    return bare.removeprefix("The ")


def _is_named(name: str, publisher: str) -> bool:
    """Whether a name is a publisher's, whole, without its place ("the Tribune"), with initials.

    "The New York Times" is nytimes.com, "KSN" ksn.com; "Detroit" is no name of fox2detroit.com.
    """
    folded, known = _plain_name(name), _folded(publisher)
    *before, last = name.split()
    short = "".join(word[0].casefold() for word in before) + _plain_name(last)
    if known in (folded, short):
        return True
    if len(before) >= 2:
        return known.startswith(folded) or known.endswith(folded)
    return _plain_name(last) in _PAPERS and known.endswith(folded)


@lru_cache(maxsize=1 << 12)
def _folded(publisher: str) -> str:
    """A publisher's name, or the longest part of its address, in small letters and digits."""
    if " " not in publisher.strip() and "." in publisher:
        labels = publisher.casefold().split(".")[:-1]
        return _plain_name(max(labels, key=len))
    return _plain_name(publisher)


def _plain_name(name: str) -> str:
    folded = name.casefold().removeprefix("the ")
    return "".join(sign for sign in folded if sign.isalnum())


def blanked(text: str) -> str:
    """The text with blanks for the dateline before it and for agencies in parentheses."""
    bare = _DATELINE.sub(_blanks, text, count=1)
    return _INLINE.sub(_blanks, bare)


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match.group())


def without_credits(text: str) -> str:
    """The text without a dateline before it and without agencies in parentheses."""
    return _INLINE.sub(" ", _DATELINE.sub("", text, count=1))


def _ends(article: Article) -> tuple[str, str]:
    return article.text[:_HEAD], article.text[-_TAIL:]
