"""Whether what reads as a date is part of a name: “This Week”, USA Today, 17 February Brigade."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.values.vocabulary import vocabulary
from crosscheck.values.writing import DAY, MONTH, MONTH_WORDS

_RELATIVE = re.compile(
    r"(?:Today|Tonight|Tomorrow|Yesterday|(?:This|Last|Next)\s+(?:Week|Month|Year|Night|Morning|Weekend))\b"
)
_OPENING, _CLOSING = "\"“‘'", "\"”’'"
_PROGRAMME = re.compile(
    r"(?:['’]s|['’]|\b(?:on|of|by|for|from|to|film|show|program|programme|series|song|book|called"
    r"|titled|entitled|hosts?|hosting|watch|magazine))\s+$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:^|[.!?:;“\"‘'(\[—–-]|[|•*#>])\s*$")
_SHOW = re.compile(r"\s+(?-i:[Ss]how|[Pp]rogram(?:me)?)\b")
_BODY = re.compile(
    r"\s+(?:Brigades?|Martyrs|Movement|Memorial|Museum|Alliance|Coalition|Group|Organi[sz]ation"
    r"|Foundation|Party|Square|Street|Avenue|Road|Bridge|Commission|Committee|Initiative|Institute"
    r"|Front|Army|Battalion|Regiment|Fund|University|Stadium|Airport|Hospital)\b"
)
_DATED_BODY = re.compile(rf"\b(?i:{DAY}\s+{MONTH}|{MONTH}\s+{DAY})(?={_BODY.pattern})")
_CAPITALISED = re.compile(r"[\"“](?:[A-Z][\w.’'-]*\s+){1,4}$")
_CAPITAL = re.compile(r"\b[A-Z][a-z’'-]{3,}")
_LOWER = re.compile(r"\b[a-z’'-]{4,}")
_WINDOW = 24


def is_title(text: str, start: int, end: int) -> bool:
    """Whether the expression at [start, end) is a title, or part of the name of a body."""
    if not text[start : start + 1].isupper() and not text[start : start + 1].isdigit():
        return False
    if _BODY.match(text, end):
        return True
    return _is_quoted(text, start, end) or _is_capitalised(text, start, end)


def dated_names(text: str) -> Iterator[tuple[int, int]]:
    """Where a day of the year belongs to the name of a body: "17 February" Brigade."""
    if vocabulary(text).has(MONTH_WORDS):
        yield from (match.span() for match in _DATED_BODY.finditer(text))


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether it is all that stands in quotation marks, as titles are set."""
    if start == 0 or text[start - 1] not in _OPENING:
        return False
    if _closes(text, end):
        return True
    comma = text[end : end + 1] in {",", "."} and text[end + 1 : end + 2] in {*_CLOSING}
    return bool(comma and _PROGRAMME.search(text, max(0, start - 1 - _WINDOW), start - 1))


def _closes(text: str, end: int) -> bool:
    """Whether a quotation ends there; an apostrophe goes on with the word."""
    after = text[end : end + 2]
    return after[:1] in {*_CLOSING} and not after[1:].isalpha()


def _is_capitalised(text: str, start: int, end: int) -> bool:
    """Whether a word such as "Tonight" has a capital that no start of a sentence gives it."""
    if _RELATIVE.match(text, start) is None:
        return False
    if _SHOW.match(text, end):
        return True
    if _closes(text, end):
        quoted = _CAPITALISED.search(text, max(0, start - 2 * _WINDOW), start)
        if quoted is not None:
            return True
    if _OPENS.search(text, max(0, start - _WINDOW), start) or start == 0:
        return False
    return not _is_headline(text)


def _is_headline(text: str) -> bool:
    """Whether most words have a capital, so that one more says nothing."""
    head = text[:400]
    return len(_LOWER.findall(head)) <= 1 < len(_CAPITAL.findall(head))
