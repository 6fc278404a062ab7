"""Ranks: "largest trading partner", "second-biggest city", "42nd president"."""

from __future__ import annotations

import re

from crosscheck.model import Rank, Span
from crosscheck.values.words import content

_ORDERS = "second third fourth fifth sixth seventh eighth ninth tenth".split()
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
_RANK = re.compile(
    rf"\b(?:(?P<order>{'|'.join(_ORDERS)})[- ])?(?P<scale>{'|'.join(_SCALES)})\b"
    r"(?P<noun>(?:\s+[a-z][\w-]*){1,3})",
    re.IGNORECASE,
)


def ranks(text: str, *, offset: int) -> tuple[Rank, ...]:
    """Every rank of a claim in order of its place."""
    found: list[Rank] = []
    for match in _RANK.finditer(text):
        noun = _noun(match["noun"])
        if not noun:
            continue
        order = 2 + _ORDERS.index(match["order"].lower()) if match["order"] else 1
        found.append(
            Rank(
                Span(offset + match.start(), offset + match.start("noun") + len(noun)),
                text[match.start() : match.start("noun") + len(noun)],
                order=order,
                scale=_SCALES[match["scale"].lower()],
                of=tuple(sorted(set(content(noun)))),
            )
        )
    return tuple(found)


def _noun(run: str) -> str:
    """The words of the run up to the first that is no content word."""
    kept = ""
    for word in re.findall(r"\s+\S+", run):
        if not content(word):
            break
        kept += word
    return kept
