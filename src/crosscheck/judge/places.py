"""Rules on where: two addresses that give one street differently."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.judge.ruling import Ruling
from crosscheck.judge.views import View
from crosscheck.model import Record, Span, VerdictKind
from crosscheck.values.words import fold

_KINDS = {
    word: kind
    for kind, members in {
        "street": "Street St",
        "avenue": "Avenue Ave",
        "road": "Road Rd",
        "drive": "Drive Dr",
        "lane": "Lane Ln",
        "boulevard": "Boulevard Blvd",
        "court": "Court Ct",
        "place": "Place Pl",
        "plaza": "Plaza",
        "circle": "Circle Cir",
        "highway": "Highway Hwy",
        "parkway": "Parkway Pkwy",
        "terrace": "Terrace Ter",
        "way": "Way",
        "trail": "Trail",
    }.items()
    for word in members.split()
}
_SIDES = {
    word: side
    for side, members in {
        "n": "North N",
        "s": "South S",
        "e": "East E",
        "w": "West W",
        "ne": "Northeast NE",
        "nw": "Northwest NW",
        "se": "Southeast SE",
        "sw": "Southwest SW",
    }.items()
    for word in members.split()
}
_SIDE = "|".join(sorted(_SIDES, key=len, reverse=True))
_PART = r"(?:[A-Z][\w'’]*|\d{1,3}(?:st|nd|rd|th))"
_ADDRESS = re.compile(
    rf"(?:\b(?P<number>\d{{1,5}})(?P<block>[ -]block of)? )?"
    rf"(?:\b(?P<before>{_SIDE})\.? )?"
    rf"\b(?P<base>{_PART}(?: {_PART}){{0,3}}) (?P<kind>{'|'.join(_KINDS)})\b"
    rf"(?:\.? (?P<after>{_SIDE})\b)?"
)
# Words that may open a sentence right before the name of a street.
_OPENERS = frozenset("the a an at on in near from to along off and police when while".split())
_BLOCK = 100


class Address(Record, frozen=True):
    """A street as an article gives it, with the house or block number where there is one.

    `base` is the bare name ("washington"), `kind` what follows it ("street"), `side` the point
    of the compass ("w"); `block` whether `number` is that of a block; `span` in the article.
    """

    span: Span
    text: str
    base: str
    kind: str
    side: str
    number: int
    block: bool


def addresses(text: str, *, offset: int) -> Iterator[Address]:
    """Every street that a text names with its kind ("5000 block of Noon Road"), in order."""
    for match in _ADDRESS.finditer(text):
        parts = match["base"].split()
        while parts and fold(parts[0]) in _OPENERS:
            parts = parts[1:]
        if not parts:
            continue
        start = match.end("base") - len(" ".join(parts))
        start = start if len(parts) < len(match["base"].split()) else match.start()
        yield Address(
            Span(offset + start, offset + match.end()),
            text[start : match.end()],
            base="".join(fold(part) for part in parts),
            kind=_KINDS[match["kind"]],
            side=_SIDES.get(match["before"] or match["after"] or "", ""),
            number=int(match["number"] or 0),
            block=bool(match["block"]),
        )


def places(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:  # noqa: ARG001
    """One street with two kinds, two ends or two blocks: "Elm Road" against "Elm Drive".

    Silent where either article gives the other's address too: then it tells of both.
    """
    first = list(addresses(a.claim.text, offset=a.claim.start))
    second = list(addresses(b.claim.text, offset=b.claim.start))
    if not first or not second or not (a.firm and b.firm):
        return ()
    for x in first:
        for y in second:
            difference = _differs(x, y)
            if difference and not _gives(b, x) and not _gives(a, y):
                return (_conflict(x, y, difference),)
    return ()


def _differs(x: Address, y: Address) -> str:
    """What tells two addresses on a street of one name apart; "" for nothing, or other names."""
    if x.base != y.base:
        return ""
    if x.kind != y.kind:
        # Where streets have numbers, 14th Street and 14th Avenue cross.
        return "" if x.base[0].isdigit() or len(x.base) == 1 else "the street has two kinds"
    if x.side and y.side and x.side != y.side:
        return "the street has two ends"
    if not (x.number and y.number) or not (x.block or y.block):
        return ""
    return "" if _same_block(x, y) else "the street has two blocks"


def _same_block(x: Address, y: Address) -> bool:
    return x.number // _BLOCK == y.number // _BLOCK


def _gives(view: View, address: Address) -> bool:
    """Whether an article gives an address, in any of its sentences."""
    told = addresses(view.statement.article.text, offset=0)
    return any(t.base == address.base and not _differs(t, address) for t in told)


def _conflict(x: Address, y: Address, difference: str) -> Ruling:
    return Ruling(
        verdict=VerdictKind.CONFLICT,
        rule="address-differs",
        reason=f"“{x.text}” against “{y.text}”: {difference}",
        kind="name",
        fact=f"where:{x.base}",
        evidence=(x.span, y.span),
        says=(x.text, y.text),
        confidence=0.8,
    )
