"""How old somebody is: "a 42-year-old man", "aged 42", "Ann Lee, 42,", "in her late 40s"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal

from crosscheck.model import Name, Quantity, Span
from crosscheck.values.numbers import Number
from crosscheck.values.vocabulary import vocabulary

_OLD = re.compile(
    r"(?:[- ](?P<unit>year|month|week|day)s?[- ]olds?|\s+(?P<spoken>year|month|week)s\s+old)\b",
    re.IGNORECASE,
)
_AGED = re.compile(r"\b(?:aged?|turned)\s+\Z", re.IGNORECASE)
# "Ann and Bo Lee, aged 16 and 13": whose is which is not for a grammar to say.
_LISTED = re.compile(r"\s+(?:and|or)\s+\d")
_TITLES_ONLY = re.compile(r"[\s,]*(?:[A-Z][\w.]*\s+){0,3}")
_ENDS_NAME = re.compile(
    r"(?:[,.;:)’'\"”]|\Z|\s+(?:[A-Z(]|(?:was|were|is|are|has|had|who|and|died|told|said|of|to|from|in"
    r"|on|with|at|as|by|for)\b))"
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


def age(text: str, number: Number, *, offset: int, names: Sequence[Name]) -> Quantity | None:
    """The age that a number gives, in years (months, weeks or days of the very young), and whose.

    None when the number is no age.
    """
    old = _OLD.match(text, number.end)
    aged = _AGED.search(text[max(0, number.start - 12) : number.start])
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


def _beside(text: str, number: Number, offset: int, names: Sequence[Name]) -> bool:
    """Whether the figure stands between commas right behind a name: "Ann Lee, 42,"."""
    return (
        number.form == "digits"
        and 0 < number.low < _OLDEST
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
