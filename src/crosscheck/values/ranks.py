"""Ranks: "largest trading partner", "second-biggest city", "42nd president", "third straight win".

A rank by size has the size as its scale ("large"). A place in a sequence has TURN ("the 45th
anniversary") or, where one follows on the other without a break, STREAK.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.model import Rank, Span
from crosscheck.values.vocabulary import Vocabulary, ascii_case, vocabulary
from crosscheck.values.words import content, fold

TURN = "turn"
STREAK = "row"
_ORDERS = "second third fourth fifth sixth seventh eighth ninth tenth".split()
_SPELLED = {
    word: number
    for number, word in enumerate(
        ["first", *_ORDERS, *"eleventh twelfth thirteenth fourteenth fifteenth".split()], 1
    )
} | {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
_SCALES = {
    word: name
    for name, members in {
        "large": "largest biggest",
        "small": "smallest",
        "high": "highest tallest",
        "low": "lowest",
        "long": "longest",
        "rich": "richest wealthiest",
        "old": "oldest",
        "young": "youngest",
        "deadly": "deadliest",
        "main": "main primary top leading",
        "populous": "most populous",
    }.items()
    for word in members.split(" ")
    if word != "most"
}
_NTH = r"\d{1,3}(?:st|nd|rd|th)"
_RANK = re.compile(
    rf"\b(?:(?P<order>{'|'.join(_ORDERS)}|{_NTH})[- ])?(?P<scale>{'|'.join(_SCALES)})\b"
    r"(?P<noun>(?:\s+[a-z][\w-]*){1,3})",
    re.IGNORECASE,
)
_PLACE = rf"(?P<order>{'|'.join(_SPELLED)}|{_NTH})"
_STREAK = re.compile(
    rf"\b{_PLACE}[- ](?:straight|consecutive|successive)\s+(?P<noun>(?-i:[a-z][\w-]*))"
    rf"|\b(?P<order2>{'|'.join(_SPELLED)}|{_NTH})\s+(?P<noun2>(?-i:[a-z][\w-]*))"
    r"\s+(?:in\s+a\s+row|running)\b",
    re.IGNORECASE,
)
# "5th street" is a place, "19th century" a time, "9th graders" are pupils.
_NO_TURN = (
    "annual|quarter|street|st|avenue|ave|road|century|centuries|grade|graders?|hour"
    "|block|district|ward|precinct|degree|place|percentile|amendment"
    "|straight|consecutive|successive|of|to|from|and|or|in|on|at|with|by|for|is|was|as|but|that"
    "|who|which|the|a|an|largest|biggest|highest|party|world|rounders?|down|base|half"
    "|sense|column|estate|wall|wheel|heaven|dimension|class"
)
# A capital begins a name ("5th Avenue") but for what is numbered by its turn.
_NUMBERED = "Congress|President|Session|Parliament|Assembly|Legislature|Season|Edition|Anniversary"
_TURN = re.compile(
    rf"\b{_PLACE}[- ](?:annual\s+)?(?!(?:{_NO_TURN})\b)"
    rf"(?P<noun>(?-i:(?:{_NUMBERED})\b|[a-z][\w-]*))",
    re.IGNORECASE,
)
# "The third man" is one of three; who counts to the fifth in words counts a row.
_FIRST_COUNTED = 4
_AGAIN = re.compile(r"\bfor\s+(?:the|an?|what\s+would\s+be\s+(?:the|an?))\s+\Z", re.IGNORECASE)
# Floors and parts of days are as often a third as a fortieth.
_PARTS = frozenset("floor inning day night week month time hole quarter minute man woman".split())
_STREAKS = frozenset("straight consecutive successive row running".split())
_LATE = frozenset(word for word, order in _SPELLED.items() if order > _FIRST_COUNTED)
_EVENTS = frozenset("anniversari birthday edit".split())
_EVENT = re.compile("anniversar|birthday|edit")


def ranks(text: str, *, offset: int) -> tuple[Rank, ...]:
    """Every rank of a claim in order of its place; none overlaps another."""
    known = vocabulary(text)
    found = sorted(
        (*_by_size(text, known, offset), *_in_sequence(text, known, offset)),
        key=lambda rank: (rank.span.start, -rank.span.end),
    )
    kept: list[Rank] = []
    for rank in found:
        if not kept or rank.span.start >= kept[-1].span.end:
            kept.append(rank)
    return tuple(kept)


def _by_size(text: str, known: Vocabulary, offset: int) -> Iterator[Rank]:
    for match in _RANK.finditer(text) if known.has(_SCALES.keys()) else ():
        noun = _noun(match["noun"])
        if not noun:
            continue
        end = match.start("noun") + len(noun)
        yield Rank(
            Span(offset + match.start(), offset + end),
            text[match.start() : end],
            order=_order(match["order"]) if match["order"] else 1,
            scale=_SCALES[ascii_case(match["scale"]).lower()],
            of=tuple(sorted(set(content(noun)))),
        )


def _in_sequence(text: str, known: Vocabulary, offset: int) -> Iterator[Rank]:
    """Streaks, and turns: in digits of anything, in words of what comes round or counts high.

    "The third man" is one of three men, and says nothing of an order that another text may give.
    """
    for match in _STREAK.finditer(text) if known.has(_STREAKS) else ():
        group = "" if match["order"] else "2"
        noun = match[f"noun{group}"]
        yield Rank(
            Span(offset + match.start(), offset + match.end()),
            match.group(),
            order=_order(match[f"order{group}"]),
            scale=STREAK,
            of=tuple(sorted(set(content(noun)))) or (noun.lower(),),
        )
    for match in _TURN.finditer(text) if _may_turn(text, known) else ():
        noun = match["noun"]
        of = tuple(sorted(set(content(noun)))) or (noun.lower(),)
        if match["order"][0].isdigit() or _EVENTS & set(of) or _is_counted(match):
            yield Rank(
                Span(offset + match.start(), offset + match.end()),
                match.group(),
                order=_order(match["order"]),
                scale=TURN,
                of=of,
            )


def _is_counted(match: re.Match[str]) -> bool:
    """Whether words give a place in a row: "for the second time", "the eighth victim"."""
    order, noun = _order(match["order"]), match["noun"].lower()
    if noun == "time":
        before = match.string[max(0, match.start() - 24) : match.start()]
        return order > 1 and _AGAIN.search(before) is not None
    return order > _FIRST_COUNTED and noun not in _PARTS


def _may_turn(text: str, known: Vocabulary) -> bool:
    """Whether any place stands in the text: in digits, or in words."""
    if any(figure.endswith(("st", "nd", "rd", "th")) for figure in known.figures):
        return True
    if known.has(_LATE) or (known.has(_SPELLED.keys()) and "time" in known.words):
        return True
    return known.has(_SPELLED.keys()) and _EVENT.search(fold(text)) is not None


def _order(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else _SPELLED[ascii_case(text).lower()]


def _noun(run: str) -> str:
    """The words of the run up to the first that is no content word."""
    kept = ""
    for word in re.findall(r"\s+\S+", run):
        if not content(word):
            break
        kept += word
    return kept
