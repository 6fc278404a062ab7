"""A pattern that is looked for only where one of the words stands that it cannot do without."""

from __future__ import annotations

import re

from crosscheck.model import Record

_WORD = re.compile(r"[a-z]+")


class Cue(Record, frozen=True):
    """Words that a claim must have one of (any claim, if none are given), and the pattern."""

    pattern: re.Pattern[str]
    needs: frozenset[str] = frozenset()

    def found(self, text: str, low: frozenset[str]) -> bool:
        """Whether the pattern stands in `text`, whose lower-case words are `low`."""
        if self.needs and self.needs.isdisjoint(low):
            return False
        return self.pattern.search(text) is not None


def cue(pattern: str, needs: str = "", *, exact: bool = False) -> Cue:
    """A cue for a pattern in any case (`exact`: as it stands); `needs` are words with spaces."""
    return Cue(re.compile(pattern, 0 if exact else re.IGNORECASE), frozenset(needs.split()))


def low_words(text: str) -> frozenset[str]:
    """The runs of letters of a text in lower case: of "won't", "won" and "t"."""
    return frozenset(_WORD.findall(text.lower()))
