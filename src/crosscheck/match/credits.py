"""Which news agency a text is credited to, and datelines that stand before a passage."""

from __future__ import annotations

import re
from collections.abc import Mapping

from crosscheck.model import Article, Statement

# A credit stands in the dateline or in a line at the end; further in, an agency is only quoted.
_HEAD, _TAIL = 400, 300

_AGENCIES: Mapping[str, str] = {
    "AFP": r"AFP|Agence[ -]France[ -]Presse",
    "ANSA": r"ANSA",
    "AP": r"AP|(?:The )?Associated Press",
    "Bloomberg": r"Bloomberg",
    "Business Wire": r"Business ?Wire|BUSINESS WIRE",
    "Canadian Press": r"(?:The )?Canadian Press",
    "DPA": r"DPA|dpa",
    "EFE": r"EFE",
    "GlobeNewswire": r"Globe ?Newswire|GLOBE NEWSWIRE",
    "Kyodo": r"Kyodo",
    "PA": r"PA Media|Press Association",
    "PR Newswire": r"PR ?Newswire",
    "PTI": r"PTI|Press Trust of India",
    "Reuters": r"Reuters|REUTERS",
    "TASS": r"TASS",
    "UPI": r"UPI|United Press International",
    "Xinhua": r"Xinhua",
    "Yonhap": r"Yonhap",
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


def is_credited(statement: Statement) -> bool:
    """Whether a passage or its article names an agency, not its publisher's own, as the source."""
    claim, article = statement.claim, statement.article
    sentence = article.text[claim.sentence.start : claim.sentence.end]
    places = (sentence, *_ends(article))
    return any(
        pattern.search(place)
        for agency, pattern in _CREDITS.items()
        if not _PUBLISHERS[agency].search(article.publisher)
        for place in places
    )


def without_credits(text: str) -> str:
    """The text without a dateline before it and without agencies in parentheses."""
    return _INLINE.sub(" ", _DATELINE.sub("", text, count=1))


def _ends(article: Article) -> tuple[str, str]:
    return article.text[:_HEAD], article.text[-_TAIL:]
