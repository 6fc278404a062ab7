"""A sentence as words and marks, with possessives told apart."""

from __future__ import annotations

import re

from crosscheck.model import Record, Span

# What is longer is no sentence: it is read up to here.
LONGEST = 1500

_TOKEN = re.compile(r"[^\W_]+(?:[.'’&‑-][^\W_]+)*|[^\s\w]")

SHORT = {"he's": "he", "she's": "she", "it's": "it", "they're": "they", "they've": "they"}
SHORT |= {"he'd": "he", "she'd": "she", "he'll": "he", "she'll": "she", "they'll": "they"}
SHORT |= {"it'll": "it", "they'd": "they"}
"""Contracted pronouns by the pronoun that they begin with."""


class Token(Record, frozen=True):
    """A word or mark [start, end) of the article; `low` in lower case, without "'s"."""

    start: int
    end: int
    low: str
    owns: bool
    capital: bool


def tokens(text: str, span: Span) -> tuple[Token, ...]:
    """The words and marks of a stretch of the article, at most `LONGEST` characters of it."""
    found = []
    end = min(span.end, span.start + LONGEST)
    for match in _TOKEN.finditer(text, span.start, end):
        word = match.group()
        start, stop = match.span()
        low = word.lower()
        owns = False
        if len(low) > 2:
            low = low.replace("’", "'")
            if low[-1] == "s":
                owns = low[-2] == "'" and low not in SHORT
                if owns:
                    low, stop = low[:-2], stop - 2
                elif len(low) > 3 and text[stop : stop + 1] in ("'", "’"):
                    owns = not text[stop + 1 : stop + 2].isalnum() and word[0].isalpha()
        found.append(Token(start, stop, low, owns, word[0].isupper()))
    return tuple(found)
