"""How old somebody is: "a 42-year-old man", "aged 42", "Ann Lee, 42,", "in her late 40s"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal

from msgspec import structs

from crosscheck.model import Hedge, Name, Quantity, Span
from crosscheck.values import hedges
from crosscheck.values.numbers import Number
from crosscheck.values.vocabulary import vocabulary

_OLD = re.compile(
    r"(?:[- ](?P<unit>year|month|week|day)s?[- ]olds?|\s+(?P<spoken>year|month|week)s\s+old)\b",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"\b(?:(?P<age>age[sd]?(?:\s+of)?(?:\s+between)?)|turn(?:s|ed|ing))\s+\Z", re.IGNORECASE
)
_SOMETHING = re.compile(r"-somethings?\b", re.IGNORECASE)
_TURNED_OVER = re.compile(r"\s+[a-z]+s\b")
_LIMITED = re.compile(
    r"\b(?:people|persons?|those|anyone|children|kids|youths?|teens|teenagers|minors|girls|boys|men"
    r"|women|adults|patients|drivers|victims|users|students|workers|viewers|residents|americans)\s+"
    r"(?:who\s+(?:are|were)\s+)?(?:(?:aged?\s+)?(?P<under>under|below|younger\s+than)"
    r"|(?:aged?\s+)?(?P<over>over|above|older\s+than))\s+(?:the\s+age\s+of\s+)?\Z"
    r"|\b(?:(?P<below>under|below)|(?P<beyond>over|above))\s+(?:the\s+)?age\s+(?:of\s+)?\Z",
    re.IGNORECASE,
)
_ONWARD = re.compile(
    r"(?:\s+years)?(?:\s+of\s+age)?\s+(?:and|or)\s+(?:(?P<older>older|over|up|above)|(?P<younger>younger|under))\b"
    r"(?!\s+(?:the|a|an|\d))",
    re.IGNORECASE,
)
# "Wide receiver DeAndre Hopkins (10)": the number on a shirt.
_SHIRT = re.compile(
    r"\b(?:quarterback|receiver|cornerback|linebacker|running\s+back|fullback|tight\s+end|safety"
    r"|tackle|guard|forward|cent(?:er|re)|defenseman|goalie|goaltender|goalkeeper|pitcher|catcher"
    r"|midfielder|striker|kicker|punter|baseman|shortstop|outfielder|defensive\s+\w+|touchdown)\b",
    re.IGNORECASE,
)
_YOUNGEST_IN_BRACKETS = 16
_SHIRT_WINDOW = 64
# "Ann and Bo Lee, aged 16 and 13": whose is which is not for a grammar to say.
_LISTED = re.compile(r"\s+(?:and|or)\s+\d")
_JOINED = re.compile(r",?\s+(?:and|or)\s+|,\s+")
_TITLES_ONLY = re.compile(r"[\s,]*(?:[A-Z][\w.]*\s+){0,3}")
_ENDS_NAME = re.compile(
    r"(?:[,.;:)’'\"”]|\Z|\s+(?:[A-Z(]|(?:was|were|is|are|has|had|who|and|died|told|said|of|to|from|in"
    r"|on|with|at|as|by|for)\b))"
)
# "Under 18 percent" and "over 65 seats" limit no age.
_OPEN = re.compile(
    r"(?:\s*(?:[,.;:)!?]|\Z)|\s+(?:and|or|are|were|is|was|to|who|in|at|with|from|for|on|can|may|have"
    r"|had|years\s+(?:old|of\s+age))\b)"
)
_BESIDE = re.compile(r"[,;)]|\.?\Z| of [A-Z]")
_OLDEST = 120
_TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_DECADE = re.compile(
    r"\bin\s+(?:his|her|their|my|your|our)\s+(?:(?P<part>early|mid|late)"
    r"(?:[\s-]+to[\s-]+(?P<until>mid|late))?[\s-]+)?"
    rf"(?:['’]?(?P<digits>[2-9]0)['’]?s|(?P<word>teens|{'|'.join(_TENS)}))\b",
    re.IGNORECASE,
)
# One of each stands in every match: most claims hold none, and need no search.
_WHOSE = frozenset("his her their my your our".split())
_HINTS = ("0s", "0'", "0’", "ties", "teens")
_TEENS = (13, 19)
_PARTS = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}


def decades(text: str, *, offset: int, names: Sequence[Name]) -> tuple[Quantity, ...]:
    """Ages by decade of life ("in his 40s", "in their early thirties"), in order of place."""
    known = vocabulary(text)
    if not (known.has(_WHOSE) and known.holds(_HINTS)):
        return ()
    return tuple(_decade(match, offset, names) for match in _DECADE.finditer(text))


def age(
    text: str,
    number: Number,
    *,
    offset: int,
    names: Sequence[Name],
    after: Number | None = None,
) -> Quantity | None:
    """The age that a number gives, in years (months, weeks or days of the very young), and whose.

    `after` is the age before it, if any: in "ages 3 and 5" both are one. None when it is no age.
    """
    if something := _SOMETHING.match(text, number.end):
        stated = (number.low, number.low + 9)
        return _aged(text, Span(number.start, something.end()), offset, stated, "year", "")
    old = _OLD.match(text, number.end)
    aged = is_aged(text, number) or (after is not None and _continues(text, after, number))
    if limited := _limited(text, number, offset):
        return limited
    if not (old or aged or _beside(text, number, offset, names)):
        return None
    end = old.end() if old else number.end
    if old:
        who = _name_after(text, end, offset, names)
    else:
        who = _key_before(offset + number.start, names)
    if _LISTED.match(text, end):
        who = ""
    unit = (old["unit"] or old["spoken"]).casefold() if old else "year"
    return _aged(text, Span(number.start, end), offset, (number.low, number.high), unit, who)


def is_old(text: str, end: int) -> bool:
    """Whether an "-year-old" stands right behind a number that ends at `end`."""
    return _OLD.match(text, end) is not None


def _decade(match: re.Match[str], offset: int, names: Sequence[Name]) -> Quantity:
    word = (match["word"] or "").casefold()
    first = (
        int(match["digits"] or 0)
        if not word
        else 10 * (2 + _TENS.index(word))
        if word != "teens"
        else 10
    )
    low, high = (0, 9) if word != "teens" else (_TEENS[0] - 10, _TEENS[1] - 10)
    if match["part"]:
        low, high = _PARTS[match["part"].casefold()]
    if match["until"]:
        high = _PARTS[match["until"].casefold()][1]
    stated = (Decimal(first + low), Decimal(first + high))
    who = _key_before(offset + match.start(), names)
    return _aged(match.string, Span(*match.span()), offset, stated, "year", who)


def is_aged(text: str, number: Number) -> bool:
    """Whether "aged", "ages" or "turned" leads up to it: "turned 18 pages" is none."""
    aged = _AGED.search(text[max(0, number.start - 20) : number.start])
    if aged is None or number.form == "vague":
        return False
    return aged["age"] is not None or _TURNED_OVER.match(text, number.end) is None


def _continues(text: str, after: Number, number: Number) -> bool:
    joined = _JOINED.fullmatch(text, after.end, number.start) is not None
    return joined and number.low < _OLDEST and _TURNED_OVER.match(text, number.end) is None


def _limited(text: str, number: Number, offset: int) -> Quantity | None:
    """An age that is a bound: "children under 18", "18 and older"."""
    if not 0 < number.low < _OLDEST or number.form == "vague":
        return None
    window = max(0, number.start - 48)
    limit = _LIMITED.search(text[window : number.start])
    onward = _ONWARD.match(text, number.end)
    if limit is not None and _OPEN.match(text, number.end):
        below = limit["under"] or limit["below"]
        hedge = Hedge.LESS_THAN if below else Hedge.MORE_THAN
        keyword = next(group for group in limit.groupdict().values() if group)
        start = number.start - (len(limit.group()) - limit.group().index(keyword))
        span = Span(start, number.end)
    elif onward is not None:
        hedge = Hedge.AT_LEAST if onward["older"] else Hedge.AT_MOST
        span = Span(number.start, onward.end())
    else:
        return None
    bounds = hedges.bounds(number.low, number.high, hedge)
    return structs.replace(_aged(text, span, offset, bounds, "year", ""), hedge=hedge)


def is_shirt(text: str, number: Number, *, offset: int, names: Sequence[Name]) -> bool:
    """Whether it is the number of a player in brackets: no grown-up is named so with an age."""
    if text[number.start - 1 : number.start] != "(" or text[number.end : number.end + 1] != ")":
        return False
    if _name_before(offset + number.start, names, reach=2) is None:
        return False
    before = text[max(0, number.start - _SHIRT_WINDOW) : number.start]
    return number.low < _YOUNGEST_IN_BRACKETS or _SHIRT.search(before) is not None


def _beside(text: str, number: Number, offset: int, names: Sequence[Name]) -> bool:
    """Whether the figure stands between commas right behind a name: "Ann Lee, 42,"."""
    return (
        number.form == "digits"
        and 0 < number.low < _OLDEST
        and number.low == number.low.to_integral_value()
        and text[number.start - 1 : number.start] in {" ", "(", "\n"}
        and _BESIDE.match(text, number.end) is not None
        and _name_before(offset + number.start, names, reach=2) is not None
    )


def _aged(
    text: str, span: Span, offset: int, stated: tuple[Decimal, Decimal], unit: str, who: str
) -> Quantity:
    return Quantity(
        Span(offset + span.start, offset + span.end),
        text[span.start : span.end],
        low=stated[0],
        high=stated[1],
        unit=unit,
        of=(who,) if who else (),
        role="age",
    )


def _key_before(start: int, names: Sequence[Name]) -> str:
    """The key of the name that an age stands right behind ("Ann Lee, 42", "Ann Lee, age 42")."""
    name = _name_before(start, names, reach=8)
    return name.key if name else ""


def _name_before(start: int, names: Sequence[Name], *, reach: int) -> Name | None:
    """The last name that ends by `start`, and not further before it than `reach`."""
    place = bisect_right(names, start, key=lambda name: name.span.end)
    name = names[place - 1] if place else None
    return name if name is not None and start - name.span.end <= reach else None


def _name_after(text: str, end: int, offset: int, names: Sequence[Name]) -> str:
    """The key of the name that an age leads up to ("42-year-old Officer Ann Lee").

    Not that of a place ("45-year-old Detroit man"): nothing but titles stands between, and no
    noun follows.
    """
    titles = _TITLES_ONLY.match(text, end)
    farthest = titles.end() if titles else end
    first = bisect_left(names, offset + end, key=lambda name: name.span.start)
    for name in (names[place] for place in range(first, len(names))):
        start, stop = name.span.start - offset, name.span.end - offset
        if start > farthest:
            break
        if _TITLES_ONLY.fullmatch(text, end, start):
            return name.key if _ENDS_NAME.match(text[stop : stop + 12]) else ""
    return ""
