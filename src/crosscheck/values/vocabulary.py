"""The words of a text, which tell a grammar whether its patterns can match there at all.

Most claims hold no date, no rank and no age. A look at their words is far cheaper than a search
for each of a hundred patterns, and finds the same.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache

from crosscheck.model import Record

# Letters that a pattern takes for ASCII ones when it ignores case, and that no table knows.
_ALIKE = str.maketrans({"ſ": "s", "ı": "i", "İ": "I"})
_WORD = re.compile(r"\w+")
_ASCII_WORD = re.compile("[a-z0-9_]+")


class Vocabulary(Record, frozen=True):
    """A text in lower case, as long as before, its words, and those that begin with a digit.

    What ignores case and stands between word boundaries in a pattern is one of `words` where the
    pattern matches.
    """

    lowered: str
    words: frozenset[str]
    figures: tuple[str, ...]

    def has(self, any_of: AbstractSet[str]) -> bool:
        """Whether any of these stands in the text as a whole word."""
        return not self.words.isdisjoint(any_of)

    def holds(self, any_of: tuple[str, ...]) -> bool:
        """Whether any of these stands in the lower case, in a word or across words."""
        return any(piece in self.lowered for piece in any_of)


@lru_cache(maxsize=32)
def vocabulary(text: str) -> Vocabulary:
    """The vocabulary of a text; all grammars ask for that of one claim, one after the other."""
    lowered = ascii_case(text).lower()
    words = (_ASCII_WORD if lowered.isascii() else _WORD).findall(lowered)
    figures = [word for word in words if word[0].isdecimal()]
    return Vocabulary(lowered, frozenset(words), tuple(figures))


def ascii_case(text: str) -> str:
    """The text, as long as before, without letters that only look ASCII when case is ignored."""
    if text.isascii() or not ("ſ" in text or "ı" in text or "İ" in text):
        return text
    return text.translate(_ALIKE)
